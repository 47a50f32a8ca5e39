using MedBot.Cards.Proposals;
using MedBot.Domain.Danish;
using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Reminds the channels of a round five working days and one working day before its last day.</summary>
internal sealed class RemindOfRounds(ChangeProposals changes, RoundPosts posts, TimeProvider clock) : IDuty
{
    private static readonly int[] DaysBefore = [5, 1];

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!await changes.IsAnyRoundAsync(cancellationToken))
        {
            return;
        }

        var today = DateOnly.FromDateTime(now);
        await changes.RunAsync(async db =>
        {
            foreach (ProposalRound round in await db.Set<ProposalRound>().AsNoTracking().Where(round => round.ClosedOn == null).ToListAsync(cancellationToken))
            {
                var key = $"proposal/round/{round.Key}/reminder/{today:yyyy-MM-dd}/";
                if (round.FirstDay < today && DaysBefore.Any(days => WorkingDays.Back(round.LastDay, days) == today) && !await db.Set<OutboxMessage>().AnyAsync(message => message.Key.StartsWith(key), cancellationToken))
                {
                    posts.Queue(db, round, $"reminder/{today:yyyy-MM-dd}", RoundCard.Reminder, today, clock.GetUtcNow());
                }
            }

            return true;
        }, cancellationToken);
    }
}
