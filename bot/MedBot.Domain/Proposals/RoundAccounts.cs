namespace MedBot.Domain.Proposals;

/// <summary>Where every proposal that was sent in a round is now, by department (afstemning).</summary>
public sealed record RoundAccounts
{
    public required IReadOnlyList<DepartmentAccount> Departments { get; init; }

    /// <summary>Numbers of proposals whose history has a gap, or does not lead to where they stand.</summary>
    public required IReadOnlyList<long> Broken { get; init; }

    public bool Balances => Broken.Count == 0 && Departments.All(department => department.Balances);

    public static RoundAccounts Of(IReadOnlyCollection<Proposal> proposals)
    {
        Proposal[] sent = [.. proposals.Where(proposal => proposal.State is not ProposalState.Draft)];
        return new()
        {
            Departments = [.. sent.GroupBy(proposal => proposal.Department).OrderBy(group => group.Key, StringComparer.Ordinal).Select(DepartmentAccount.Of)],
            Broken = [.. sent.Where(proposal => !IsUnbroken(proposal)).Select(proposal => proposal.Id)],
        };
    }

    /// <summary>Its steps are numbered without a gap, in order of time, and lead from the draft to where it stands.</summary>
    private static bool IsUnbroken(Proposal proposal)
    {
        ProposalState state = ProposalState.Draft;
        DateTimeOffset at = DateTimeOffset.MinValue;
        for (var i = 0; i < proposal.Steps.Count; i++)
        {
            ProposalStep step = proposal.Steps[i];
            if (step.Number != i + 1 || step.At < at || ProposalWay.After(state, step.Kind) != step.State)
            {
                return false;
            }

            (state, at) = (step.State, step.At);
        }

        return state == proposal.State;
    }
}

/// <summary>One department's line: what was sent, counted from the histories, and where it is, counted from the proposals.</summary>
public sealed record DepartmentAccount
{
    public required string Department { get; init; }
    public required int Sent { get; init; }

    /// <summary>Made by splitting others.</summary>
    public required int Parts { get; init; }

    public required IReadOnlyDictionary<ProposalState, int> Now { get; init; }

    public bool Balances => Sent + Parts == Now.Values.Sum();

    internal static DepartmentAccount Of(IGrouping<string, Proposal> group) => new()
    {
        Department = group.Key,
        Sent = group.Count(proposal => proposal.Steps.Any(step => step.Kind is StepKind.Sent)),
        Parts = group.Count(proposal => proposal.Steps.Any(step => step.Kind is StepKind.SplitFrom)),
        Now = group.CountBy(proposal => proposal.State).OrderBy(count => count.Key).ToDictionary(),
    };
}
