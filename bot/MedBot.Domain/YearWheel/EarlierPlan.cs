namespace MedBot.Domain.YearWheel;

/// <summary>The plan that people know already, when a changed problem is planned again.</summary>
internal sealed class EarlierPlan
{
    /// <summary>More than what moving one meeting can save, so that nothing is moved for the cost's sake.</summary>
    private const int MoveCost = 2000;

    /// <summary>So much more than moves that a meeting gets a place even if many others must move.</summary>
    public const int UnplacedCost = 500 * MoveCost;

    private readonly Place?[] places;

    public EarlierPlan(ProblemIndex index, Plan plan)
    {
        places = new Place?[index.MeetingCount];
        foreach (var meeting in plan.Meetings)
        {
            if (index.MeetingNumbers.TryGetValue(meeting.Id, out var number))
            {
                places[number] = new(Minutes.Of(meeting.Start), index.RoomNumbers.GetValueOrDefault(meeting.Room, Timetable.None), meeting.Accepted);
            }
        }
    }

    /// <summary>Null where the meeting is new or had no place.</summary>
    public Place? Of(int meeting) => places[meeting];

    /// <summary>What it costs the search to hold the meeting then.</summary>
    public int CostOfMove(int meeting, long start) => places[meeting] is { } place && place.Start != start ? MoveCost : 0;

    /// <param name="Start">In <see cref="Minutes"/>.</param>
    /// <param name="Room">The room's number, <see cref="Timetable.None"/> where it is no longer there.</param>
    /// <param name="Accepted">It must not be moved.</param>
    public readonly record struct Place(long Start, int Room, bool Accepted);
}
