using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>What was passed on to a leader in one round.</summary>
internal sealed class LeaderLists(ViewProposal views)
{
    /// <summary>The newest round in which something was passed on to the leader's departments.</summary>
    public static async Task<ProposalRound?> NewestRoundAsync(MedBotDb db, ProposalViewer viewer, CancellationToken cancellationToken)
    {
        List<ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().OrderByDescending(round => round.Id).ToListAsync(cancellationToken);
        return rounds.Find(round => viewer.Leads.Any(round.Covers));
    }

    /// <summary>The proposals that the leaders of the viewer's departments have.</summary>
    public static async Task<IReadOnlyList<Proposal>> ProposalsAsync(MedBotDb db, long round, ProposalViewer viewer, bool tracked, CancellationToken cancellationToken)
    {
        IQueryable<Proposal> proposals = db.Set<Proposal>().AsSplitQuery().Where(proposal => proposal.RoundId == round && viewer.Leads.Contains(proposal.Department)).OrderBy(proposal => proposal.Id);
        List<Proposal> loaded = await (tracked ? proposals : proposals.AsNoTracking()).ToListAsync(cancellationToken);
        return loaded.FindAll(proposal => ProposalAccess.Of(proposal, viewer).HasFlag(ProposalSight.ActAsLeader));
    }

    public async Task<AdaptiveCard> CardAsync(MedBotDb db, ProposalRound round, LeaderListCard.Chosen chosen, ProposalViewer viewer, string? told, CancellationToken cancellationToken)
    {
        IReadOnlyList<Proposal> proposals = await ProposalsAsync(db, round.Id, viewer, tracked: false, cancellationToken);
        List<ProposalView> seen = [];
        foreach (Proposal proposal in proposals)
        {
            if (await views.AsAsync(db, proposal, round, viewer, cancellationToken) is { } view)
            {
                seen.Add(view);
            }
        }

        return LeaderListCard.For(chosen, round.Name, RoundSums.Of(round, proposals), seen, proposals.Count(proposal => proposal.HasUnpublishedVerdict), told);
    }
}
