namespace MedBot.Domain.YearWheel;

/// <summary>Finds rooms in a timetable, and has meetings change rooms to make one free.</summary>
internal sealed class RoomSearch(SlotTable table, DayEntries days, Timetable timetable)
{
    private const int MostChangesInARow = 2;

    private readonly ProblemIndex index = table.Index;
    private readonly int[] taken = new int[table.Index.RoomNumbers.Count];
    private int look;

    /// <summary>A room that is free at the slot, after others have changed rooms if need be; the caller has seen to it that nobody else conflicts.</summary>
    public int Free(int meeting, in Slot slot)
    {
        if (FreeNow(meeting, slot) is var free and not Timetable.None)
        {
            return free;
        }

        var (from, to, before) = (slot.Clock, slot.Clock + index.Length[meeting], timetable.Changes);
        foreach (var room in table.RoomsFor(meeting))
        {
            if (IsOpen(room, slot.Day, from, to))
            {
                if (Vacate(room, slot.Day, from, to, MostChangesInARow))
                {
                    return room;
                }

                timetable.TakeBack(before);
            }
        }

        return Timetable.None;
    }

    /// <summary>The smallest room that is free at the slot as it is.</summary>
    public int FreeNow(int meeting, in Slot slot)
    {
        var (from, to) = (slot.Clock, slot.Clock + index.Length[meeting]);
        MarkTaken(meeting, slot.Day, from, to);
        foreach (var room in table.RoomsFor(meeting))
        {
            if (taken[room] != look && IsOpen(room, slot.Day, from, to))
            {
                return room;
            }
        }

        return Timetable.None;
    }

    /// <summary>Whether the meeting, which is placed at the slot, may have the room as it is.</summary>
    public bool MayHave(int meeting, int room, in Slot slot)
    {
        var (from, to) = (slot.Clock, slot.Clock + index.Length[meeting]);
        MarkTaken(meeting, slot.Day, from, to);
        return taken[room] != look && table.RoomsFor(meeting).Contains(room) && IsOpen(room, slot.Day, from, to);
    }

    /// <summary>The meetings that stand in the way in a room.</summary>
    public void Holders(int room, int meeting, in Slot slot, List<int> found)
    {
        for (int day = slot.Day, from = slot.Clock, to = slot.Clock + index.Length[meeting]; ; (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day))
        {
            foreach (ref readonly var entry in days.On(day))
            {
                if (entry.Overlaps(from, to) && entry.Meeting != meeting && timetable.RoomOf(entry.Meeting) == room && !found.Contains(entry.Meeting))
                {
                    found.Add(entry.Meeting);
                }
            }

            if (to <= Minutes.Day)
            {
                return;
            }
        }
    }

    public bool IsOpen(int room, int day, int from, int to)
    {
        var midnight = (long)table.Days[day] * Minutes.Day;
        return !index.Rooms.Any(room) || !index.Rooms.Overlaps(room, midnight + from, midnight + to);
    }

    private void MarkTaken(int meeting, int day, int from, int to)
    {
        look++;
        for (; ; (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day))
        {
            foreach (ref readonly var entry in days.On(day))
            {
                if (entry.Overlaps(from, to) && entry.Meeting != meeting)
                {
                    taken[timetable.RoomOf(entry.Meeting)] = look;
                }
            }

            if (to <= Minutes.Day)
            {
                return;
            }
        }
    }

    /// <summary>Gets the meetings that hold the room at that time to use others.</summary>
    private bool Vacate(int room, int day, int from, int to, int changes)
    {
        if (to > Minutes.Day)
        {
            return false;
        }

        // A change of room changes no entry.
        foreach (ref readonly var entry in days.On(day))
        {
            if (entry.Overlaps(from, to) && timetable.RoomOf(entry.Meeting) == room
                && (entry.To > Minutes.Day || entry.From < 0 || !MoveOut(entry, room, day, changes)))
            {
                return false;
            }
        }

        // Those that made way for the last to move may have taken the place of the first.
        return !IsHeld(room, day, from, to);
    }

    private bool MoveOut(DayEntries.Entry entry, int room, int day, int changes)
    {
        var rooms = table.RoomsFor(entry.Meeting);
        MarkTaken(entry.Meeting, day, entry.From, entry.To);
        foreach (var other in rooms)
        {
            if (other != room && taken[other] != look && IsOpen(other, day, entry.From, entry.To))
            {
                timetable.ChangeRoom(entry.Meeting, other);
                return true;
            }
        }

        if (changes == 1)
        {
            return false;
        }

        foreach (var other in rooms)
        {
            if (other != room && IsOpen(other, day, entry.From, entry.To) && Vacate(other, day, entry.From, entry.To, changes - 1))
            {
                timetable.ChangeRoom(entry.Meeting, other);
                return true;
            }
        }

        return false;
    }

    private bool IsHeld(int room, int day, int from, int to)
    {
        foreach (ref readonly var entry in days.On(day))
        {
            if (entry.Overlaps(from, to) && timetable.RoomOf(entry.Meeting) == room)
            {
                return true;
            }
        }

        return false;
    }
}
