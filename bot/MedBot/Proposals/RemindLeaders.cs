using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Reminds a department's leaders who have touched none of their proposals for 14 days, while some still wait for a status.</summary>
internal sealed class RemindLeaders(ChangeProposals changes, ProposalPeople people, TimeProvider clock) : IDuty
{
    private const int Days = 14;

    private static readonly ProposalState[] WithLeaders =
    [
        ProposalState.WithLeaders, ProposalState.Collected, ProposalState.InCatalogue, ProposalState.NotPursued, ProposalState.Merged, ProposalState.Split,
    ];

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (QuietHours.At(now) || !await changes.IsAnyRoundAsync(cancellationToken))
        {
            return;
        }

        var today = DateOnly.FromDateTime(now);
        await changes.RunAsync(async db =>
        {
            var touched = await db.Set<Proposal>()
                .Where(proposal => WithLeaders.Contains(proposal.State))
                .Select(proposal => new { proposal.RoundId, proposal.Department, proposal.State, Last = proposal.Steps.Max(step => step.At) })
                .ToListAsync(cancellationToken);
            foreach (var department in touched.GroupBy(proposal => (proposal.RoundId, proposal.Department)))
            {
                var waiting = department.Count(proposal => proposal.State is ProposalState.WithLeaders or ProposalState.Collected);
                var last = DateOnly.FromDateTime(DanishClock.LocalOf(department.Max(proposal => proposal.Last)));
                var periods = (today.DayNumber - last.DayNumber) / Days;
                if (waiting == 0 || periods == 0)
                {
                    continue;
                }

                foreach (Person leader in people.Organisation.LeadersOf(department.Key.Department, today))
                {
                    var key = $"proposal/untouched/{department.Key.RoundId}/{department.Key.Department}/{leader.Id}/{last:yyyy-MM-dd}/{periods}";
                    if (!await db.Set<OutboxMessage>().AnyAsync(message => message.Key == key, cancellationToken))
                    {
                        TellOfProposals.Queue(db, key, leader, ArrivedCard.Untouched(people.DepartmentName(department.Key.Department), waiting, last), clock.GetUtcNow());
                    }
                }
            }

            return true;
        }, cancellationToken);
    }
}
