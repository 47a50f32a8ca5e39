namespace MedBot.Domain.YearWheel;

/// <summary>When and where each meeting of a <see cref="PlanningProblem"/> is held, and which have no place.</summary>
public sealed record Plan
{
    public required IReadOnlyList<PlacedMeeting> Meetings { get; init; }
    public required IReadOnlyList<UnplacedMeeting> Unplaced { get; init; }
    public required int Cost { get; init; }
}

public sealed record PlacedMeeting
{
    public required string Id { get; init; }
    public required DateTime Start { get; init; }

    /// <summary>Id of the room.</summary>
    public required string Room { get; init; }

    /// <summary>Its people have said yes: planning again leaves it where it is.</summary>
    public bool Accepted { get; init; }
}

/// <param name="Id">Id of the meeting.</param>
/// <param name="Why">Danish: the rule that stops it.</param>
public sealed record UnplacedMeeting(string Id, string Why);
