using System.Text;
using MedBot.Chat;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.Demo;

/// <summary>The fictional municipality's committees and people, for commands on a store that holds its documents.</summary>
internal sealed class DemoOrganisation(
    IHostEnvironment environment, DanishClock clock, StoreAddress store, OrganisationDirectory organisation, WatchOrganisationFile file)
{
    /// <summary>By whom the demo's documents are said to have been imported.</summary>
    public const string Importer = "demo";

    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() || file.HasFile)
        {
            return;
        }

        await using var connection = await store.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // The demo fills an empty store.
        await using StoreStatement first = new(transaction, "SELECT \"ImportedBy\" FROM \"Documents\" ORDER BY \"Id\" LIMIT 1");
        if (await first.ReadAsync(row => row.GetString(0), cancellationToken) is [Importer])
        {
            organisation.Take(Encoding.UTF8.GetBytes(DemoMunicipality.For(DateOnly.FromDateTime(clock.Now)).Organisation));
        }
    }
}
