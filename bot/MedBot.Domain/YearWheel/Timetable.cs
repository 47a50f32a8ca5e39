namespace MedBot.Domain.YearWheel;

/// <summary>A plan under way: each meeting is at one of its slots and in a room, or unplaced. It never breaks a hard rule, and every change can be taken back.</summary>
internal sealed class Timetable
{
    public const int None = -1;

    private readonly SlotTable table;
    private readonly ProblemIndex index;
    private readonly Entry[][] onDay;
    private readonly int[] onDayCount;
    private readonly ushort[] meetingsOfPerson;
    private readonly int[] slotOf;
    private readonly int[] roomOf;
    private readonly int[] placeAmongUnplaced;
    private readonly List<int> unplaced = [];
    private readonly List<(int Meeting, int Slot, int Room)> journal = [];
    private readonly int[] roomTaken;
    private int look;

    public Timetable(SlotTable table)
    {
        this.table = table;
        index = table.Index;
        onDay = new Entry[table.Days.Length][];
        Array.Fill(onDay, []);
        onDayCount = new int[table.Days.Length];
        meetingsOfPerson = new ushort[index.PersonNumbers.Count * table.Days.Length];
        slotOf = new int[index.MeetingCount];
        roomOf = new int[index.MeetingCount];
        placeAmongUnplaced = new int[index.MeetingCount];
        roomTaken = new int[index.RoomNumbers.Count];
        Array.Fill(slotOf, None);
        Array.Fill(roomOf, None);
        for (var meeting = 0; meeting < slotOf.Length; meeting++)
        {
            placeAmongUnplaced[meeting] = meeting;
            unplaced.Add(meeting);
        }
    }

    public IReadOnlyList<int> Unplaced => unplaced;

    /// <summary>What the placed meetings cost.</summary>
    public long PlacedCost { get; private set; }

    /// <summary>What the search makes less.</summary>
    public long Cost => PlacedCost + ((long)table.UnplacedCost * unplaced.Count);

    public int SlotOf(int meeting) => slotOf[meeting];

    public int RoomOf(int meeting) => roomOf[meeting];

    /// <summary>Slot and room of each meeting.</summary>
    public void CopyTo(int[] slots, int[] rooms)
    {
        slotOf.CopyTo(slots, 0);
        roomOf.CopyTo(rooms, 0);
    }

    /// <summary>Finds the placed meetings that cannot stay if this one is held at the slot; rooms are not looked at.</summary>
    /// <returns>False where there are more than <paramref name="most"/>.</returns>
    public bool Conflicts(int meeting, in Slot slot, int most, List<int> found)
    {
        var committee = index.CommitteeOf[meeting];
        for (int day = slot.Day, from = slot.Clock, to = slot.Clock + index.Length[meeting]; ;)
        {
            var entries = onDay[day];
            for (var i = 0; i < onDayCount[day]; i++)
            {
                ref var entry = ref entries[i];
                if (entry.From < to && from < entry.To && entry.Meeting != meeting
                    && index.Share(committee, entry.Committee) && !found.Contains(entry.Meeting))
                {
                    if (found.Count == most)
                    {
                        return false;
                    }

                    found.Add(entry.Meeting);
                }
            }

            if (to <= Minutes.Day)
            {
                break;
            }

            (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day);
        }

        foreach (var order in index.Orders[meeting])
        {
            if (slotOf[order.Other] != None
                && !order.Allows(table.Days[At(order.Other).Day] - table.Days[slot.Day])
                && !found.Contains(order.Other))
            {
                if (found.Count == most)
                {
                    return false;
                }

                found.Add(order.Other);
            }
        }

        return true;
    }

    /// <summary>What the slot costs now, with third meetings of a day.</summary>
    public int CostAt(int meeting, in Slot slot) => slot.Cost + (PlanCost.ThirdMeeting * PeopleWith(meeting, slot.Day, 2));

    /// <summary>What would be saved if the meeting were taken out.</summary>
    public int CostOf(int meeting)
    {
        ref readonly var slot = ref At(meeting);
        return slot.Cost + (PlanCost.ThirdMeeting * PeopleWith(meeting, slot.Day, 3));
    }

