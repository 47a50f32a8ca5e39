using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Tells representatives and leaders of what is new to them, in one message a day.</summary>
internal sealed class GatherForReaders(ChangeProposals changes, ProposalPeople people, ViewProposal views, TimeProvider clock) : IProposalDuty
{
    private static readonly TimeOnly Morning = new(8, 0);

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now);
        if (TimeOnly.FromDateTime(now) < Morning || !WorkingDays.IsWorkingDay(today))
        {
            return;
        }

        await changes.RunAsync(async db =>
        {
            await RepresentativesAsync(db, today, cancellationToken);
            await LeadersAsync(db, today, cancellationToken);
            return true;
        }, cancellationToken);
    }

    private async Task RepresentativesAsync(MedBotDb db, DateOnly today, CancellationToken cancellationToken)
    {
        List<Proposal> lying = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.State == ProposalState.WithRepresentative).OrderBy(proposal => proposal.Id).ToListAsync(cancellationToken);
        foreach (IGrouping<PersonKey, Proposal> mine in lying.GroupBy(proposal => proposal.Representative!.Value))
        {
            if ((await people.KnownAsync(db, [mine.Key], cancellationToken)).GetValueOrDefault(mine.Key) is { } person)
            {
                ProposalViewer viewer = await people.ViewerAsync(db, person, today, cancellationToken);
                await QueueAsync(db, $"proposal/review/{mine.Key.Value}", person, today, mine, StepKind.GivenToRepresentative, async () =>
                    ProposalListCard.ToReview(await ProposalCommands.ViewsAsync(db, db.Set<Proposal>().Where(proposal => proposal.Representative == mine.Key && proposal.State == ProposalState.WithRepresentative), views, viewer, cancellationToken)), cancellationToken);
            }
        }
    }

    private async Task LeadersAsync(MedBotDb db, DateOnly today, CancellationToken cancellationToken)
    {
        List<Proposal> arrived = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.State == ProposalState.WithLeaders).ToListAsync(cancellationToken);
        foreach (IGrouping<string, Proposal> department in arrived.GroupBy(proposal => proposal.Department))
        {
            foreach (Person leader in people.Organisation.LeadersOf(department.Key, today))
            {
                await QueueAsync(db, $"proposal/leaders/{department.Key}/{leader.Id}", leader, today, department, StepKind.ReachedLeaders, () => Task.FromResult(ArrivedCard.For(people.DepartmentName(department.Key), department.Count())), cancellationToken);
            }
        }
    }

    /// <summary>One message a day at most, and only where something has come since the last.</summary>
    private async Task QueueAsync(MedBotDb db, string key, Person person, DateOnly today, IEnumerable<Proposal> lying, StepKind arrival, Func<Task<AdaptiveCard>> card, CancellationToken cancellationToken)
    {
        var before = key + "/";
        DateTimeOffset last = await db.Set<OutboxMessage>().Where(message => message.Key.StartsWith(before)).OrderByDescending(message => message.CreatedAt).Select(message => (DateTimeOffset?)message.CreatedAt).FirstOrDefaultAsync(cancellationToken) ?? DateTimeOffset.MinValue;
        var isNew = lying.Any(proposal => proposal.Steps.Last(step => step.Kind == arrival).At > last);
        if (isNew && DateOnly.FromDateTime(DanishClock.LocalOf(last == DateTimeOffset.MinValue ? DateTimeOffset.UnixEpoch : last)) < today)
        {
            TellOfProposals.Queue(db, $"{before}{today:yyyy-MM-dd}", person, await card(), clock.GetUtcNow());
        }
    }
}
