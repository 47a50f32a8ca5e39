using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Takes out of the store what a file holds: what has reached the leaders, in the eyes of its reader.</summary>
internal sealed class ExportProposals(ViewProposal views, ProposalPeople people)
{
    /// <summary>What the leader's list holds, with the names that a leader may see.</summary>
    public async Task<ProposalExport> ForLeaderAsync(MedBotDb db, ProposalRound round, ProposalViewer leader, CancellationToken cancellationToken)
    {
        IReadOnlyList<Proposal> proposals = await LeaderLists.ProposalsAsync(db, round.Id, leader, tracked: false, cancellationToken);
        IReadOnlyDictionary<PersonKey, Person> responsible = await people.KnownAsync(db, proposals.Select(proposal => proposal.Treatment.Responsible).OfType<PersonKey>(), cancellationToken);
        return new(round, [.. (await views.OfAsync(db, proposals, leader, cancellationToken)).Zip(proposals, (view, proposal) => new ExportedProposal(
            view,
            proposal.Treatment,
            RoundSums.Counts(proposal.State),
            proposal.Treatment.Responsible is { } key ? responsible.GetValueOrDefault(key)?.Name : null))], Named: true);
    }

    /// <summary>The whole round for a file that is made on the command line; null where there is no such round.</summary>
    /// <param name="name">Name of the round; null for the newest.</param>
    public async Task<ProposalExport?> WithoutNamesAsync(MedBotDb db, string? name, CancellationToken cancellationToken)
    {
        if (await db.Set<ProposalRound>().Where(round => name == null || round.Name == name).OrderByDescending(round => round.Id).FirstOrDefaultAsync(cancellationToken) is not { } round)
        {
            return null;
        }

        List<Proposal> proposals = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.RoundId == round.Id).OrderBy(proposal => proposal.Id).ToListAsync(cancellationToken);
        ProposalViewer everyDepartment = new(default, RepresentsEmployees: false, [.. proposals.Select(proposal => proposal.Department).Distinct()]);
        IReadOnlyList<ProposalView> seen = await views.OfAsync(db, proposals, everyDepartment, cancellationToken);
        return new(round, [.. seen.Join(proposals, view => view.Id, proposal => proposal.Id, (view, proposal) => new ExportedProposal(Nameless(view), proposal.Treatment, RoundSums.Counts(proposal.State)))]);
    }

    private static ProposalView Nameless(ProposalView view) => view with { SenderName = null, RepresentativeName = null, Way = [.. view.Way.Select(step => step with { Who = null })] };
}
