using System.Runtime.InteropServices;

namespace MedBot.Domain.YearWheel;

/// <summary>Every time at which each meeting could be held if it were the only one, with what it would cost there, the cheapest first.</summary>
internal sealed class SlotTable
{
    /// <summary>A day further from the target costs more than no meeting at all.</summary>
    private const int FurthestDay = PlanCost.Unplaced;

    private readonly Slot[] slots;
    private readonly int[] firstOf;
    private readonly int[][] rooms;

    /// <param name="index">The problem.</param>
    /// <param name="earlier">A plan that is to be kept where it can be.</param>
    public SlotTable(ProblemIndex index, EarlierPlan? earlier)
    {
        Index = index;
        UnplacedCost = earlier is null ? PlanCost.Unplaced : EarlierPlan.UnplacedCost;
        rooms = [.. Enumerable.Range(0, index.MeetingCount).Select(meeting =>
            earlier?.Of(meeting) is { Accepted: true } kept
                ? [.. index.SuitableRooms[index.CommitteeOf[meeting]].Where(room => room == kept.Room)]
                : index.SuitableRooms[index.CommitteeOf[meeting]])];
        var found = new (long Start, int Cost)[index.MeetingCount][];
        Parallel.For(0, index.MeetingCount, meeting => found[meeting] = Candidates(meeting, earlier));
        Days = [.. DaysTouched(index, found).Order()];
        firstOf = new int[index.MeetingCount + 1];
        for (var meeting = 0; meeting < found.Length; meeting++)
        {
            firstOf[meeting + 1] = firstOf[meeting] + found[meeting].Length;
        }

        slots = new Slot[firstOf[^1]];
        Parallel.For(0, index.MeetingCount, meeting =>
        {
            for (var i = 0; i < found[meeting].Length; i++)
            {
                var (start, cost) = found[meeting][i];
                var day = Array.BinarySearch(Days, (int)(start / Minutes.Day));
                slots[firstOf[meeting] + i] = new(day, (int)(start % Minutes.Day), cost);
            }
        });
    }

    public ProblemIndex Index { get; }

    /// <summary>What a meeting without a place costs the search.</summary>
    public int UnplacedCost { get; }

    /// <summary>The day numbers on which anything can be, in order; a <see cref="Slot.Day"/> is a place in this list.</summary>
    public int[] Days { get; }

    public ReadOnlySpan<Slot> Of(int meeting) => slots.AsSpan(firstOf[meeting]..firstOf[meeting + 1]);

    /// <summary>The rooms that the meeting can use, the smallest first.</summary>
    public int[] RoomsFor(int meeting) => rooms[meeting];

    /// <summary>The number of the meeting's slot that begins then.</summary>
    public int SlotAt(int meeting, long start)
    {
        var of = Of(meeting);
        for (var slot = 0; slot < of.Length; slot++)
        {
            if (Start(of[slot]) == start)
            {
                return slot;
            }
        }

        return Timetable.None;
    }

    public long Start(Slot slot) => ((long)Days[slot.Day] * Minutes.Day) + slot.Clock;

    /// <summary>No plan costs less: each meeting at its cheapest time, as if it were alone.</summary>
    public long LowerBound()
    {
        var bound = 0L;
        for (var meeting = 0; meeting < Index.MeetingCount; meeting++)
        {
            var of = Of(meeting);
            bound += of.Length > 0 ? Math.Min(of[0].Cost, UnplacedCost) : UnplacedCost;
        }

        return bound;
    }

