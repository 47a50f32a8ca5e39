using FsCheck;
using FsCheck.Fluent;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class PlannerProperties
{
    private const int Days = 3;
    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Fact]
    public void Small_problems_get_the_best_plan_there_is() =>
        Prop.ForAll(SmallProblems.ToArbitrary(), problem =>
        {
            var plan = Planner.Solve(problem, Problems.Steps(4_000));
            Assert.Empty(HardRules.Broken(problem, plan));
            Assert.Equal(BestCost(problem, []), plan.Cost);
            Assert.All(plan.Unplaced, meeting => Assert.DoesNotContain("dyrere", meeting.Why, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static Gen<PlanningProblem> SmallProblems =>
        from first in Committee(0)
        from second in Committee(1)
        from third in Committee(2)
        from meetings in Meeting.ListOf(4)
        from busy in Busy.ListOf(6)
        from least in Gen.Choose(0, 2)
        from play in Gen.Choose(0, 1)
        select new PlanningProblem
        {
            Year = 2027,
            Closed = [],
            Rooms = [new("r0", "R0", 3), new("r1", "R1", 2)],
            Committees = [first, second, third],
            Meetings = [.. meetings.Select((meeting, number) => meeting with { Id = $"m{number}" })],
            Order = [new("m0", "m1", least, least + play)],
            Busy = [.. busy],
        };

    private static Gen<PlannedCommittee> Committee(int number) =>
        from size in Gen.Choose(1, 3)
        from first in Gen.Choose(0, 3)
        from minutes in Gen.Elements(30, 45, 60)
        from onlyRoom in Gen.Choose(0, 2)
        select new PlannedCommittee
        {
            Id = $"c{number}",
            Name = $"C{number}",
            Level = 3,
            Chair = $"p{first}",
            Members = [.. Enumerable.Range(first, size).Select(person => $"p{person % 4}")],
            TimeSetAside = TimeSpan.FromMinutes(minutes),
            Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday],
            From = new(8, 0),
            To = new(9, 0),
            Rooms = onlyRoom < 2 ? [$"r{onlyRoom}"] : null,
        };

    private static Gen<MeetingToPlan> Meeting =>
        from committee in Gen.Choose(0, 2)
        from earliest in Gen.Choose(0, Days - 1)
        from latest in Gen.Choose(earliest, Days - 1)
        from target in Gen.Choose(0, Days)
        from isFixed in Gen.Choose(0, 5)
        select new MeetingToPlan
        {
            Id = "",
            Committee = $"c{committee}",
            Earliest = Monday.AddDays(earliest),
            Latest = Monday.AddDays(latest),
            Target = Monday.AddDays(target),
            Fixed = isFixed == 0 ? Monday.AddDays(target).ToDateTime(new(8, 15)) : null,
        };

    private static Gen<BusyTime> Busy =>
        from who in Gen.Elements("p0", "p1", "p2", "p3", "r0", "r1")
        from day in Gen.Choose(0, Days - 1)
        from quarter in Gen.Choose(0, 3)
        from length in Gen.Choose(1, 3)
        let start = Monday.AddDays(day).ToDateTime(new(8, 0)).AddMinutes(15 * quarter)
        select new BusyTime(who, start, start.AddMinutes(15 * length));

    /// <summary>Tries every way to place the meetings that are left, at every quarter of an hour and in every room.</summary>
    private static int BestCost(PlanningProblem problem, List<PlacedMeeting> placed, int next = 0)
    {
        var plan = Restricted(problem, placed, next);
        if (HardRules.Broken(plan.Problem, plan.Plan).Count > 0)
        {
            return int.MaxValue;
        }

        if (next == problem.Meetings.Count)
        {
            return plan.Plan.Cost;
        }

        var best = BestCost(problem, placed, next + 1);
        for (var quarter = 0; quarter < 4 * (Days + 1); quarter++)
        {
            foreach (var room in problem.Rooms)
            {
                var start = Monday.AddDays(quarter / 4).ToDateTime(new(8, 0)).AddMinutes(15 * (quarter % 4));
                best = Math.Min(best, BestCost(problem, [.. placed, new() { Id = problem.Meetings[next].Id, Start = start, Room = room.Id }], next + 1));
            }
        }

        return best;
    }

    /// <summary>The problem of the first meetings alone, so that a branch that breaks a rule is left early.</summary>
    private static (PlanningProblem Problem, Plan Plan) Restricted(PlanningProblem problem, List<PlacedMeeting> placed, int count)
    {
        var first = problem.Meetings.Take(count).ToList();
        var part = problem with
        {
            Meetings = first,
            Order = [.. problem.Order.Where(order => first.Exists(meeting => meeting.Id == order.First) && first.Exists(meeting => meeting.Id == order.Then))],
        };
        var unplaced = first.Where(meeting => !placed.Exists(other => other.Id == meeting.Id)).Select(meeting => new UnplacedMeeting(meeting.Id, "x"));
        var plan = new Plan { Meetings = [.. placed], Unplaced = [.. unplaced], Cost = 0 };
        return (part, plan with { Cost = HardRules.Cost(part, plan) });
    }
}
