namespace MedBot.Domain.YearWheel;

/// <summary>Something that the year holds on a day or over a run of days. Times are Danish local time.</summary>
public sealed record WheelEntry
{
    public required WheelEntryKind Kind { get; init; }
    public required DateOnly First { get; init; }

    /// <summary>Is among the days.</summary>
    public required DateOnly Last { get; init; }

    public TimeOnly? Start { get; init; }

    /// <summary>Of a meeting the committee's name.</summary>
    public required string Text { get; init; }

    /// <summary>Of a meeting, as in <see cref="PlannedCommittee.Level"/>; null where the committee is not known.</summary>
    public int? Level { get; init; }

    /// <summary>Ids of the committees that it concerns; empty where it concerns all.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    public string? Place { get; init; }

    /// <summary>The themes for which this meeting is the last one in time.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public bool Touches(DateOnly from, DateOnly to) => First <= to && from <= Last;

    public bool Concerns(IReadOnlySet<string> committees)
    {
        ArgumentNullException.ThrowIfNull(committees);
        return Committees.Count == 0 ? Kind is not WheelEntryKind.Meeting : Committees.Any(committees.Contains);
    }
}

public enum WheelEntryKind
{
    Meeting,
    Milestone,
    Closed,

    /// <summary>A theme whose last day passed, or passes without a meeting.</summary>
    ThemeMissed,
}
