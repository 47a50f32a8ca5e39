namespace MedBot.Domain.YearWheel;

/// <summary>A meeting that another plan holds elsewhere.</summary>
/// <param name="Before">Its earlier place.</param>
/// <param name="After">Its new place, null where it has none any more.</param>
/// <param name="Why">Danish: what is in the way at the earlier place.</param>
public sealed record PlanChange(PlacedMeeting Before, PlacedMeeting? After, string Why);

public static class PlanChanges
{
    /// <summary>The meetings of the earlier plan that the new one moves to another time or room, or has no place for.</summary>
    public static IReadOnlyList<PlanChange> Between(PlanningProblem problem, Plan earlier, Plan now)
    {
        var index = new ProblemIndex(problem);
        var obstacles = new Obstacles(index, now);
        var after = now.Meetings.ToDictionary(meeting => meeting.Id, StringComparer.Ordinal);
        var unplaced = now.Unplaced.ToDictionary(meeting => meeting.Id, meeting => meeting.Why, StringComparer.Ordinal);
        List<PlanChange> changes = [];
        foreach (var before in earlier.Meetings)
        {
            if (unplaced.TryGetValue(before.Id, out var why))
            {
                changes.Add(new(before, null, why));
            }
            else if (after.TryGetValue(before.Id, out var place) && (place.Start != before.Start || place.Room != before.Room))
            {
                var meeting = index.MeetingNumbers[before.Id];
                int? room = place.Start == before.Start ? index.RoomNumbers.GetValueOrDefault(before.Room, Timetable.None) : null;
                changes.Add(new(before, place, obstacles.WhyNot(meeting, Minutes.Of(before.Start), room)));
            }
        }

        return changes;
    }
}
