using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Deletes a round when the time that HR set is up, and a file of each department's proposals has been made.</summary>
internal sealed class DeleteRounds(ChangeProposals changes, ProposalPeople people, TimeProvider clock) : IDuty
{
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!await changes.IsAnyRoundAsync(cancellationToken))
        {
            return;
        }

        List<ProposalRound> rounds = await changes.ReadAsync(db => db.Set<ProposalRound>().AsNoTracking().Where(round => round.ClosedOn != null && round.MonthsKept != null).ToListAsync(cancellationToken), cancellationToken);
        foreach (ProposalRound round in rounds.Where(round => round.DeletedFrom <= DateOnly.FromDateTime(now)))
        {
            await changes.RunAsync(async db =>
            {
                IReadOnlyList<string> missing = await NotExportedAsync(db, round, cancellationToken);
                if (missing.Count > 0)
                {
                    await TellHrAsync(db, $"proposal/notDeleted/{round.Key}", RoundAdminCard.NotDeleted(round.Name, [.. missing.Select(people.DepartmentName)]), cancellationToken);
                    return false;
                }

                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await DeleteAsync(db, round, cancellationToken);
                await TellHrAsync(db, $"proposal/deleted/{round.Key}", RoundAdminCard.Deleted(round.Name), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            }, cancellationToken);
        }
    }

    /// <summary>Departments that have sent proposals of which no file has been made since the round was closed.</summary>
    public static async Task<IReadOnlyList<string>> NotExportedAsync(MedBotDb db, ProposalRound round, CancellationToken cancellationToken)
    {
        var sent = await db.Set<Proposal>()
            .Where(proposal => proposal.RoundId == round.Id && proposal.State != ProposalState.Draft)
            .Select(proposal => new { proposal.Department, Reached = proposal.State != ProposalState.PassedOn })
            .Distinct()
            .ToListAsync(cancellationToken);

        // What waits for leaders who are not named is in nobody's file.
        return [.. sent.Where(row => !row.Reached || !round.Exported.Contains(row.Department)).Select(row => row.Department).Distinct().Order(StringComparer.Ordinal)];
    }

    // Steps and talk go with their proposal.
    private static async Task DeleteAsync(MedBotDb db, ProposalRound round, CancellationToken cancellationToken)
    {
        foreach (var id in await db.Set<Proposal>().Where(proposal => proposal.RoundId == round.Id).Select(proposal => proposal.Id).ToListAsync(cancellationToken))
        {
            var about = $"proposal/{id}/";
            await db.Set<OutboxMessage>().Where(message => message.Key.StartsWith(about)).ExecuteDeleteAsync(cancellationToken);
        }

        await db.Set<Proposal>().Where(proposal => proposal.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ProposalRound>().Where(gone => gone.Id == round.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task TellHrAsync(MedBotDb db, string key, Cards.Model.AdaptiveCard card, CancellationToken cancellationToken)
    {
        foreach (Person hr in people.Organisation.Hr.Select(people.Organisation.PersonById).OfType<Person>())
        {
            if (!await db.Set<OutboxMessage>().AnyAsync(message => message.Key == $"{key}/{hr.Id}", cancellationToken))
            {
                TellOfProposals.Queue(db, $"{key}/{hr.Id}", hr, card, clock.GetUtcNow());
            }
        }
    }
}
