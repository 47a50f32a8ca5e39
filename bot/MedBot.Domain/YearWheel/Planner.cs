using System.Diagnostics;

namespace MedBot.Domain.YearWheel;

/// <summary>Plans all meetings of a problem at once, as cheaply as it can, and has a plan whenever it is stopped.</summary>
public static class Planner
{
    private const int MovesAtATime = 500;
    private const double ReportedShare = 0.05;

    /// <param name="problem">What is to be planned.</param>
    /// <param name="effort">When to be content.</param>
    /// <param name="earlier">A plan that is kept as far as it can be: as few meetings as possible are moved, and none that is accepted.</param>
    /// <param name="progress">Is told how it goes.</param>
    /// <param name="stop">Ends the search with the best plan so far.</param>
    public static Plan Solve(
        PlanningProblem problem,
        PlanningEffort effort,
        Plan? earlier = null,
        IProgress<PlanningProgress>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var began = effort is PlanningEffort.WallClock { Clock: var clock } ? clock.GetTimestamp() : 0;
        var index = new ProblemIndex(problem);
        var known = earlier is null ? null : new EarlierPlan(index, earlier);
        var table = new SlotTable(index, known);
        var best = effort switch
        {
            PlanningEffort.Steps steps => InSteps(table, known, steps, progress, stop),
            PlanningEffort.WallClock time => ByTheClock(table, known, time, began, progress, stop),
            _ => throw new ArgumentOutOfRangeException(nameof(effort)),
        };
        if (known is not null)
        {
            best.TakeEarlierRooms(known);
        }

        return Written(table, known, best);
    }

    private static PlanSearch InSteps(
        SlotTable table, EarlierPlan? known, PlanningEffort.Steps steps, IProgress<PlanningProgress>? progress, CancellationToken stop)
    {
        var (bound, reported) = (table.LowerBound(), -1.0);
        var search = new PlanSearch(table, known, steps.Seed);
        for (long done = 0; done < steps.Count && search.BestCost > bound && !stop.IsCancellationRequested; done += MovesAtATime)
        {
            var share = (double)done / steps.Count;
            search.Run((int)Math.Min(MovesAtATime, steps.Count - done), share);
            Report(progress, search, known, share, ref reported);
        }

        return search;
    }

    private static PlanSearch ByTheClock(
        SlotTable table, EarlierPlan? known, PlanningEffort.WallClock effort, long began, IProgress<PlanningProgress>? progress, CancellationToken stop)
    {
        var (bound, reported, foundBound) = (table.LowerBound(), -1.0, false);
        var searches = new PlanSearch[Environment.ProcessorCount];
        void Search(int worker)
        {
            var search = searches[worker] = new PlanSearch(table, known, worker);
            while (effort.Clock.GetElapsedTime(began) is var gone && gone < effort.Time
                && !Volatile.Read(ref foundBound) && !stop.IsCancellationRequested)
            {
                var share = gone / effort.Time;
                search.Run(MovesAtATime, worker % 2 == 0 ? share : TwiceCooled(share));
                if (search.BestCost <= bound)
                {
                    Volatile.Write(ref foundBound, true);
                }

                if (worker == 0)
                {
                    Report(progress, search, known, share, ref reported);
                }
            }
        }

        var others = Enumerable.Range(1, searches.Length - 1)
            .Select(worker => Task.Factory.StartNew(() => Search(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Search(0);
        Task.WaitAll(others, CancellationToken.None);
        return searches.MinBy(search => search.BestCost)!;
    }

    private static void Report(IProgress<PlanningProgress>? progress, PlanSearch search, EarlierPlan? known, double share, ref double reported)
    {
        if (progress is not null && share >= reported + ReportedShare)
        {
            reported = share;
            progress.Report(new(share, search.BestPlanCost(known), search.BestSlots.Count(slot => slot == Timetable.None)));
        }
    }

    /// <summary>Two searches that cool alike may end in the same dead end: one in two begins anew after a third of the time.</summary>
    private static double TwiceCooled(double share) => share < 1.0 / 3 ? 3 * share : 1.5 * (share - (1.0 / 3));

    private static Plan Written(SlotTable table, EarlierPlan? known, PlanSearch best)
    {
        var (index, problem) = (table.Index, table.Index.Problem);
        List<PlacedMeeting> placed = [];
        for (var meeting = 0; meeting < index.MeetingCount; meeting++)
        {
            if (best.BestSlots[meeting] is var slot and not Timetable.None)
            {
                placed.Add(new()
                {
                    Id = problem.Meetings[meeting].Id,
                    Start = Minutes.Instant(table.Start(table.Of(meeting)[slot])),
                    Room = problem.Rooms[best.BestRooms[meeting]].Id,
                    Accepted = known?.Of(meeting)?.Accepted ?? false,
                });
            }
        }

        var plan = new Plan { Meetings = placed, Unplaced = [], Cost = 0 };
        var obstacles = new Obstacles(index, plan);
        plan = plan with
        {
            Unplaced = [.. from meeting in Enumerable.Range(0, index.MeetingCount)
                           where best.BestSlots[meeting] == Timetable.None
                           select new UnplacedMeeting(problem.Meetings[meeting].Id, obstacles.WhyUnplaced(meeting, known?.Of(meeting)))],
        };
        plan = plan with { Cost = HardRules.Cost(index, plan) };
        return HardRules.Broken(index, plan) is [var broken, ..] ? throw new UnreachableException($"The plan breaks a rule: {broken}") : plan;
    }
}
