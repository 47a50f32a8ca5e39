using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>What is to be scheduled over a year, for all committees at once.</summary>
/// <remarks>The rule's source is <c>shared/formats/year-wheel.md</c>. Dates and times are Danish local time.</remarks>
public sealed record PlanningProblem
{
    public required int Year { get; init; }
    public required IReadOnlyList<ClosedDays> Closed { get; init; }
    public required IReadOnlyList<Room> Rooms { get; init; }
    public required IReadOnlyList<PlannedCommittee> Committees { get; init; }
    public required IReadOnlyList<MeetingToPlan> Meetings { get; init; }
    public required IReadOnlyList<MeetingOrder> Order { get; init; }
    public required IReadOnlyList<BusyTime> Busy { get; init; }
}

/// <summary>A run of whole days, both ends included, on which no meeting is held.</summary>
public sealed record ClosedDays(DateOnly From, DateOnly To, string Name)
{
    // Each message is held against the names.
    private readonly string _stems = $" {string.Join(' ', DanishText.Words(Name).Select(DanishStem.Of))} ";

    /// <summary>Whether a word of that stem is in the name.</summary>
    internal bool IsCalled(string stem) => _stems.Contains($" {stem} ", StringComparison.Ordinal);
}

public sealed record Room(string Id, string Name, int Capacity);

/// <summary>A committee (udvalg) as the planner sees it: who must be free, and when and where it may meet.</summary>
public sealed record PlannedCommittee
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>0 Chefforum and other forums of leaders, 1 KommuneMED, 2 AfdelingsMED, 3 ArbejdspladsMED.</summary>
    public required int Level { get; init; }

    public string? Parent { get; init; }

    /// <summary>One of the <see cref="Members"/>.</summary>
    public required string Chair { get; init; }

    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Members who must be free as the chair must: those who present what the meeting is about.</summary>
    public IReadOnlyList<string> Needed { get; init; } = [];

    public required TimeSpan TimeSetAside { get; init; }
    public required IReadOnlyList<DayOfWeek> Weekdays { get; init; }

    /// <summary>No meeting starts before.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>No meeting ends after.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>Ids of the rooms that it may use, null where any will do.</summary>
    public IReadOnlyList<string>? Rooms { get; init; }
}

/// <summary>A meeting (møde) with the days on which it may lie.</summary>
public sealed record MeetingToPlan
{
    public required string Id { get; init; }
    public required string Committee { get; init; }
    public required DateOnly Earliest { get; init; }
    public required DateOnly Latest { get; init; }

    /// <summary>The day it should lie on; it need not be a day on which it can.</summary>
    public required DateOnly Target { get; init; }

    /// <summary>The only time at which it can start; weekday, hours and half-hour start are then free.</summary>
    public DateTime? Fixed { get; init; }
}

/// <summary>The day of <paramref name="Then"/> lies this many days after that of <paramref name="First"/>, where both are placed.</summary>
public sealed record MeetingOrder(string First, string Then, int MinDays, int MaxDays);

/// <summary>A member or a room that is taken, from the start of the interval and until its end.</summary>
public readonly record struct BusyTime(string Who, DateTime From, DateTime To);