    private (long Start, int Cost)[] Candidates(int meeting, EarlierPlan? earlier)
    {
        var (index, asked) = (Index, Index.Problem.Meetings[meeting]);
        List<(long Start, int Cost)> found = [];
        if (asked.Fixed is { } start)
        {
            var day = DateOnly.FromDateTime(start);
            if (asked.Earliest <= day && day <= asked.Latest && index.ClosedBy(Minutes.Of(start), Minutes.Of(start) + index.Length[meeting]) is null)
            {
                AddDay(meeting, day, Minutes.Of(start), Minutes.Of(start), found);
            }
        }
        else
        {
            var committee = index.Committee(meeting);
            var first = Math.Max(asked.Earliest.DayNumber, asked.Target.DayNumber - FurthestDay);
            var last = Math.Min(asked.Latest.DayNumber, asked.Target.DayNumber + FurthestDay);
            var from = (int)Math.Ceiling(committee.From.ToTimeSpan().TotalMinutes / Minutes.HalfHour) * Minutes.HalfHour;
            var to = (int)committee.To.ToTimeSpan().TotalMinutes - index.Length[meeting];
            for (var number = first; number <= last && from <= to; number++)
            {
                var day = DateOnly.FromDayNumber(number);
                if (committee.Weekdays.Contains(day.DayOfWeek) && index.ClosedBy(day) is null)
                {
                    AddDay(meeting, day, Minutes.Of(day) + from, Minutes.Of(day) + to, found);
                }
            }
        }

        if (earlier?.Of(meeting) is not null)
        {
            found = [.. from slot in found
                        let move = earlier.CostOfMove(meeting, slot.Start)
                        where move == 0 || !earlier.Of(meeting)!.Value.Accepted
                        select (slot.Start, slot.Cost + move)];
        }

        found.Sort((a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Start.CompareTo(b.Start));
        return [.. found];
    }

    /// <summary>Adds the day's half-hour starts at which all who are needed are free and a room too.</summary>
    private void AddDay(int meeting, DateOnly day, long first, long last, List<(long Start, int Cost)> found)
    {
        var (committee, length) = (Index.CommitteeOf[meeting], Index.Length[meeting]);
        var needed = Index.Needed[committee];
        List<(long From, long To)> neededBusy = [];
        foreach (var person in needed)
        {
            Index.People.Collect(person, first, last + length, neededBusy);
        }

        List<(int Person, long From, long To)> othersBusy = [];
        List<(long From, long To)> one = [];
        foreach (var person in Index.Members[committee])
        {
            if (!needed.Contains(person))
            {
                one.Clear();
                Index.People.Collect(person, first, last + length, one);
                foreach (var (from, to) in one)
                {
                    othersBusy.Add((person, from, to));
                }
            }
        }

        var daysOff = Math.Abs(day.DayNumber - Index.Problem.Meetings[meeting].Target.DayNumber);
        for (var start = first; start <= last; start += Minutes.HalfHour)
        {
            if (neededBusy.Exists(busy => busy.From < start + length && busy.To > start) || !AnyRoom(meeting, start, length))
            {
                continue;
            }

            var (others, counted) = (0, -1);
            foreach (var (person, from, to) in CollectionsMarshal.AsSpan(othersBusy))
            {
                if (person != counted && from < start + length && to > start)
                {
                    (others, counted) = (others + 1, person);
                }
            }

            found.Add((start, daysOff + (PlanCost.BusyMember * others)));
        }
    }

    private bool AnyRoom(int meeting, long start, int length) =>
        Array.Exists(rooms[meeting], room => !Index.Rooms.Overlaps(room, start, start + length));

    private static HashSet<int> DaysTouched(ProblemIndex index, (long Start, int Cost)[][] found)
    {
        var days = new HashSet<int>();
        for (var meeting = 0; meeting < found.Length; meeting++)
        {
            var last = -1;
            foreach (var (start, _) in found[meeting])
            {
                var day = (int)(start / Minutes.Day);
                if (day == last)
                {
                    continue;
                }

                last = day;
                for (; day <= (start + index.Length[meeting] - 1) / Minutes.Day; day++)
                {
                    days.Add(day);
                }
            }
        }

        return days;
    }
}

/// <summary>A start: the day by its place in <see cref="SlotTable.Days"/>, minutes after midnight, and what it costs by itself.</summary>
internal readonly record struct Slot(int Day, int Clock, int Cost);
