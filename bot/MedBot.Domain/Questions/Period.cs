namespace MedBot.Domain.Questions;

/// <summary>The days that a question names, both ends among them.</summary>
/// <param name="Unit">What the question counts in; a day is sharper than a year.</param>
public sealed record Period(DateOnly From, DateOnly To, PeriodUnit Unit)
{
    /// <summary>False where the year was worked out from the clock.</summary>
    public bool YearNamed { get; init; }

    /// <summary>The same day or month of other years or months, where the question leaves that open, the likelier first.</summary>
    public IReadOnlyList<Period> Others { get; init; } = [];

    /// <summary>Of a period from one to another (<c>fra første til andet kvartal</c>) the two.</summary>
    public IReadOnlyList<Period> Ends { get; init; } = [];

    /// <summary>Where it stands in the folded question.</summary>
    public Range Where { get; init; }

    public bool Holds(DateOnly day) => From <= day && day <= To;

    public static Period Day(DateOnly day) => new(day, day, PeriodUnit.Day);
}

public enum PeriodUnit
{
    Day,
    Week,
    Month,

    /// <summary>A season, a quarter, a half year, a holiday's neighbourhood.</summary>
    Season,
    Year,
}
