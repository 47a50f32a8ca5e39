namespace MedBot.Domain.YearWheel;

/// <summary>How a theme stands in one committee.</summary>
public sealed record ThemeState
{
    public required string Name { get; init; }

    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    public required string CommitteeName { get; init; }

    /// <summary>Null where it is only told of, and need not be discussed.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>What the discussion holds, where a wheel says so.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>A wheel has it, or minutes that were not taken in as history: somebody is to be reminded.</summary>
    public required bool InForce { get; init; }

    /// <summary>The latest known.</summary>
    public DateOnly? LastDiscussed { get; init; }

    /// <summary>What the minutes say of it; null where the wheel alone does.</summary>
    public ThemeSource? Source { get; init; }

    /// <summary>The day to which the minutes postponed it, since it was last discussed.</summary>
    public DateOnly? PostponedTo { get; init; }

    /// <summary>Null where it has no day to be discussed before, or nobody knows it.</summary>
    public ThemeDue? Due { get; init; }

    /// <summary>The day is past, or passes without a meeting.</summary>
    public bool Missed => Due is { } due && (due.Overdue || due.LastChance is null);

    /// <summary>The day of a year's discussion: where it was, else the last meeting in time, else the last day; null where there is none in that year.</summary>
    public DateOnly? TakenUp(int year) => LastDiscussed is { } last && last.Year == year ? last
        : (Due?.LastChance ?? Due?.Due) is { } next && next.Year == year ? next
        : null;

    /// <summary>It is put off until after the day.</summary>
    public bool PostponedTooFar => PostponedTo is { } day && Due is { } due && !due.Allows(day);
}

/// <summary>Where minutes say how a theme stands.</summary>
/// <param name="Committee">As the document names it.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="Item">The item's number.</param>
/// <param name="Sentence">In the document's own words.</param>
public sealed record ThemeSource(string Committee, DateOnly Date, int Item, string Sentence);
