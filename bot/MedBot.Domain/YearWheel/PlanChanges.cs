namespace MedBot.Domain.YearWheel;

/// <summary>A meeting that another plan holds elsewhere.</summary>
/// <param name="Before">Its earlier place.</param>
/// <param name="After">Its new place, null where it has none any more.</param>
/// <param name="Why">Danish: what is in the way at the earlier place.</param>
public sealed record PlanChange(PlacedMeeting Before, PlacedMeeting? After, string Why);

public static class PlanChanges
{
    /// <summary>The meetings without a place, each with the rule that stops it, in names that people know.</summary>
    /// <param name="problem">What was planned.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="name">What the person or meeting of an id is called.</param>
    public static IReadOnlyList<UnplacedMeeting> Unplaced(PlanningProblem problem, Plan plan, Func<string, string> name)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var index = new ProblemIndex(problem);
        var obstacles = new Obstacles(index, plan, name);
        return [.. from meeting in plan.Unplaced
                   where index.MeetingNumbers.ContainsKey(meeting.Id)
                   select meeting with { Why = obstacles.WhyUnplaced(index.MeetingNumbers[meeting.Id], earlier: null) }];
    }

    /// <summary>The meetings of the earlier plan that the new one moves to another time or room, or has no place for.</summary>
    /// <param name="problem">What is planned.</param>
    /// <param name="earlier">As people know it.</param>
    /// <param name="now">As it has become.</param>
    /// <param name="name">What the person or meeting of an id is called; null for the ids themselves.</param>
    public static IReadOnlyList<PlanChange> Between(PlanningProblem problem, Plan earlier, Plan now, Func<string, string>? name = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(now);
        var index = new ProblemIndex(problem);
        var obstacles = new Obstacles(index, now, name);
        var after = now.Meetings.ToDictionary(meeting => meeting.Id, StringComparer.Ordinal);
        var unplaced = now.Unplaced.ToDictionary(meeting => meeting.Id, meeting => meeting.Why, StringComparer.Ordinal);
        List<PlanChange> changes = [];
        foreach (var before in earlier.Meetings)
        {
            if (unplaced.TryGetValue(before.Id, out var why))
            {
                changes.Add(new(before, null, why));
            }
            else if (index.MeetingNumbers.TryGetValue(before.Id, out var meeting) && after.TryGetValue(before.Id, out var place) && (place.Start != before.Start || place.Room != before.Room))
            {
                int? room = place.Start == before.Start ? index.RoomNumbers.GetValueOrDefault(before.Room, Timetable.None) : null;
                changes.Add(new(before, place, obstacles.WhyNot(meeting, Minutes.Of(before.Start), room)));
            }
        }

        return changes;
    }
}
