using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Takes out of the store what a file made on the command line holds: what has reached the leaders, without names.</summary>
internal static class ExportProposals
{
    /// <param name="name">Name of the round; null for the newest.</param>
    public static async Task<ProposalExport?> WithoutNamesAsync(MedBotDb db, OrganisationDirectory directory, string? name, CancellationToken cancellationToken)
    {
        if (await db.Set<ProposalRound>().AsNoTracking().Where(round => name == null || round.Name == name).OrderByDescending(round => round.Id).FirstOrDefaultAsync(cancellationToken) is not { } round)
        {
            return null;
        }

        List<Proposal> proposals = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.RoundId == round.Id).OrderBy(proposal => proposal.Id).ToListAsync(cancellationToken);
        return new(round, [.. proposals.Where(proposal => proposal.ReachedLeaders).Select(proposal => new ExportedProposal(View(proposal, round, directory), proposal.Treatment, RoundSums.Counts(proposal.State)))]);
    }

    private static ProposalView View(Proposal proposal, ProposalRound round, OrganisationDirectory directory) => new()
    {
        Id = proposal.Id,
        Version = proposal.Version,
        RoundName = round.Name,
        Words = proposal.Words,
        State = proposal.State,
        DepartmentName = directory.Current.DepartmentById(proposal.Department)?.Name ?? proposal.Department,
        Late = proposal.SentOn is { } sent && round.IsLate(sent),
        Way = [.. proposal.Steps.Select(step => new WayStep(DanishClock.LocalOf(step.At), step.Kind, Who: null, step.Text))],
    };
}