    /// <summary>A room that is free at the slot, after others have changed rooms if need be; the caller has seen to it that nobody else conflicts.</summary>
    public int FreeRoom(int meeting, in Slot slot)
    {
        if (RoomFreeNow(meeting, slot) is var free and not None)
        {
            return free;
        }

        var (from, to, before) = (slot.Clock, slot.Clock + index.Length[meeting], journal.Count);
        foreach (var room in table.RoomsFor(meeting))
        {
            if (IsOpen(room, slot.Day, from, to))
            {
                if (Vacate(room, slot.Day, from, to, depth: 2))
                {
                    return room;
                }

                TakeBack(before);
            }
        }

        return None;
    }

    /// <summary>The smallest room that is free at the slot as it is.</summary>
    public int RoomFreeNow(int meeting, in Slot slot)
    {
        var (from, to) = (slot.Clock, slot.Clock + index.Length[meeting]);
        MarkRoomsTaken(meeting, slot.Day, from, to);
        foreach (var room in table.RoomsFor(meeting))
        {
            if (roomTaken[room] != look && IsOpen(room, slot.Day, from, to))
            {
                return room;
            }
        }

        return None;
    }

    /// <summary>The meetings that stand in the way in a room.</summary>
    public void InRoom(int room, int meeting, in Slot slot, List<int> found)
    {
        for (int day = slot.Day, from = slot.Clock, to = slot.Clock + index.Length[meeting]; ;)
        {
            for (var i = 0; i < onDayCount[day]; i++)
            {
                ref var entry = ref onDay[day][i];
                if (entry.From < to && from < entry.To && entry.Meeting != meeting && roomOf[entry.Meeting] == room && !found.Contains(entry.Meeting))
                {
                    found.Add(entry.Meeting);
                }
            }

            if (to <= Minutes.Day)
            {
                return;
            }

            (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day);
        }
    }

    public bool IsOpen(int room, int day, int from, int to)
    {
        var midnight = (long)table.Days[day] * Minutes.Day;
        return !index.Rooms.Any(room) || !index.Rooms.Overlaps(room, midnight + from, midnight + to);
    }

    /// <summary>Lets the placed meeting have a room that it would rather have, where that is free.</summary>
    public void PreferRoom(int meeting, int room)
    {
        ref readonly var slot = ref At(meeting);
        var (from, to) = (slot.Clock, slot.Clock + index.Length[meeting]);
        MarkRoomsTaken(meeting, slot.Day, from, to);
        if (roomTaken[room] != look && table.RoomsFor(meeting).Contains(room) && IsOpen(room, slot.Day, from, to))
        {
            ChangeRoom(meeting, room);
        }
    }

    public void Place(int meeting, int slot, int room)
    {
        journal.Add((meeting, None, None));
        Put(meeting, slot, room);
    }

    public void Remove(int meeting)
    {
        journal.Add((meeting, slotOf[meeting], roomOf[meeting]));
        Take(meeting);
    }

    /// <summary>What has been done since the last call can no longer be taken back.</summary>
    public void Keep() => journal.Clear();

    /// <summary>Undoes what has been done since the last <see cref="Keep"/>.</summary>
    public void TakeBack() => TakeBack(0);

    private void TakeBack(int count)
    {
        for (var i = journal.Count - 1; i >= count; i--)
        {
            var (meeting, slot, room) = journal[i];
            if (slotOf[meeting] != None && slot == slotOf[meeting])
            {
                roomOf[meeting] = room;
            }
            else if (slot == None)
            {
                Take(meeting);
            }
            else
            {
                Put(meeting, slot, room);
            }
        }

        journal.RemoveRange(count, journal.Count - count);
    }

    private ref readonly Slot At(int meeting) => ref table.Of(meeting)[slotOf[meeting]];

    private int PeopleWith(int meeting, int day, int least)
    {
        var people = 0;
        foreach (var person in index.Members[index.CommitteeOf[meeting]])
        {
            if (meetingsOfPerson[(person * table.Days.Length) + day] >= least)
            {
                people++;
            }
        }

        return people;
    }

