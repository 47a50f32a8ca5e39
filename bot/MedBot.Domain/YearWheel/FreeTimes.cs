namespace MedBot.Domain.YearWheel;

/// <summary>A time at which a meeting can be held without moving another.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Room">Id of a room that is free.</param>
/// <param name="Cost">What the meeting costs there.</param>
/// <param name="Busy">How many members are busy then.</param>
public sealed record FreeTime(DateTime Start, string Room, int Cost, int Busy);

public static class FreeTimes
{
    /// <summary>The cheapest times for one meeting, with all others where the plan has them; the place that it has is left out.</summary>
    /// <param name="problem">What was planned.</param>
    /// <param name="plan">A plan that keeps its rules.</param>
    /// <param name="meetingId">The meeting to be held at another time.</param>
    /// <param name="most">How many; each on a day of its own where there are enough.</param>
    public static IReadOnlyList<FreeTime> For(PlanningProblem problem, Plan plan, string meetingId, int most)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var index = new ProblemIndex(problem);
        var table = new SlotTable(index, earlier: null);
        var others = new Timetable(table);
        var meeting = index.MeetingNumbers[meetingId];
        DateTime? present = null;
        foreach (var placed in plan.Meetings)
        {
            if (placed.Id == meetingId)
            {
                present = placed.Start;
            }
            else
            {
                var number = index.MeetingNumbers[placed.Id];
                others.Place(number, table.SlotAt(number, Minutes.Of(placed.Start)), index.RoomNumbers[placed.Room]);
            }
        }

        others.Keep();
        List<FreeTime> found = [];
        foreach (var slot in table.Of(meeting))
        {
            if (others.Conflicts(meeting, slot, most: 0, []) && others.Rooms.FreeNow(meeting, slot) is var room and not Timetable.None
                && Minutes.Instant(table.Start(slot)) is var start && start != present)
            {
                var busy = index.Members[index.CommitteeOf[meeting]].Count(person => index.People.Overlaps(person, table.Start(slot), table.Start(slot) + index.Length[meeting]));
                found.Add(new(start, problem.Rooms[room].Id, others.CostAt(meeting, slot), busy));
            }
        }

        var cheapest = found.OrderBy(time => time.Cost).ThenBy(time => time.Start).ToList();
        var days = cheapest.DistinctBy(time => time.Start.Date).ToList();
        return [.. days.Concat(cheapest.Except(days)).Take(most)];
    }
}
