using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>What the chat commands on proposals have in common: that others never read along, and whose proposals there are.</summary>
internal static class ProposalCommands
{
    public static readonly AdaptiveCard OnlyPersonal = NotFoundCard.For("Det viser jeg dig kun i vores egen chat.", "Skriv til mig direkte, så andre ikke læser med.");

    public static readonly AdaptiveCard NotKnown = NotFoundCard.For(ActOnProposal.NotKnown);

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<ProposalView>> ViewsAsync(MedBotDb db, IQueryable<Proposal> proposals, ViewProposal views, ProposalViewer viewer, CancellationToken cancellationToken) =>
        await views.OfAsync(db, await proposals.AsNoTracking().AsSplitQuery().OrderByDescending(proposal => proposal.Id).ToListAsync(cancellationToken), viewer, cancellationToken);

    /// <summary>What lies with a representative, or was given back and may yet be talked about.</summary>
    public static IQueryable<Proposal> WithRepresentative(MedBotDb db, PersonKey representative) =>
        db.Set<Proposal>().Where(proposal => proposal.Representative == representative && (proposal.State == ProposalState.WithRepresentative || proposal.State == ProposalState.GivenBack));
}
