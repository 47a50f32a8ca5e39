namespace MedBot.Domain.YearWheel;

/// <summary>A plan under way: each meeting is at one of its slots and in a room, or unplaced. It never breaks a hard rule, and every change can be taken back.</summary>
internal sealed class Timetable
{
    public const int None = -1;

    private readonly SlotTable table;
    private readonly ProblemIndex index;
    private readonly DayEntries entries;
    private readonly ushort[] meetingsOfPerson;
    private readonly int[] slotOf;
    private readonly int[] roomOf;
    private readonly int[] placeAmongUnplaced;
    private readonly List<int> unplaced = [];
    private readonly List<(int Meeting, int Slot, int Room)> journal = [];

    public Timetable(SlotTable table)
    {
        this.table = table;
        index = table.Index;
        entries = new(table.Days.Length);
        Rooms = new(table, entries, this);
        meetingsOfPerson = new ushort[index.PersonNumbers.Count * table.Days.Length];
        slotOf = new int[index.MeetingCount];
        roomOf = new int[index.MeetingCount];
        placeAmongUnplaced = new int[index.MeetingCount];
        Array.Fill(slotOf, None);
        Array.Fill(roomOf, None);
        for (var meeting = 0; meeting < slotOf.Length; meeting++)
        {
            placeAmongUnplaced[meeting] = meeting;
            unplaced.Add(meeting);
        }
    }

    public RoomSearch Rooms { get; }

    public IReadOnlyList<int> Unplaced => unplaced;

    /// <summary>How many changes can be taken back.</summary>
    public int Changes => journal.Count;

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
        for (int day = slot.Day, from = slot.Clock, to = slot.Clock + index.Length[meeting]; ; (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day))
        {
            foreach (ref readonly var entry in entries.On(day))
            {
                if (entry.Overlaps(from, to) && entry.Meeting != meeting
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

    /// <summary>Lets the placed meeting have a room that it would rather have, where that is free.</summary>
    public void PreferRoom(int meeting, int room)
    {
        if (Rooms.MayHave(meeting, room, At(meeting)))
        {
            ChangeRoom(meeting, room);
        }
    }

    public void ChangeRoom(int meeting, int room)
    {
        journal.Add((meeting, slotOf[meeting], roomOf[meeting]));
        roomOf[meeting] = room;
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

    /// <summary>Undoes all but the first so many <see cref="Changes"/>.</summary>
    public void TakeBack(int count)
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

    private void Put(int meeting, int slot, int room)
    {
        var at = table.Of(meeting)[slot];
        PlacedCost += CostAt(meeting, at);
        (slotOf[meeting], roomOf[meeting]) = (slot, room);
        foreach (var person in index.Members[index.CommitteeOf[meeting]])
        {
            meetingsOfPerson[(person * table.Days.Length) + at.Day]++;
        }

        entries.Add(meeting, index.CommitteeOf[meeting], at, index.Length[meeting]);
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

        entries.Remove(meeting, at, index.Length[meeting]);
        placeAmongUnplaced[meeting] = unplaced.Count;
        unplaced.Add(meeting);
    }
}
