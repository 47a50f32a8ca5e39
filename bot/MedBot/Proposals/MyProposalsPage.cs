using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Page;

namespace MedBot.Proposals;

/// <summary>The proposals that one has written; nothing where others read along.</summary>
internal sealed class MyProposalsPage(ChangeProposals changes, ProposalPeople people, ViewProposal views) : IPageView
{
    public string Name => "proposals";

    public async Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken) =>
        request.Place is not Place.Personal || request.Asker.Person is not { } person ? null
        : await changes.ReadAsync(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, request.Today, cancellationToken);
            return MyProposalsView.Of(
                await ProposalCommands.ViewsAsync(db, db.Set<Proposal>().Where(proposal => proposal.Sender == viewer.Key), views, viewer, cancellationToken),
                [.. (await LeaderLists.RoundsAsync(db, viewer, cancellationToken)).Select(round => new RoundChoice(round.Id, round.Name))]);
        }, cancellationToken);
}
