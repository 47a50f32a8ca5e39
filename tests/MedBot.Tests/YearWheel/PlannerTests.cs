using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class PlannerTests
{
    [SkippableFact]
    public void The_reference_year_gets_its_best_possible_plan()
    {
        var problem = Problems.Read(File.ReadAllText(RepositoryFiles.Reference("year-wheel", "small.json")));
        Assert.Equal(810, Planner.Solve(problem, Problems.Steps(200_000)).Cost);
    }

    [SkippableFact]
    public void The_same_steps_and_seed_give_the_same_plan()
    {
        var problem = Problems.Read(File.ReadAllText(RepositoryFiles.Reference("year-wheel", "small.json")));
        var (once, again) = (Planner.Solve(problem, Problems.Steps(5_000, seed: 7)), Planner.Solve(problem, Problems.Steps(5_000, seed: 7)));
        Assert.Equal(once.Meetings, again.Meetings);
        Assert.NotEqual(once.Meetings, Planner.Solve(problem, Problems.Steps(5_000, seed: 8)).Meetings);
    }

    [Fact]
    public void It_has_a_plan_even_when_it_is_stopped_at_once()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var plan = Planner.Solve(Problems.Base, new PlanningEffort.WallClock(TimeProvider.System, TimeSpan.FromMinutes(1)), stop: stop.Token);
        Assert.Empty(HardRules.Broken(Problems.Base, plan));
    }

    [Fact]
    public void It_tells_how_it_goes()
    {
        List<PlanningProgress> told = [];
        Planner.Solve(Tight(), Problems.Steps(20_000), progress: new Told(told));
        Assert.InRange(told.Count, 5, 21);
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.Share < pair.Second.Share && pair.First.Cost >= pair.Second.Cost));
    }

    [Theory]
    [InlineData("\"minutes\": 75", "\"minutes\": 400", "b1", "Mødet varer 400 minutter, og det er der ikke tid til mellem kl. 09.00 og 14.00.")]
    [InlineData("\"capacity\": 4", "\"capacity\": 3", "b1", "Ingen af de lokaler, som udvalget kan bruge, har plads til 4 medlemmer.")]
    [InlineData("\"2027-02-22\", \"to\": \"2027-02-23\"", "\"2027-02-09\", \"to\": \"2027-02-24\"", "b1", "Alle dage fra 9.2.2027 til 24.2.2027 er lukket (Lukkedage).")]
    [InlineData("\"earliest\": \"2027-02-09\", \"latest\": \"2027-02-24\", \"target\": \"2027-02-11\"", "\"earliest\": \"2027-02-12\", \"latest\": \"2027-02-15\", \"target\": \"2027-02-11\"", "c1", "Ingen åben dag fra 12.2.2027 til 15.2.2027 er en af udvalgets ugedage.")]
    [InlineData("\"who\": \"p1\", \"from\": \"2027-02-11T10:00\", \"to\": \"2027-02-11T12:00\"", "\"who\": \"p4\", \"from\": \"2027-02-01T10:00\", \"to\": \"2027-02-28T12:00\"", "b1", "Forpersonen (p4) er optaget på alle 40 mulige tider fra 9.2.2027 til 24.2.2027.")]
    [InlineData("2027-02-14T16:45", "2027-02-22T12:00", "d2", "Mødet ligger fast 22.2.2027 kl. 12.00. Dagen er lukket (Lukkedage).")]
    [InlineData("2027-02-14T16:45", "2027-02-28T12:00", "d2", "Mødet ligger fast 28.2.2027 kl. 12.00. Det er uden for vinduet fra 9.2.2027 til 24.2.2027.")]
    public void What_cannot_be_placed_is_listed_with_the_rule_that_stops_it(string instead, string of, string id, string why)
    {
        var problem = Problems.Read(Problems.Json.Replace(instead, of, StringComparison.Ordinal));
        Assert.Contains(new UnplacedMeeting(id, why), Planner.Solve(problem, Problems.Steps(2_000)).Unplaced);
    }

    [Fact]
    public void Of_two_meetings_that_exclude_each_other_one_is_placed_and_the_other_names_it()
    {
        var problem = Problems.Base;
        problem = problem with
        {
            Order = [],
            Meetings = [.. problem.Meetings.Take(2).Select(meeting => meeting with { Fixed = Problems.Instant("10T12:00") })],
            Busy = [],
        };
        var plan = Planner.Solve(problem, Problems.Steps(1_000));
        var (placed, left) = (Assert.Single(plan.Meetings), Assert.Single(plan.Unplaced));
        Assert.Equal($"Mødet ligger fast 10.2.2027 kl. 12.00. p2 er i et andet møde ({placed.Id}).", left.Why);
    }

    [Fact]
    public void Planned_again_only_what_must_move_is_moved_and_it_says_why()
    {
        var before = Planner.Solve(Tight(), Problems.Steps(20_000));
        var moved = before.Meetings[5];
        var chair = Tight().Committees.Single(committee => moved.Id.StartsWith(committee.Id + "-", StringComparison.Ordinal)).Chair;
        var changed = Tight() with { Busy = [new(chair, moved.Start.Date, moved.Start.Date.AddDays(1))] };

        var after = Planner.Solve(changed, Problems.Steps(20_000), before);

        Assert.Equal(before.Meetings.Count, after.Meetings.Count);
        var change = Assert.Single(PlanChanges.Between(changed, before, after), change => change.Before.Id == moved.Id);
        Assert.Equal($"Forpersonen ({chair}) er optaget.", change.Why);
        Assert.InRange(PlanChanges.Between(changed, before, after).Count, 1, 2);
    }

    [Fact]
    public void An_accepted_meeting_stays_and_others_move_around_it()
    {
        var before = Planner.Solve(Tight(), Problems.Steps(20_000));
        var accepted = before with { Meetings = [.. before.Meetings.Select(meeting => meeting with { Accepted = meeting.Id == "c1-1" })] };
        var problem = Tight() with { Meetings = [.. Tight().Meetings.Select(meeting => meeting with { Target = meeting.Target.AddDays(3) })] };
        var after = Planner.Solve(problem, Problems.Steps(20_000), accepted);
        Assert.Equal(accepted.Meetings.Single(meeting => meeting.Accepted), after.Meetings.Single(meeting => meeting.Accepted));
    }

    [Fact]
    public void An_accepted_meeting_that_has_become_impossible_is_not_moved_but_listed()
    {
        var before = Problems.BasePlan with { Meetings = [Problems.Placed("a1", "10T08:30", "r1") with { Accepted = true }] };
        var problem = Problems.Base with { Busy = [new("p1", Problems.Instant("10T08:00"), Problems.Instant("10T09:00"))] };
        var after = Planner.Solve(problem, Problems.Steps(1_000), before);
        Assert.Equal(
            "Mødet er accepteret 10.2.2027 kl. 08.30 og flyttes ikke, men kan ikke holdes dér. Forpersonen (p1) er optaget.",
            Assert.Single(after.Unplaced).Why);
    }

    [Fact]
    public void Other_times_for_a_meeting_are_free_on_days_of_their_own_and_the_cheapest_first()
    {
        var times = FreeTimes.For(Problems.Base, Problems.BasePlan, "c1", most: 3);
        Assert.Equal([new(Problems.Instant("11T08:00"), "r2", 0, 0), new(Problems.Instant("09T08:00"), "r2", 2, 0), new(Problems.Instant("10T14:00"), "r2", 4, 0)], times);
    }

    /// <summary>Six committees that share a member, four meetings each within three weeks, and two rooms.</summary>
    private static PlanningProblem Tight() => new()
    {
        Year = 2027,
        Closed = [],
        Rooms = [new("r1", "R1", 10), new("r2", "R2", 10)],
        Committees = [.. Enumerable.Range(0, 6).Select(number => new PlannedCommittee
        {
            Id = $"c{number}",
            Name = $"Udvalg {number}",
            Level = 3,
            Chair = $"chair{number}",
            Members = [$"chair{number}", $"m{number % 2}", "all"],
            TimeSetAside = TimeSpan.FromMinutes(150),
            Weekdays = [DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday],
            From = new(8, 0),
            To = new(16, 0),
        })],
        Meetings = [.. Enumerable.Range(0, 24).Select(number => new MeetingToPlan
        {
            Id = $"c{number % 6}-{number / 6}",
            Committee = $"c{number % 6}",
            Earliest = new(2027, 2, 1),
            Latest = new(2027, 2, 21),
            Target = new(2027, 2, 10),
        })],
        Order = [],
        Busy = [],
    };

    private sealed class Told(List<PlanningProgress> told) : IProgress<PlanningProgress>
    {
        public void Report(PlanningProgress value) => told.Add(value);
    }
}
