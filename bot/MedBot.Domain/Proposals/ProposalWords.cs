namespace MedBot.Domain.Proposals;

/// <summary>A proposal in its sender's own words. Nobody else may alter them.</summary>
public sealed record ProposalWords
{
    public required string Title { get; init; }

    /// <summary>What is proposed and where, <c>hvad og hvor</c>.</summary>
    public required string Description { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>In order of years; empty where the proposal was sent without an amount (uden beløb).</summary>
    public IReadOnlyList<YearAmount> Amounts { get; init; } = [];

    /// <summary>Amounts that could not be read, as they were typed: the sender is asked about them.</summary>
    public IReadOnlyList<UnreadAmount> Unread { get; init; } = [];

    /// <summary>Consequence for citizens.</summary>
    public string? ForCitizens { get; init; }

    /// <summary>Consequence for staff.</summary>
    public string? ForStaff { get; init; }

    /// <summary>False where only the sender's representative may know who wrote it.</summary>
    public required bool NameMayBePassedOn { get; init; }

    public decimal AmountIn(int year) => Amounts.Where(amount => amount.Year == year).Sum(amount => amount.Kroner);

    /// <summary>Records compare lists by reference, and the same words sent again are no change.</summary>
    public bool SameAs(ProposalWords other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Amounts.SequenceEqual(other.Amounts) && Unread.SequenceEqual(other.Unread) && this with { Amounts = other.Amounts, Unread = other.Unread } == other;
    }
}

public enum ProposalKind
{
    /// <summary>Besparelse.</summary>
    Saving,

    /// <summary>Investering.</summary>
    Investment,
}

/// <param name="Kroner">Never negative: the kind says whether it is saved or spent.</param>
public sealed record YearAmount(int Year, decimal Kroner);

/// <param name="Year">Null where it was meant for every year.</param>
public sealed record UnreadAmount(int? Year, string Typed);
