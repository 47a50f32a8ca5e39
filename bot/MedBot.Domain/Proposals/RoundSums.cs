namespace MedBot.Domain.Proposals;

/// <summary>What the proposals of a round come to, per year, against the target.</summary>
public sealed record RoundSums
{
    public required IReadOnlyList<YearSum> Years { get; init; }

    /// <summary>How many of the counted proposals name no amount.</summary>
    public required int WithoutAmount { get; init; }

    /// <summary>Those that lead somewhere: neither withdrawn nor turned down, nor standing under another number.</summary>
    public static RoundSums Of(ProposalRound round, IReadOnlyCollection<Proposal> proposals)
    {
        ArgumentNullException.ThrowIfNull(round);
        Proposal[] counted = [.. proposals.Where(proposal => Counts(proposal.State))];
        return new()
        {
            Years = [.. round.Years.Select(year => new YearSum(
                year,
                Sum(counted, ProposalKind.Saving, year),
                Sum(counted, ProposalKind.Investment, year),
                round.Targets.FirstOrDefault(target => target.Year == year)))],
            WithoutAmount = counted.Count(proposal => proposal.WithoutAmount),
        };
    }

    public static bool Counts(ProposalState state) =>
        state is not (ProposalState.Draft or ProposalState.Withdrawn or ProposalState.NotPursued or ProposalState.NotAdopted or ProposalState.Merged or ProposalState.Split);

    private static decimal Sum(IEnumerable<Proposal> proposals, ProposalKind kind, int year) =>
        proposals.Where(proposal => proposal.Words.Kind == kind).Sum(proposal => proposal.Words.AmountIn(year));
}

/// <param name="Target">Null where no target is set for the year.</param>
public sealed record YearSum(int Year, decimal Savings, decimal Investments, YearTarget? Target);
