using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Lets go on by itself what nobody handled in time, gives what is open to a new representative, and to leaders what waited for them.</summary>
internal sealed class PassOnInTime(ChangeProposals changes, ProposalPeople people, ActOnProposal act, TellOfProposals tell, TimeProvider clock) : IDuty
{
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!await changes.IsAnyRoundAsync(cancellationToken))
        {
            return;
        }

        var today = DateOnly.FromDateTime(now);
        foreach (var id in await changes.ReadAsync(db => DueAsync(db, today, cancellationToken), cancellationToken))
        {
            await changes.RunAsync(db => SeeToAsync(db, id, today, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Numbers of the proposals to which something is to be done, found without their histories.</summary>
    private async Task<IReadOnlyList<long>> DueAsync(MedBotDb db, DateOnly today, CancellationToken cancellationToken)
    {
        Dictionary<long, ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().ToDictionaryAsync(round => round.Id, cancellationToken);
        var underWay = await db.Set<Proposal>()
            .Where(proposal => proposal.State == ProposalState.Sent || proposal.State == ProposalState.WithRepresentative || proposal.State == ProposalState.GivenBack || proposal.State == ProposalState.PassedOn)
            .Select(proposal => new { proposal.Id, proposal.State, proposal.RoundId, proposal.SentOn, proposal.Sender, proposal.Representative, proposal.Department, proposal.Unit })
            .ToListAsync(cancellationToken);
        IReadOnlyDictionary<PersonKey, Person> known = await people.KnownAsync(db, underWay.SelectMany(proposal => Keys(proposal.Sender, proposal.Representative)), cancellationToken);
        return [.. underWay.Where(proposal => proposal.State is ProposalState.PassedOn
            ? people.Organisation.LeadersOf(proposal.Department, today).Count > 0
            : today >= rounds[proposal.RoundId].GoesOnByItself(proposal.SentOn!.Value)
                || Successor(known, proposal.Sender, proposal.Representative, proposal.Department, proposal.Unit, today) is not (null, _)).Select(proposal => proposal.Id)];
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
        IReadOnlyDictionary<PersonKey, Person> known = await people.KnownAsync(db, Keys(proposal.Sender, proposal.Representative), cancellationToken);
        if (Successor(known, proposal.Sender, proposal.Representative, proposal.Department, proposal.Unit, today) is ({ } successor, var representation))
        {
            proposal.GiveTo(await ProposalPeople.KeyOfAsync(db, successor, cancellationToken), now);
            if (representation.Missing)
            {
                tell.NobodyRepresents(db, representation, proposal.Department, today, now);
            }
        }
    }

    /// <summary>Null where the representative is still in office, or nobody can be named.</summary>
    private (Person? Successor, Representation Representation) Successor(IReadOnlyDictionary<PersonKey, Person> known, PersonKey sender, PersonKey? representative, string department, string? unit, DateOnly today)
    {
        // A sender who has left the organisation is known by department and unit.
        Representation representation = people.Organisation.RepresentativesOf(known.GetValueOrDefault(sender) ?? new() { Id = "", Name = "", Department = department, Unit = unit }, today);
        var current = representative is { } key ? known.GetValueOrDefault(key)?.Id : null;
        return (representation.Candidates is [var first, ..] && representation.Candidates.All(candidate => candidate.Id != current) ? first : null, representation);
    }

    private static IEnumerable<PersonKey> Keys(PersonKey sender, PersonKey? representative) => representative is { } named ? [sender, named] : [sender];
}
