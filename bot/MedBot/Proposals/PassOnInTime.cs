using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Lets go on by itself what nobody handled in time, gives what is open to a new representative, and to leaders what waited for them.</summary>
internal sealed class PassOnInTime(ChangeProposals changes, ProposalPeople people, ActOnProposal act, TellOfProposals tell, TimeProvider clock) : IProposalDuty
{
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> underWay = await changes.ReadAsync(async db => await db.Set<Proposal>()
            .Where(proposal => proposal.State == ProposalState.Sent || proposal.State == ProposalState.WithRepresentative || proposal.State == ProposalState.GivenBack || proposal.State == ProposalState.PassedOn)
            .Select(proposal => proposal.Id)
            .ToListAsync(cancellationToken), cancellationToken);
        foreach (var id in underWay)
        {
            await changes.RunAsync(db => SeeToAsync(db, id, DateOnly.FromDateTime(now), cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> SeeToAsync(MedBotDb db, long id, DateOnly today, CancellationToken cancellationToken)
    {
        if (await ActOnProposal.FindAsync(db, id, cancellationToken) is not ({ } proposal, { } round))
        {
            return false;
        }

        DateTimeOffset now = clock.GetUtcNow();
        var steps = proposal.Steps.Count;
        if (ProposalWay.IsOpen(proposal.State))
        {
            if (today >= round.GoesOnByItself(proposal.SentOn!.Value))
            {
                proposal.GoOnByItself(now);
            }
            else
            {
                await KeepRepresentedAsync(db, proposal, today, now, cancellationToken);
            }
        }

        act.ReachLeaders(proposal, today, now);
        await tell.SenderAsync(db, proposal, round, steps, now, cancellationToken);
        return true;
    }

    private async Task KeepRepresentedAsync(MedBotDb db, Proposal proposal, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        PersonKey[] keys = proposal.Representative is { } representative ? [proposal.Sender, representative] : [proposal.Sender];
        IReadOnlyDictionary<PersonKey, Person> known = await people.KnownAsync(db, keys, cancellationToken);
        IReadOnlyList<Person> candidates = people.RepresentativesOf(known.GetValueOrDefault(proposal.Sender), proposal, today).Candidates;
        var current = proposal.Representative is { } key ? known.GetValueOrDefault(key)?.Id : null;
        if (candidates.Count > 0 && candidates.All(candidate => candidate.Id != current))
        {
            proposal.GiveTo(await ProposalPeople.KeyOfAsync(db, candidates[0], cancellationToken), now);
        }
    }
}
