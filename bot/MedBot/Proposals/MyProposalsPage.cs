using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Page;

namespace MedBot.Proposals;

/// <summary>The proposals that one has written; nothing where others read along.</summary>
internal sealed class MyProposalsPage(ShowProposals show, ViewProposal views) : IPageView
{
    public string Name => "proposals";

    public Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken) =>
        show.PageAsync(request, async (db, viewer) =>
            MyProposalsView.Of(
                await ProposalCommands.ViewsAsync(db, db.Set<Proposal>().Where(proposal => proposal.Sender == viewer.Key), views, viewer, cancellationToken),
                [.. (await LeaderLists.RoundsAsync(db, viewer, cancellationToken)).Select(round => new RoundChoice(round.Id, round.Name))]), cancellationToken);
}
