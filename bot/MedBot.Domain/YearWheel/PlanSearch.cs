namespace MedBot.Domain.YearWheel;

/// <summary>Simulated annealing: what makes a plan worse is taken now and then, ever more seldom as it cools.</summary>
internal sealed class PlanSearch
{
    private const double Hot = 6;
    private const double Cold = 0.15;
    private const double ShareForUnplaced = 0.2;

    /// <summary>Which meeting goes without a place must change easily, or the fewest are not found.</summary>
    private const double HeatForUnplaced = 10;

    /// <summary>A meeting may look at slots so much dearer than its own: third meetings of the day may make up for it.</summary>
    private const int Slack = 4;

    private readonly SlotTable table;
    private readonly Timetable now;
    private readonly SearchRandom random;
    private readonly MoveChain chain;
    private readonly int[] movable;

    public PlanSearch(SlotTable table, EarlierPlan? earlier, int seed)
    {
        (this.table, random) = (table, new(seed));
        now = new(table);
        chain = new(table, now, random);
        movable = [.. Enumerable.Range(0, table.Index.MeetingCount).Where(meeting => table.Of(meeting).Length > 0)];
        PlaceAsEarlier(earlier);
        PlaceTheRest();
        now.Keep();
        (BestSlots, BestRooms) = (new int[table.Index.MeetingCount], new int[table.Index.MeetingCount]);
        RememberBest();
    }

    /// <summary>With what the search adds for meetings that are moved or have no place.</summary>
    public long BestCost { get; private set; }

    /// <summary>By meeting, in the best plan seen.</summary>
    public int[] BestSlots { get; }

    public int[] BestRooms { get; }

    /// <summary>Tries so many moves, at the temperature that belongs to the share of the search that is over.</summary>
    public void Run(int moves, double share)
    {
        var temperature = Hot * Math.Pow(Cold / Hot, share);
        for (; moves > 0 && movable.Length > 0; moves--)
        {
            Step(temperature);
        }
    }

    /// <summary>Gives meetings of the best plan that stay where they were their earlier rooms back, where those are free.</summary>
    public void TakeEarlierRooms(EarlierPlan earlier)
    {
        foreach (var meeting in movable)
        {
            if (now.SlotOf(meeting) != Timetable.None)
            {
                now.Remove(meeting);
            }
        }

        foreach (var meeting in movable)
        {
            if (BestSlots[meeting] != Timetable.None)
            {
                now.Place(meeting, BestSlots[meeting], BestRooms[meeting]);
            }
        }

        foreach (var meeting in movable)
        {
            if (earlier.Of(meeting) is { Room: not Timetable.None } place && now.SlotOf(meeting) is var slot and not Timetable.None
                && table.Start(table.Of(meeting)[slot]) == place.Start)
            {
                now.PreferRoom(meeting, place.Room);
            }
        }

        RememberBest();
    }

    private void PlaceAsEarlier(EarlierPlan? earlier)
    {
        foreach (var meeting in movable)
        {
            if (earlier?.Of(meeting) is { } place)
            {
                var slot = table.SlotAt(meeting, place.Start);
                if (slot != Timetable.None && now.Conflicts(meeting, table.Of(meeting)[slot], most: 0, [])
                    && now.Rooms.Free(meeting, table.Of(meeting)[slot]) is var room and not Timetable.None)
                {
                    now.Place(meeting, slot, room);
                    if (place.Room != Timetable.None)
                    {
                        now.PreferRoom(meeting, place.Room);
                    }
                }
            }
        }
    }

    /// <summary>The meetings with the least choice first.</summary>
    private void PlaceTheRest()
    {
        foreach (var meeting in movable.OrderBy(meeting => table.Of(meeting).Length))
        {
            if (now.SlotOf(meeting) == Timetable.None)
            {
                chain.PlaceAtBest(meeting);
            }
        }
    }

    private void Step(double temperature)
    {
        var meeting = now.Unplaced.Count > 0 && random.Fraction() < ShareForUnplaced
            ? now.Unplaced[random.Below(now.Unplaced.Count)]
            : movable[random.Below(movable.Length)];
        var slots = table.Of(meeting);
        if (slots.Length == 0)
        {
            return;
        }

        var at = now.SlotOf(meeting);
        var allowed = -temperature * Math.Log(1 - random.Fraction()) * (at == Timetable.None ? HeatForUnplaced : 1);
        var slot = at == Timetable.None
            ? chain.SlotToTry(meeting)
            : random.Below(CountWithin(slots, now.CostOf(meeting) + allowed + Slack));
        if (slot != at && slot != Timetable.None && chain.Try(meeting, slot, allowed) && now.Cost < BestCost)
        {
            RememberBest();
        }
    }

    /// <summary>What the best plan costs by the rules.</summary>
    public int BestPlanCost(EarlierPlan? earlier)
    {
        var cost = BestCost;
        for (var meeting = 0; meeting < BestSlots.Length; meeting++)
        {
            if (BestSlots[meeting] is var slot and not Timetable.None)
            {
                cost -= earlier?.CostOfMove(meeting, table.Start(table.Of(meeting)[slot])) ?? 0;
            }
            else
            {
                cost -= table.UnplacedCost - PlanCost.Unplaced;
            }
        }

        return (int)cost;
    }

    private void RememberBest()
    {
        BestCost = now.Cost;
        now.CopyTo(BestSlots, BestRooms);
    }

    /// <summary>How many of the slots, which are in order, cost so much at most; at least one.</summary>
    private static int CountWithin(ReadOnlySpan<Slot> slots, double cost)
    {
        var (low, high) = (1, slots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (slots[middle].Cost > cost)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
