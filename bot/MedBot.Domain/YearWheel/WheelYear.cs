namespace MedBot.Domain.YearWheel;

/// <summary>A year's wheel with what has come of it.</summary>
public sealed record WheelYear
{
    public required Wheel Wheel { get; init; }

    /// <summary>The wheel opened up with the organisation as it is, or why it can't be.</summary>
    public required Reading<PlanningProblem> Problem { get; init; }

    /// <summary>Null until it is planned.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Goes up with each change of the wheel or its plan.</summary>
    public int Version { get; init; }

    /// <summary>The meetings that have a place, with their committee; those of committees that are gone are left out.</summary>
    public IEnumerable<(PlacedMeeting Placed, MeetingToPlan Meeting, PlannedCommittee Committee)> Placed()
    {
        if (Plan is null || Problem is not Reading<PlanningProblem>.Read(var problem))
        {
            return [];
        }

        var meetings = problem.Meetings.ToDictionary(meeting => meeting.Id, StringComparer.Ordinal);
        var committees = problem.Committees.ToDictionary(committee => committee.Id, StringComparer.Ordinal);
        return from placed in Plan.Meetings
               where meetings.ContainsKey(placed.Id)
               let meeting = meetings[placed.Id]
               select (placed, meeting, committees[meeting.Committee]);
    }

    /// <summary><c>KommuneMED, 2. møde</c>; an id that is not among them as it is.</summary>
    public string MeetingName(string id)
    {
        if (Problem is not Reading<PlanningProblem>.Read(var problem) || problem.Meetings.FirstOrDefault(meeting => meeting.Id == id) is not { } meeting)
        {
            return id;
        }

        var number = problem.Meetings.Where(other => other.Committee == meeting.Committee).TakeWhile(other => other.Id != id).Count() + 1;
        return $"{problem.Committees.First(committee => committee.Id == meeting.Committee).Name}, {number}. møde";
    }

    public string RoomName(string id) => Wheel.Rooms.FirstOrDefault(room => room.Id == id)?.Name ?? id;
}
