using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>What was passed on to a leader in one round.</summary>
internal sealed class LeaderLists(ViewProposal views)
{
    /// <summary>The rounds of the leader's departments, the newest first.</summary>
    public static async Task<IReadOnlyList<ProposalRound>> RoundsAsync(MedBotDb db, ProposalViewer viewer, CancellationToken cancellationToken)
    {
        List<ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().OrderByDescending(round => round.Id).ToListAsync(cancellationToken);
        return rounds.FindAll(round => viewer.Leads.Any(round.Covers));
    }

    /// <summary>The round; null where it is not one of the leader's departments.</summary>
    public static async Task<ProposalRound?> RoundAsync(MedBotDb db, long id, ProposalViewer viewer, CancellationToken cancellationToken) =>
        await db.Set<ProposalRound>().AsNoTracking().SingleOrDefaultAsync(round => round.Id == id, cancellationToken) is { } round && viewer.Leads.Any(round.Covers) ? round : null;

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
        RoundChoice[] rounds = [.. (await RoundsAsync(db, viewer, cancellationToken)).Select(each => new RoundChoice(each.Id, each.Name))];
        return LeaderListCard.For(chosen, rounds, RoundSums.Of(round, proposals), await views.OfAsync(db, proposals, viewer, cancellationToken), proposals.Count(proposal => proposal.HasUnpublishedVerdict), told);
    }
}
