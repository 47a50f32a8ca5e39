using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

/// <summary>The edge cases of the format's checker.</summary>
public sealed class HardRulesTests
{
    [Fact]
    public void A_good_plan_breaks_nothing_and_says_its_cost() => Broken(Problems.BasePlan);

    [Theory]
    [InlineData("b1", "08T10:30", "window weekday order")]
    [InlineData("a1", "08T08:30", "")]
    [InlineData("c1", "25T12:00", "window")]
    [InlineData("c1", "12T12:00", "weekday")]
    [InlineData("c1", "10T11:45", "half-hour")]
    [InlineData("b1", "16T08:30", "hours")]
    [InlineData("b1", "16T13:00", "hours")]
    [InlineData("b1", "16T12:30", "")]
    [InlineData("c1", "23T12:00", "closed")]
    [InlineData("a1", "11T08:30", "chair order")]
    [InlineData("a1", "11T12:00", "order")]
    [InlineData("d2", "15T16:45", "fixed")]
    [InlineData("d1", "2027-03-25T12:00", "closed")]
    [InlineData("d1", "2027-03-27T12:00", "")]
    [InlineData("d1", "2027-05-17T12:00", "closed")]
    [InlineData("d1", "2027-04-23T12:00", "")]
    public void A_meeting_at_another_time(string id, string start, string rules) =>
        Broken(With(Problems.BasePlan, id, meeting => meeting with { Start = Problems.Instant(start) }), rules.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("c1", "r9", "room")]
    [InlineData("b1", "r3", "room-list")]
    [InlineData("b1", "r2", "capacity")]
    [InlineData("c1", "r1", "room-busy")]
    [InlineData("d1", "r1", "")]
    public void A_meeting_in_another_room(string id, string room, string rules) =>
        Broken(With(Problems.BasePlan, id, meeting => meeting with { Room = room }), rules.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_member_who_must_be_there_is_no_cost_but_a_rule()
    {
        var problem = Problems.Read(Problems.Json.Replace("\"rooms\": [\"r1\", \"r2\"]", "\"rooms\": [\"r1\", \"r2\"], \"needed\": [\"p6\"]", StringComparison.Ordinal));
        Broken(Problems.BasePlan, problem);
        Broken(With(Problems.BasePlan, "b1", meeting => meeting with { Start = Problems.Instant("10T09:30") }), problem, "needed", "person-clash", "room-clash");
    }

    [Fact]
    public void One_person_in_two_meetings_and_two_meetings_in_one_room() =>
        Broken(With(Problems.BasePlan, "d1", meeting => meeting with { Start = Problems.Instant("10T12:30") }), "person-clash", "room-clash");

    [Fact]
    public void A_clash_behind_a_long_meeting_is_seen()
    {
        var problem = Problems.Read(Problems.Json
            .Replace("[\"p1\", \"p2\", \"p3\"]", "[\"p1\", \"p3\"]", StringComparison.Ordinal)
            .Replace("[\"p7\", \"p2\"]", "[\"p7\"]", StringComparison.Ordinal)
            .Replace("[\"p8\", \"p2\"]", "[\"p8\"]", StringComparison.Ordinal));
        var plan = With(Problems.BasePlan, "c1", meeting => meeting with { Start = Problems.Instant("10T08:30") });
        Broken(With(plan, "d1", meeting => meeting with { Start = Problems.Instant("10T09:30"), Room = "r1" }), problem, "room-clash");
    }

    [Fact]
    public void Order_binds_only_where_both_are_placed()
    {
        var plan = Problems.BasePlan;
        plan = plan with { Meetings = [.. plan.Meetings.Skip(1)], Unplaced = [new("a1", "x")] };
        Broken(With(plan, "b1", meeting => meeting with { Start = Problems.Instant("24T10:30") }));
    }

    [Fact]
    public void Each_meeting_is_there_once_and_has_a_reason_where_it_has_no_place()
    {
        var plan = Problems.BasePlan;
        Broken(plan with { Meetings = [.. plan.Meetings.Skip(1)] }, "missing");
        Broken(plan with { Meetings = [.. plan.Meetings.Skip(1)], Unplaced = [new("a1", " ")] }, "why");
        Broken(plan with { Unplaced = [new("a1", "x")] }, "twice");
        Broken(plan with { Unplaced = [new("z", "x")] }, "unknown");
    }

    [Fact]
    public void A_wrong_cost_is_seen() =>
        Assert.Equal(["cost: 20"], HardRules.Broken(Problems.Base, Problems.BasePlan with { Cost = 20 }));

    private static Plan With(Plan plan, string id, Func<PlacedMeeting, PlacedMeeting> change) =>
        plan with { Meetings = [.. plan.Meetings.Select(meeting => meeting.Id == id ? change(meeting) : meeting)] };

    private static void Broken(Plan plan, params string[] rules) => Broken(plan, Problems.Base, rules);

    private static void Broken(Plan plan, PlanningProblem problem, params string[] rules) => Assert.Equal(
        rules.Order(StringComparer.Ordinal),
        HardRules.Broken(problem, plan with { Cost = HardRules.Cost(problem, plan) })
            .Select(line => line.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));
}
