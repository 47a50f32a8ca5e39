using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Takes out of a proposal what one person may see of it: the only way by which one reaches a card, a list or a file.</summary>
internal sealed class ViewProposal(ProposalPeople people)
{
    /// <summary>What the person may see of each; those of which it is nothing are left out.</summary>
    public async Task<IReadOnlyList<ProposalView>> OfAsync(MedBotDb db, IReadOnlyCollection<Proposal> proposals, ProposalViewer viewer, CancellationToken cancellationToken)
    {
        Dictionary<long, ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().ToDictionaryAsync(round => round.Id, cancellationToken);
        IReadOnlyDictionary<PersonKey, Person> known = await people.KnownAsync(db, proposals.SelectMany(Keys), cancellationToken);
        return [.. proposals.Select(proposal => View(proposal, rounds[proposal.RoundId], viewer, known)).OfType<ProposalView>()];
    }

    private ProposalView? View(Proposal proposal, ProposalRound round, ProposalViewer viewer, IReadOnlyDictionary<PersonKey, Person> known)
    {
        ProposalSight sight = ProposalAccess.Of(proposal, viewer);
        if (!sight.HasFlag(ProposalSight.Words))
        {
            return null;
        }

        TalkLine[] talk = [.. ProposalAccess.TalkFor(proposal, viewer)];
        var inner = sight.HasFlag(ProposalSight.Treatment);
        var named = sight.HasFlag(ProposalSight.SenderName);
        ProposalState state = inner ? proposal.State : proposal.StateForSender;
        return new()
        {
            Id = proposal.Id,
            Version = proposal.Version,
            RoundName = round.Name,
            Words = proposal.Words,
            State = state,
            DepartmentName = people.DepartmentName(proposal.Department),
            SenderName = named ? known.GetValueOrDefault(proposal.Sender)?.Name : null,
            RepresentativeName = proposal.Representative is { } representative ? known.GetValueOrDefault(representative)?.Name : null,
            Late = proposal.SentOn is { } sent && round.IsLate(sent),
            GoesOnByItself = ProposalWay.IsOpen(proposal.State) && proposal.SentOn is { } first ? round.GoesOnByItself(first) : null,
            Continues = sight.HasFlag(ProposalSight.ActAsSender) ? proposal.Continues : null,
            ForSteeringGroup = inner && proposal.Treatment.ForSteeringGroup,
            SenderWroteLast = talk.Length > 0 && talk[^1].By == proposal.Sender,
            Way = [.. (inner ? proposal.Steps : proposal.StepsForSender).Select(step => new WayStep(DanishClock.LocalOf(step.At), step.Kind, Who(step.By), ProposalAccess.TextFor(step, sight)))],
            Talk = [.. talk.Select(line => new TalkedLine(DanishClock.LocalOf(line.At), Who(line.By) ?? "Slettet", line.Text))],
            TextUnlikeTable = TreatmentFaults.TextUnlikeTable(proposal.Words),
        };

        string? Who(PersonKey? key) =>
            key is not { } by ? null
            : by != proposal.Sender || named ? known.GetValueOrDefault(by)?.Name
            : "afsenderen";
    }

    /// <summary>With what the leaders write and see.</summary>
    public async Task<LeaderView> AsLeaderAsync(MedBotDb db, Proposal proposal, ProposalView view, DateOnly day, CancellationToken cancellationToken)
    {
        Person? responsible = proposal.Treatment.Responsible is { } key ? await people.PersonAsync(db, key, cancellationToken) : null;
        return new()
        {
            Proposal = view,
            Treatment = proposal.Treatment,
            Faults = TreatmentFaults.Of(proposal),
            Leaders = [.. people.Organisation.LeadersOf(proposal.Department, day).Select(leader => new Choice(leader.Name, leader.Id))],
            Responsible = responsible?.Id,
            Unpublished = proposal.HasUnpublishedVerdict,
        };
    }

    /// <summary>The card that the person gets of the proposal, by what the person may do with it.</summary>
    public async Task<AdaptiveCard?> CardAsync(MedBotDb db, Proposal proposal, ProposalRound round, ProposalViewer viewer, DateOnly day, string? told, CancellationToken cancellationToken)
    {
        if (await OfAsync(db, [proposal], viewer, cancellationToken) is not [var view])
        {
            return null;
        }

        ProposalSight sight = ProposalAccess.Of(proposal, viewer);
        return sight.HasFlag(ProposalSight.ActAsSender) ? OwnProposalCard.For(view, Guid.NewGuid(), told, await TakeUpProposal.NextRoundAsync(db, proposal, round, cancellationToken) is { } next ? new(next.Id, next.Name) : null)
            : sight.HasFlag(ProposalSight.ActAsRepresentative) && !sight.HasFlag(ProposalSight.ActAsLeader) ? ReviewProposalCard.For(view, Guid.NewGuid(), told)
            : LeaderProposalCard.For(await AsLeaderAsync(db, proposal, view, day, cancellationToken), told);
    }

    private static IEnumerable<PersonKey> Keys(Proposal proposal) =>
    [
        proposal.Sender,
        .. proposal.Representative is { } representative ? [representative] : Array.Empty<PersonKey>(),
        .. proposal.Steps.Select(step => step.By).OfType<PersonKey>(),
        .. proposal.Talk.Select(line => line.By),
    ];
}
