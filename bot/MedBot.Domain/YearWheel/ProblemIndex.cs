using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>A problem with numbers for ids, so that its rules can be asked quickly.</summary>
internal sealed class ProblemIndex
{
    private readonly ulong[] shared;
    private readonly int sharedWords;
    private readonly Dictionary<int, string?> closed = [];

    public ProblemIndex(PlanningProblem problem)
    {
        Problem = problem;
        RoomNumbers = Number(problem.Rooms.Select(room => room.Id));
        PersonNumbers = Number(problem.Committees.SelectMany(committee => committee.Members).Distinct(StringComparer.Ordinal));
        MeetingNumbers = Number(problem.Meetings.Select(meeting => meeting.Id));
        var committees = Number(problem.Committees.Select(committee => committee.Id));
        CommitteeOf = [.. problem.Meetings.Select(meeting => committees[meeting.Committee])];
        Members = [.. problem.Committees.Select(committee => committee.Members.Select(member => PersonNumbers[member]).ToArray())];
        Needed = [.. problem.Committees.Select(committee => committee.Needed.Prepend(committee.Chair).Distinct(StringComparer.Ordinal).Select(person => PersonNumbers[person]).ToArray())];
        Length = [.. problem.Meetings.Select((_, meeting) => (int)Committee(meeting).TimeSetAside.TotalMinutes)];
        People = new(PersonNumbers, problem.Busy);
        Rooms = new(RoomNumbers, problem.Busy);
        SuitableRooms = [.. problem.Committees.Select(RoomsThatSuit)];
        Orders = OrdersByMeeting(problem);
        (shared, sharedWords) = SharedMembers();
    }

    public PlanningProblem Problem { get; }
    public Dictionary<string, int> MeetingNumbers { get; }
    public Dictionary<string, int> RoomNumbers { get; }
    public Dictionary<string, int> PersonNumbers { get; }
    public int MeetingCount => CommitteeOf.Length;

    /// <summary>By meeting.</summary>
    public int[] CommitteeOf { get; }

    /// <summary>In minutes, by meeting.</summary>
    public int[] Length { get; }

    /// <summary>By committee.</summary>
    public int[][] Members { get; }

    /// <summary>By committee: the chair, and the others without whom it cannot meet.</summary>
    public int[][] Needed { get; }

    /// <summary>By committee: the rooms that it may use and that hold its members, the smallest first.</summary>
    public int[][] SuitableRooms { get; }

    /// <summary>By meeting.</summary>
    public OrderTo[][] Orders { get; }

    public BusyIntervals People { get; }
    public BusyIntervals Rooms { get; }

    public PlannedCommittee Committee(int meeting) => Problem.Committees[CommitteeOf[meeting]];

    /// <summary>The first of those without whom the committee cannot meet who is busy, null where they are free.</summary>
    public int? NeededBusy(int committee, long start, long end)
    {
        foreach (var person in Needed[committee])
        {
            if (People.Overlaps(person, start, end))
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>Whether somebody sits in both committees.</summary>
    public bool Share(int committee, int other) =>
        (shared[(committee * sharedWords) + (other >> 6)] & (1UL << (other & 63))) != 0;

    /// <summary>The name of what closes the day, null where it is open.</summary>
    public string? ClosedBy(DateOnly day)
    {
        lock (closed)
        {
            if (!closed.TryGetValue(day.DayNumber, out var name))
            {
                name = DanishHolidays.NameOf(day) ?? Problem.Closed.FirstOrDefault(run => run.From <= day && day <= run.To)?.Name;
                closed[day.DayNumber] = name;
            }

            return name;
        }
    }

    /// <summary>The name of what closes one of the days that the interval touches.</summary>
    public string? ClosedBy(long start, long end)
    {
        for (var day = Minutes.DayOf(start); day <= Minutes.DayOf(end - 1); day = day.AddDays(1))
        {
            if (ClosedBy(day) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static Dictionary<string, int> Number(IEnumerable<string> ids)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            numbers.Add(id, numbers.Count);
        }

        return numbers;
    }

    private int[] RoomsThatSuit(PlannedCommittee committee) =>
        [.. (committee.Rooms ?? [.. Problem.Rooms.Select(room => room.Id)])
            .Distinct(StringComparer.Ordinal)
            .Select(id => RoomNumbers[id])
            .Where(room => Problem.Rooms[room].Capacity >= committee.Members.Count)
            .OrderBy(room => Problem.Rooms[room].Capacity)];

    private OrderTo[][] OrdersByMeeting(PlanningProblem problem)
    {
        var orders = new List<OrderTo>[MeetingCount];
        foreach (var order in problem.Order)
        {
            var (first, then) = (MeetingNumbers[order.First], MeetingNumbers[order.Then]);
            (orders[first] ??= []).Add(new(then, order.MinDays, order.MaxDays));
            (orders[then] ??= []).Add(new(first, -order.MaxDays, -order.MinDays));
        }

        return [.. orders.Select(of => of is null ? [] : of.ToArray())];
    }

    private (ulong[] Shared, int Words) SharedMembers()
    {
        var words = (Members.Length + 63) / 64;
        var bits = new ulong[Members.Length * words];
        var committeesOf = new List<int>[PersonNumbers.Count];
        for (var committee = 0; committee < Members.Length; committee++)
        {
            foreach (var person in Members[committee])
            {
                (committeesOf[person] ??= []).Add(committee);
                foreach (var other in committeesOf[person])
                {
                    bits[(committee * words) + (other >> 6)] |= 1UL << (other & 63);
                    bits[(other * words) + (committee >> 6)] |= 1UL << (committee & 63);
                }
            }
        }

        return (bits, words);
    }
}

/// <summary>The other meeting's day lies from <paramref name="Least"/> to <paramref name="Most"/> days after this one's; negative is before.</summary>
internal readonly record struct OrderTo(int Other, int Least, int Most)
{
    public bool Allows(int daysBetween) => Least <= daysBetween && daysBetween <= Most;
}
