namespace MedBot.Domain.Proposals;

/// <summary>Who looks at a proposal.</summary>
/// <param name="Key">The person.</param>
/// <param name="RepresentsEmployees">Holds an office today in which proposals are received.</param>
/// <param name="Leads">Ids of the departments of which the person is a leader today.</param>
public sealed record ProposalViewer(PersonKey Key, bool RepresentsEmployees, IReadOnlyCollection<string> Leads);

/// <summary>What may be seen of a proposal, and done with it.</summary>
[Flags]
public enum ProposalSight
{
    None = 0,
    Words = 1,
    SenderName = 2,

    /// <summary>The steps, without verdicts that are not published.</summary>
    Way = 4,

    /// <summary>The lines between the sender and the representative that looks.</summary>
    Talk = 8,

    /// <summary>Unpublished verdicts and what the leaders write.</summary>
    Treatment = 16,

    ActAsSender = 32,
    ActAsRepresentative = 64,
    ActAsLeader = 128,
}

/// <summary>Who sees what of proposals. Whoever is not named here sees nothing: HR and administrators neither.</summary>
public static class ProposalAccess
{
    public static ProposalSight Of(Proposal proposal, ProposalViewer viewer)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(viewer);
        ProposalSight sight = ProposalSight.None;
        if (proposal.Sender == viewer.Key && proposal.KnownToSender)
        {
            sight |= ProposalSight.Words | ProposalSight.SenderName | ProposalSight.Way | ProposalSight.Talk | ProposalSight.ActAsSender;
        }

        if (proposal.Representative == viewer.Key && viewer.RepresentsEmployees)
        {
            sight |= ProposalSight.Words | ProposalSight.SenderName | ProposalSight.Way | ProposalSight.Talk | ProposalSight.ActAsRepresentative;
        }

        if (proposal.ReachedLeaders && viewer.Leads.Contains(proposal.Department))
        {
            sight |= ProposalSight.Words | ProposalSight.Way | ProposalSight.Treatment | ProposalSight.ActAsLeader;
            if (proposal.Words.NameMayBePassedOn)
            {
                sight |= ProposalSight.SenderName;
            }
        }

        return sight;
    }

    /// <summary>The reason, comment or recommendation of a step. Why a proposal was given back is between its sender and its representative.</summary>
    public static string? TextFor(ProposalStep step, ProposalSight sight)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind is StepKind.GivenBack && !sight.HasFlag(ProposalSight.Talk) ? null : step.Text;
    }

    /// <summary>The talk that the viewer took part in: a representative does not read an earlier one's.</summary>
    public static IEnumerable<TalkLine> TalkFor(Proposal proposal, ProposalViewer viewer)
    {
        ProposalSight sight = Of(proposal, viewer);
        return proposal.Talk.Where(line => sight.HasFlag(ProposalSight.ActAsSender) || (sight.HasFlag(ProposalSight.ActAsRepresentative) && line.Representative == viewer.Key));
    }
}
