using System.Text;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

/// <summary>A small problem with a plan that costs 21: each test changes one thing in it.</summary>
internal static class Problems
{
    public const string Json = """
        {
          "year": 2027,
          "closed": [{ "from": "2027-02-22", "to": "2027-02-23", "name": "Lukkedage" }],
          "rooms": [
            { "id": "r1", "name": "R1", "capacity": 4 }, { "id": "r2", "name": "R2", "capacity": 3 }, { "id": "r3", "name": "R3", "capacity": 9 }],
          "committees": [
            { "id": "a", "name": "A", "level": 0, "parent": null, "chair": "p1", "members": ["p1", "p2", "p3"], "minutes": 120,
              "weekdays": ["mon", "tue", "wed", "thu", "fri"], "from": "08:30", "to": "15:00", "rooms": null },
            { "id": "b", "name": "B", "level": 1, "parent": null, "chair": "p4", "members": ["p2", "p4", "p5", "p6"], "minutes": 75,
              "weekdays": ["tue", "wed"], "from": "09:00", "to": "14:00", "rooms": ["r1", "r2"] },
            { "id": "c", "name": "C", "level": 2, "parent": "b", "chair": "p7", "members": ["p7", "p2"], "minutes": 60,
              "weekdays": ["tue", "wed", "thu"], "from": "08:00", "to": "16:00", "rooms": null },
            { "id": "d", "name": "D", "level": 3, "parent": "c", "chair": "p8", "members": ["p8", "p2"], "minutes": 60,
              "weekdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": "08:00", "to": "16:00", "rooms": null }],
          "meetings": [
            { "id": "a1", "committee": "a", "earliest": "2027-02-08", "latest": "2027-02-24", "target": "2027-02-10", "fixed": null },
            { "id": "b1", "committee": "b", "earliest": "2027-02-09", "latest": "2027-02-24", "target": "2027-02-10", "fixed": null },
            { "id": "c1", "committee": "c", "earliest": "2027-02-09", "latest": "2027-02-24", "target": "2027-02-11", "fixed": null },
            { "id": "d1", "committee": "d", "earliest": "2027-02-09", "latest": "2027-05-20", "target": "2027-02-10", "fixed": null },
            { "id": "d2", "committee": "d", "earliest": "2027-02-09", "latest": "2027-02-24", "target": "2027-02-10", "fixed": "2027-02-14T16:45" }],
          "order": [{ "first": "a1", "then": "b1", "minDays": 0, "maxDays": 8 }],
          "busy": [
            { "who": "p1", "from": "2027-02-11T10:00", "to": "2027-02-11T12:00" },
            { "who": "p3", "from": "2027-02-10T10:00", "to": "2027-02-10T10:30" }, { "who": "p3", "from": "2027-02-10T09:00", "to": "2027-02-10T09:10" },
            { "who": "p6", "from": "2027-02-10T08:00", "to": "2027-02-10T10:30" }, { "who": "p6", "from": "2027-02-10T11:45", "to": "2027-02-12T00:00" },
            { "who": "r1", "from": "2027-02-10T12:00", "to": "2027-02-10T13:00" },
            { "who": "nobody", "from": "2027-02-10T12:00", "to": "2027-02-10T13:00" }]
        }
        """;

    public static PlanningProblem Base => Read(Json);

    /// <summary>Four of the meetings on the tenth, the fifth on its Sunday.</summary>
    public static Plan BasePlan => new()
    {
        Meetings = [Placed("a1", "10T08:30", "r1"), Placed("b1", "10T10:30", "r1"), Placed("c1", "10T12:00", "r2"),
            Placed("d1", "10T13:00", "r2"), Placed("d2", "14T16:45", "r3")],
        Unplaced = [],
        Cost = 21,
    };

    public static PlanningProblem Read(string json) =>
        Assert.IsType<Reading<PlanningProblem>.Read>(ProblemJson.Read(Encoding.UTF8.GetBytes(json))).Value;

    /// <param name="id">Id of the meeting.</param>
    /// <param name="start">Day of February 2027 and time.</param>
    /// <param name="room">Id of the room.</param>
    public static PlacedMeeting Placed(string id, string start, string room) =>
        new() { Id = id, Start = Instant(start), Room = room };

    public static DateTime Instant(string start) =>
        DateTime.Parse(start.Contains('-', StringComparison.Ordinal) ? start : $"2027-02-{start}", System.Globalization.CultureInfo.InvariantCulture);

    public static PlanningEffort Steps(int count, int seed = 1) => new PlanningEffort.Steps(count, seed);
}
