using System.Diagnostics;
using System.Text;
using MedBot.Cards.Model;
using MedBot.Cards.Organisation;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Organisation;

/// <summary>Takes a new organisation file that HR sends in personal chat, and shows what it changes.</summary>
internal sealed class TakeOrganisationFile(IDbContextFactory<MedBotDb> stores, OrganisationDirectory directory, TimeProvider clock) : IFileCommand
{
    public double Fit(ReceivedFile file) => file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    public async Task<AdaptiveCard> TakeAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file.Asker is not { Hr: true, AadObjectId: { } sender })
        {
            return OrganisationCard.Refused(file.Name, "Organisationsfilen kan kun sendes ind af HR.");
        }

        switch (OrganisationFile.Read(file.Content.Span))
        {
            case OrganisationResult.Refused(var sentence):
                return OrganisationCard.Refused(file.Name, sentence);
            case OrganisationResult.Read(var organisation):
                OrganisationChanges changes = OrganisationChanges.Between(directory.FromFile, organisation);
                return changes.Any ? await KeepAsync(file, sender, changes, organisation, cancellationToken) : OrganisationCard.Same();
            default:
                throw new UnreachableException();
        }
    }

    private async Task<AdaptiveCard> KeepAsync(ReceivedFile file, string sender, OrganisationChanges changes, Domain.Organisation.Organisation organisation, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);

        // One that was sent before and never approved is not wanted any more.
        await db.Set<OrganisationVersion>().Where(version => version.SentBy == sender && version.ApprovedAt == null).ExecuteDeleteAsync(cancellationToken);
        var sent = new OrganisationVersion { Content = Encoding.UTF8.GetString(file.Content.Span), SentBy = sender, SentAt = clock.GetUtcNow() };
        db.Add(sent);
        await db.SaveChangesAsync(cancellationToken);
        return OrganisationCard.Changes(sent.Id, changes, losesHr: !organisation.AskerFor(file.Asker.Name, sender, mail: null, DateOnly.FromDateTime(file.Now), byName: false).Hr);
    }
}