    private void MarkRoomsTaken(int meeting, int day, int from, int to)
    {
        look++;
        for (; ; )
        {
            for (var i = 0; i < onDayCount[day]; i++)
            {
                ref var entry = ref onDay[day][i];
                if (entry.From < to && from < entry.To && entry.Meeting != meeting)
                {
                    roomTaken[roomOf[entry.Meeting]] = look;
                }
            }

            if (to <= Minutes.Day)
            {
                return;
            }

            (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day);
        }
    }

    /// <summary>Gets the meetings that hold the room at that time to use others.</summary>
    private bool Vacate(int room, int day, int from, int to, int depth)
    {
        if (to > Minutes.Day)
        {
            return false;
        }

        for (var i = 0; i < onDayCount[day]; i++)
        {
            var entry = onDay[day][i];
            if (entry.From < to && from < entry.To && roomOf[entry.Meeting] == room
                && (entry.To > Minutes.Day || entry.From < 0 || !MoveOut(entry, room, day, depth)))
            {
                return false;
            }
        }

        // Those that made way for the last to move may have taken the place of the first.
        return !IsHeld(room, day, from, to);
    }

    private bool MoveOut(Entry entry, int room, int day, int depth)
    {
        var rooms = table.RoomsFor(entry.Meeting);
        MarkRoomsTaken(entry.Meeting, day, entry.From, entry.To);
        foreach (var other in rooms)
        {
            if (other != room && roomTaken[other] != look && IsOpen(other, day, entry.From, entry.To))
            {
                ChangeRoom(entry.Meeting, other);
                return true;
            }
        }

        if (depth == 1)
        {
            return false;
        }

        foreach (var other in rooms)
        {
            if (other != room && IsOpen(other, day, entry.From, entry.To) && Vacate(other, day, entry.From, entry.To, depth - 1))
            {
                ChangeRoom(entry.Meeting, other);
                return true;
            }
        }

        return false;
    }

    private bool IsHeld(int room, int day, int from, int to)
    {
        for (var i = 0; i < onDayCount[day]; i++)
        {
            ref var entry = ref onDay[day][i];
            if (entry.From < to && from < entry.To && roomOf[entry.Meeting] == room)
            {
                return true;
            }
        }

        return false;
    }

    private void ChangeRoom(int meeting, int room)
    {
        journal.Add((meeting, slotOf[meeting], roomOf[meeting]));
        roomOf[meeting] = room;
    }

    private void Put(int meeting, int slot, int room)
    {
        var at = table.Of(meeting)[slot];
        PlacedCost += CostAt(meeting, at);
        (slotOf[meeting], roomOf[meeting]) = (slot, room);
        foreach (var person in index.Members[index.CommitteeOf[meeting]])
        {
            meetingsOfPerson[(person * table.Days.Length) + at.Day]++;
        }

        for (int day = at.Day, from = at.Clock, to = at.Clock + index.Length[meeting]; ;)
        {
            if (onDayCount[day] == onDay[day].Length)
            {
                Array.Resize(ref onDay[day], Math.Max(8, 2 * onDay[day].Length));
            }

            onDay[day][onDayCount[day]++] = new(meeting, index.CommitteeOf[meeting], from, to);
            if (to <= Minutes.Day)
            {
                break;
            }

            (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day);
        }

        var place = placeAmongUnplaced[meeting];
        var last = unplaced[^1];
        (unplaced[place], placeAmongUnplaced[last]) = (last, place);
        unplaced.RemoveAt(unplaced.Count - 1);
    }

    private void Take(int meeting)
    {
        PlacedCost -= CostOf(meeting);
        var at = At(meeting);
        (slotOf[meeting], roomOf[meeting]) = (None, None);
        foreach (var person in index.Members[index.CommitteeOf[meeting]])
        {
            meetingsOfPerson[(person * table.Days.Length) + at.Day]--;
        }

        for (int day = at.Day, to = at.Clock + index.Length[meeting]; ; (day, to) = (day + 1, to - Minutes.Day))
        {
            var i = 0;
            while (onDay[day][i].Meeting != meeting)
            {
                i++;
            }

            onDay[day][i] = onDay[day][--onDayCount[day]];
            if (to <= Minutes.Day)
            {
                break;
            }
        }

        placeAmongUnplaced[meeting] = unplaced.Count;
        unplaced.Add(meeting);
    }

    private readonly record struct Entry(int Meeting, int Committee, int From, int To);
}
