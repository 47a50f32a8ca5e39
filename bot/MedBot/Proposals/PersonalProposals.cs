using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Proposals, and what people did and wrote in those of others. What tells whom a key stands for is taken away; rounds are deleted in HR's own time.</summary>
internal sealed class PersonalProposals(ProposalPeople people, ViewProposal views) : IPersonalData
{
    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        if (await KnownAsync(db, person, cancellationToken) is not { Key: var key } known)
        {
            return [];
        }

        List<Proposal> touched = await db.Set<Proposal>().AsNoTracking().AsSplitQuery()
            .Where(proposal => proposal.Sender == key || proposal.Representative == key || proposal.Steps.Any(step => step.By == key) || proposal.Talk.Any(line => line.By == key))
            .OrderBy(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        Proposal[] own = [.. touched.Where(proposal => proposal.Sender == key && proposal.KnownToSender)];
        IReadOnlyList<ProposalView> seen = people.Organisation.PersonById(known.Person) is { } member
            ? await views.OfAsync(db, own, await people.ViewerAsync(db, member, today, cancellationToken), cancellationToken)
            : [];
        List<ProposalRound> opened = await db.Set<ProposalRound>().AsNoTracking().Where(round => round.OpenedBy == key).OrderBy(round => round.Id).ToListAsync(cancellationToken);
        var underWay = own.Count(proposal => proposal.State is not ProposalState.Draft && RoundSums.Counts(proposal.StateForSender) && proposal.StateForSender is not ProposalState.CarriedOut);
        return
        [
            new()
            {
                What = MyProposalsText.Own,
                Count = own.Length,
                Lines = [.. seen.Zip(own).SelectMany(one => MyProposalsText.OfOwn(one.First, one.Second))],
                Warning = underWay > 0 ? MyProposalsText.UnderWay(underWay) : null,
            },
            new() { What = MyProposalsText.Others, Count = touched.Count - own.Length, Lines = [.. touched.Except(own).SelectMany(proposal => MyProposalsText.OfOthers(key, proposal))] },
            StoredOnPerson.Of(MyProposalsText.Rounds, [.. opened.Select(round => $"{round.Name}, {ProposalText.Day(round.FirstDay)}")]),
            StoredOnPerson.Of(MyProposalsText.Key, [$"{key.Value}"]),
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        if (await KnownAsync(db, person, cancellationToken) is { } known)
        {
            // A draft that was never sent is nobody's but its writer's.
            db.RemoveRange(await db.Set<Proposal>().Where(proposal => proposal.Sender == known.Key && proposal.State == ProposalState.Draft).ToListAsync(cancellationToken));
            db.Remove(known);
        }
    }

    /// <summary><see cref="DeleteRounds"/> does, when the time is up that HR has set for a round.</summary>
    public Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Task<ProposalPerson?> KnownAsync(MedBotDb db, DataSubject person, CancellationToken cancellationToken) =>
        db.Set<ProposalPerson>().SingleOrDefaultAsync(known => known.Person == person.Person, cancellationToken);
}
