using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Page;

namespace MedBot.Proposals;

/// <summary>A leader's table of a round, with sums; nothing where others read along.</summary>
internal sealed class RoundPage(ChangeProposals changes, ProposalPeople people, ViewProposal views) : IPageView
{
    public string Name => "round";

    public async Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken) =>
        request.Place is not Place.Personal || request.Asker.Person is not { } person ? null
        : await changes.ReadAsync(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, request.Today, cancellationToken);
            IReadOnlyList<ProposalRound> rounds = await LeaderLists.RoundsAsync(db, viewer, cancellationToken);
            if (rounds.FirstOrDefault(round => request.Number("id") is not { } id || round.Id == id) is not { } chosen)
            {
                return null;
            }

            IReadOnlyList<Proposal> proposals = await LeaderLists.ProposalsAsync(db, chosen.Id, viewer, tracked: false, cancellationToken);
            return RoundTableView.Of(
                new(chosen.Id, chosen.Name),
                [.. rounds.Select(round => new RoundChoice(round.Id, round.Name))],
                RoundSums.Of(chosen, proposals),
                await views.OfAsync(db, proposals, viewer, cancellationToken));
        }, cancellationToken);
}
