namespace MedBot.Domain.YearWheel;

/// <summary>One move with all that follows: a meeting goes to a slot, those in its way go to their best free ones, or push others out in turn.</summary>
internal sealed class MoveChain(SlotTable table, Timetable now, SearchRandom random)
{
    private const int MostInTheWay = 4;
    private const int MostPushes = 12;
    private const int Looks = 6;
    private const int MostOthers = 3;

    /// <summary>What pushing a meeting out is reckoned to cost, before what it costs where it ends.</summary>
    private const int PushCost = 20;

    private readonly List<int> inTheWay = [];
    private readonly List<int> inRoom = [];
    private readonly Queue<int> waiting = [];
    private readonly int[] placedIn = new int[table.Index.MeetingCount];
    private int chain;

    /// <summary>What the waiting meetings may still save, at the most, by finding places.</summary>
    private long hope;

    /// <summary>Makes the move if it costs so much more at the most; else nothing is changed.</summary>
    public bool Try(int meeting, int slot, double allowed)
    {
        var most = now.Cost + allowed;
        chain++;
        waiting.Clear();
        hope = 0;
        if (now.SlotOf(meeting) != Timetable.None)
        {
            now.Remove(meeting);
        }

        if (!Push(meeting, slot))
        {
            now.TakeBack();
            return false;
        }

        for (var pushes = 1; waiting.TryDequeue(out var next);)
        {
            if (now.Cost - hope > most)
            {
                now.TakeBack();
                return false;
            }

            hope -= MostSaved(next);
            if (!PlaceAtBest(next) && ++pushes <= MostPushes && LeastDisturbing(next) is var other and not Timetable.None)
            {
                Push(next, other);
            }
        }

        PlaceOthers();
        if (now.Cost > most)
        {
            now.TakeBack();
            return false;
        }

        now.Keep();
        return true;
    }

    /// <summary>Places the meeting at the cheapest slot where nobody has to go.</summary>
    public bool PlaceAtBest(int meeting)
    {
        var slots = table.Of(meeting);
        var (best, bestRoom, bestCost) = (Timetable.None, Timetable.None, int.MaxValue);
        for (var slot = 0; slot < slots.Length && slots[slot].Cost < bestCost; slot++)
        {
            inTheWay.Clear();
            if (!now.Conflicts(meeting, slots[slot], most: 0, inTheWay))
            {
                continue;
            }

            var cost = now.CostAt(meeting, slots[slot]);
            if (cost < bestCost && now.Rooms.Free(meeting, slots[slot]) is var room and not Timetable.None)
            {
                (best, bestRoom, bestCost) = (slot, room, cost);
            }
        }

        if (best == Timetable.None)
        {
            return false;
        }

        now.Place(meeting, best, bestRoom);
        placedIn[meeting] = chain;
        return true;
    }

    /// <summary>A slot for a meeting without a place: among some taken by chance, the one where those in the way are fewest and cheapest.</summary>
    public int SlotToTry(int meeting)
    {
        chain++;
        return LeastDisturbing(meeting);
    }

    /// <summary>Places the meeting at the slot; those in the way wait to be placed anew.</summary>
    private bool Push(int meeting, int slot)
    {
        ref readonly var at = ref table.Of(meeting)[slot];
        inTheWay.Clear();
        if (!now.Conflicts(meeting, at, MostInTheWay, inTheWay) || AnyPlacedIn(inTheWay))
        {
            return false;
        }

        PushOut(inTheWay);
        var room = now.Rooms.Free(meeting, at);
        if (room == Timetable.None)
        {
            room = EmptiedRoom(meeting, at);
            if (room == Timetable.None)
            {
                return false;
            }
        }

        now.Place(meeting, slot, room);
        placedIn[meeting] = chain;
        return true;
    }

    /// <summary>A room with as few as can be to push out.</summary>
    private int EmptiedRoom(int meeting, in Slot at)
    {
        var rooms = table.RoomsFor(meeting);
        var (chosen, fewest) = (Timetable.None, int.MaxValue);
        var first = random.Below(rooms.Length);
        for (var i = 0; i < rooms.Length; i++)
        {
            var room = rooms[(i + first) % rooms.Length];
            if (now.Rooms.IsOpen(room, at.Day, at.Clock, at.Clock + table.Index.Length[meeting]))
            {
                inRoom.Clear();
                now.Rooms.Holders(room, meeting, at, inRoom);
                if (inRoom.Count < fewest && !AnyPlacedIn(inRoom))
                {
                    (chosen, fewest) = (room, inRoom.Count);
                }
            }
        }

        if (chosen != Timetable.None)
        {
            inRoom.Clear();
            now.Rooms.Holders(chosen, meeting, at, inRoom);
            PushOut(inRoom);
        }

        return chosen;
    }

    private int LeastDisturbing(int meeting)
    {
        var slots = table.Of(meeting);
        var (best, least) = (Timetable.None, int.MaxValue);
        for (var look = 0; look < Looks; look++)
        {
            var slot = random.Below(slots.Length);
            inTheWay.Clear();
            if (!now.Conflicts(meeting, slots[slot], MostInTheWay, inTheWay) || AnyPlacedIn(inTheWay))
            {
                continue;
            }

            var cost = slots[slot].Cost;
            foreach (var other in inTheWay)
            {
                cost += PushCost + (now.CostOf(other) / 2);
            }

            if (cost < least)
            {
                (best, least) = (slot, cost);
            }
        }

        return best;
    }

    private void PushOut(List<int> meetings)
    {
        foreach (var meeting in meetings)
        {
            now.Remove(meeting);
            hope += MostSaved(meeting);
            waiting.Enqueue(meeting);
        }
    }

    /// <summary>Where one meeting has left, two without a place may fit.</summary>
    private void PlaceOthers()
    {
        for (var i = Math.Min(now.Unplaced.Count, MostOthers); i > 0; i--)
        {
            PlaceAtBest(now.Unplaced[random.Below(now.Unplaced.Count)]);
        }
    }

    private int MostSaved(int meeting) => table.UnplacedCost - table.Of(meeting)[0].Cost;

    /// <summary>What this chain has placed stays, or it might go round and round.</summary>
    private bool AnyPlacedIn(List<int> meetings)
    {
        foreach (var meeting in meetings)
        {
            if (placedIn[meeting] == chain)
            {
                return true;
            }
        }

        return false;
    }
}
