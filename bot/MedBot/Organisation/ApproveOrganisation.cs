using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Organisation;
using MedBot.Chat;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Organisation;

/// <summary>HR puts a new organisation file in force.</summary>
internal sealed class ApproveOrganisation(IDbContextFactory<MedBotDb> stores, StoreWatch watch, TimeProvider clock) : ICardAction
{
    public string Verb => OrganisationCard.ApproveVerb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        long? version = await ChangeOrganisation.RunAsync(press, stores, watch, version => version.Approve(press.Asker.AadObjectId!, clock.GetUtcNow()), cancellationToken);
        return version is { } number ? new CardActionAnswer.Card(OrganisationCard.InForce(number)) : ChangeOrganisation.NotPossible;
    }
}

/// <summary>HR wants the earlier organisation file back.</summary>
internal sealed class WithdrawOrganisation(IDbContextFactory<MedBotDb> stores, StoreWatch watch, TimeProvider clock) : ICardAction
{
    public string Verb => OrganisationCard.WithdrawVerb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        await ChangeOrganisation.RunAsync(press, stores, watch, version => version.Withdraw(press.Asker.AadObjectId!, clock.GetUtcNow()), cancellationToken) is null
            ? ChangeOrganisation.NotPossible
            : new CardActionAnswer.Card(OrganisationCard.Withdrawn());
}

internal static class ChangeOrganisation
{
    public static readonly CardActionAnswer NotPossible = new CardActionAnswer.Message("Det kan ikke lade sig gøre: Enten er du ikke HR, eller også er filen allerede godkendt eller trukket tilbage.");

    /// <returns>The version's number; null where the presser may not, or it has been done.</returns>
    public static async Task<long?> RunAsync(CardPress press, IDbContextFactory<MedBotDb> stores, StoreWatch watch, Func<OrganisationVersion, bool> change, CancellationToken cancellationToken)
    {
        if (press.Asker is not { Hr: true, AadObjectId: not null } || press.Data.Deserialize(CardData.Default.OrganisationPressed) is not { } pressed)
        {
            return null;
        }

        await using (var db = await stores.CreateDbContextAsync(cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await StoreVersion.RaiseAsync(db, cancellationToken);
            if (await db.Set<OrganisationVersion>().FindAsync([pressed.Version], cancellationToken) is not { } version || !change(version))
            {
                return null;
            }

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await watch.LookAsync(cancellationToken);
        return pressed.Version;
    }
}
