namespace MedBot.Domain.YearWheel;

/// <summary>The year wheel (årshjul) that people keep: who meets how often and when, and what is to be discussed. It opens up into a <see cref="PlanningProblem"/>.</summary>
public sealed record Wheel
{
    public required int Year { get; init; }
    public IReadOnlyList<ClosedDays> Closed { get; init; } = [];
    public IReadOnlyList<Room> Rooms { get; init; } = [];
    public required IReadOnlyList<WheelCommittee> Committees { get; init; }
    public IReadOnlyList<ForumOrder> Order { get; init; } = [];
    public IReadOnlyList<Theme> Themes { get; init; } = [];
    public IReadOnlyList<WheelMilestone> Milestones { get; init; } = [];
}

/// <summary>A committee's year, or that of all committees of a level: <c>AfdelingsMED</c> is every one that has no row of its own.</summary>
public sealed record WheelCommittee
{
    public required string Name { get; init; }
    public required int Meetings { get; init; }
    public required WheelTime When { get; init; }
    public required TimeSpan TimeSetAside { get; init; }
    public required IReadOnlyList<DayOfWeek> Weekdays { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly To { get; init; }

    /// <summary>Ids of rooms, null where any will do.</summary>
    public IReadOnlyList<string>? Rooms { get; init; }

    /// <summary>Names of members who must be free as the chair must.</summary>
    public IReadOnlyList<string> Needed { get; init; } = [];
}

/// <summary>The meetings of <paramref name="Forum"/> lie so many days before or after those of <paramref name="Around"/>.</summary>
public sealed record ForumOrder(string Forum, int MinDays, int MaxDays, bool Before, string Around)
{
    /// <summary>Whether the forum's meeting on the one day is near enough to the other's, on the right side of it.</summary>
    public bool Allows(DateOnly around, DateOnly forum)
    {
        var apart = (forum.DayNumber - around.DayNumber) * (Before ? -1 : 1);
        return MinDays <= apart && apart <= MaxDays;
    }

    public override string ToString() => $"{Forum} {MinDays}-{MaxDays} dage {(Before ? "før" : "efter")} {Around}";
}

/// <summary>What a committee is to discuss time and again.</summary>
public sealed record Theme
{
    public required string Name { get; init; }
    public required string Committee { get; init; }

    /// <summary>Null where only minutes can tell.</summary>
    public Cadence? Cadence { get; init; }

    public DateOnly? LastDiscussed { get; init; }

    /// <summary>The guideline or the minutes that say so.</summary>
    public string AgreedIn { get; init; } = "";

    /// <summary>What the discussion holds, point by point.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];
}
