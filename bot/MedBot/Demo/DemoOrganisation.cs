using System.Text;
using MedBot.Chat;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Demo;

/// <summary>The fictional municipality's committees and people, for commands on a store that holds its documents.</summary>
internal sealed class DemoOrganisation(
    IHostEnvironment environment, DanishClock clock, IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, WatchOrganisationFile file)
{
    /// <summary>By whom the demo's documents are said to have been imported.</summary>
    public const string Importer = "demo";

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() || file.HasFile)
        {
            return;
        }

        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        if (await db.Set<StoredDocument>().AnyAsync(document => document.ImportedBy == Importer, cancellationToken))
        {
            organisation.Take(Encoding.UTF8.GetBytes(DemoMunicipality.For(DateOnly.FromDateTime(clock.Now)).Organisation));
        }
    }
}
