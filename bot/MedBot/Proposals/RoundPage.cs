using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Page;

namespace MedBot.Proposals;

/// <summary>A leader's table of a round, with sums; nothing where others read along.</summary>
internal sealed class RoundPage(ShowProposals show, ViewProposal views) : IPageView
{
    public string Name => "round";

    public Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken) =>
        show.PageAsync(request, async (db, viewer) =>
        {
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
