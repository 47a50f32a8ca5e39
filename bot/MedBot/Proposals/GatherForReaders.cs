using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Tells representatives and leaders of what is new to them, in one message a day.</summary>
internal sealed class GatherForReaders(ChangeProposals changes, ProposalPeople people, ViewProposal views, TimeProvider clock) : IDuty
{
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!QuietHours.At(now) && await changes.IsAnyRoundAsync(cancellationToken))
        {
            await changes.RunAsync(async db =>
            {
                await RepresentativesAsync(db, DateOnly.FromDateTime(now), cancellationToken);
                await LeadersAsync(db, DateOnly.FromDateTime(now), cancellationToken);
                return true;
            }, cancellationToken);
        }
    }

    private async Task RepresentativesAsync(MedBotDb db, DateOnly today, CancellationToken cancellationToken)
    {
        List<Proposal> lying = await db.Set<Proposal>().AsNoTracking().AsSplitQuery()
            .Where(proposal => proposal.Representative != null && (proposal.State == ProposalState.WithRepresentative || proposal.State == ProposalState.GivenBack))
            .OrderByDescending(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        foreach (IGrouping<PersonKey, Proposal> mine in lying.GroupBy(proposal => proposal.Representative!.Value))
        {
            if (await people.PersonAsync(db, mine.Key, cancellationToken) is { } person)
            {
                ProposalViewer viewer = await people.ViewerAsync(db, person, today, cancellationToken);
                await QueueAsync(db, $"proposal/review/{mine.Key.Value}", person, today, mine.Max(NewToRepresentative), async () => ProposalListCard.ToReview(await views.OfAsync(db, [.. mine], viewer, cancellationToken)), cancellationToken);
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
                await QueueAsync(db, $"proposal/leaders/{department.Key}/{leader.Id}", leader, today, department.Max(proposal => proposal.Steps[^1].At), () => Task.FromResult(ArrivedCard.For(people.DepartmentName(department.Key), department.Count())), cancellationToken);
            }
        }
    }

    /// <summary>When it came, was changed, or the sender wrote.</summary>
    private static DateTimeOffset NewToRepresentative(Proposal proposal) => proposal.Steps.Where(step => step.Kind is StepKind.GivenToRepresentative or StepKind.Changed).Select(step => step.At)
        .Concat(proposal.Talk.Where(line => line.By == proposal.Sender).Select(line => line.At))
        .Max();

    /// <summary>One message a day at most, and only where something has come since the last.</summary>
    private async Task QueueAsync(MedBotDb db, string key, Person person, DateOnly today, DateTimeOffset newest, Func<Task<AdaptiveCard>> card, CancellationToken cancellationToken)
    {
        var before = key + "/";
        DateTimeOffset? last = await db.Set<OutboxMessage>().Where(message => message.Key.StartsWith(before)).MaxAsync(message => (DateTimeOffset?)message.CreatedAt, cancellationToken);
        if (last is null || (newest > last && DateOnly.FromDateTime(DanishClock.LocalOf(last.Value)) < today))
        {
            TellOfProposals.Queue(db, $"{before}{today:yyyy-MM-dd}", person, await card(), clock.GetUtcNow());
        }
    }
}
