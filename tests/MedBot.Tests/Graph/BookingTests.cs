using System.Text.Json.Nodes;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Tests.Storage;
using MedBot.YearWheel;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Graph;

public class BookingTests
{
    [SkippableTheory, OnBothStores]
    public async Task A_plan_is_booked_once_with_members_room_Teams_meeting_and_reminder(StoreKind kind)
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(kind, municipality, sim);

        await house.BookAsync();
        Plan plan = await house.ReadPlanAsync();
        JsonObject booked = (await sim.EventsAsync(municipality.Organizer)).Single(found => GraphSim.Start(found) == Placed(plan, "kommunemed-1").Start);
        Assert.Equal("Møde i KommuneMED", (string?)booked["subject"]);
        Assert.Equal(Placed(plan, "kommunemed-1").Start.AddMinutes(120), DateTime.Parse((string)booked["end"]!["dateTime"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Europe/Copenhagen", (string?)booked["originalStartTimeZone"]);
        Assert.Equal(["p1@sim.example", "p2@sim.example", "p3@sim.example", "p4@sim.example", "p5@sim.example", "p6@sim.example"], People(booked));
        Assert.Single(booked["attendees"]!.AsArray(), attendee => (string?)attendee!["type"] == "resource");
        Assert.True((bool)booked["isOnlineMeeting"]!);
        Assert.True((bool)booked["isReminderOn"]!);
        Assert.Contains("dagsorden kommunemed", (string)booked["body"]!["content"]!, StringComparison.Ordinal);
        Assert.Equal((3, 2), ((await sim.EventsAsync(municipality.Organizer)).Count, (await sim.EventsAsync("skolemed@sim.example")).Count));

        BookingOrder again = await house.BookAsync();
        Assert.Equal(5, Assert.IsType<BookingOrder.Taken>(again).Changes[BookingChange.None]);
        Assert.Equal(5, await sim.CountAsync("POST", "/events$"));
        Assert.Equal(0, await sim.CountAsync("PATCH", "/events/"));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_meeting_that_the_plan_moves_or_drops_is_moved_or_cancelled_and_a_change_of_members_is_reinvited()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        await house.BookAsync();
        Plan plan = await house.ReadPlanAsync();
        PlacedMeeting moved = Placed(plan, "kommunemed-2");
        DateTime later = moved.Start.Hour < 11 ? moved.Start.AddHours(2) : moved.Start.AddHours(-2);
        JsonObject theirs = (await sim.EventsAsync(municipality.Organizer)).Single(found => GraphSim.Start(found) == moved.Start);
        await sim.ControlAsync(new
        {
            action = "event.update",
            mailbox = municipality.Organizer,
            id = (string?)theirs["id"],
            patch = new { attendees = theirs["attendees"]!.AsArray().Append(new JsonObject { ["type"] = "optional", ["emailAddress"] = new JsonObject { ["address"] = "p9@sim.example" } }) },
        });

        await house.PutAsync(plan with
        {
            Meetings = [.. plan.Meetings.Where(meeting => meeting.Id is not ("kommunemed-2" or "skole-med-1")), moved with { Start = later }],
            Unplaced = [new("skole-med-1", "Ingen tid.")],
            Cost = Cost(municipality, plan, moved with { Start = later }, "skole-med-1"),
        });
        DateOnly third = DateOnly.FromDateTime(Placed(plan, "kommunemed-3").Start);
        house.Take(municipality.Organisation with
        {
            Committees = [.. municipality.Organisation.Committees.Select(committee => committee.Id != "kommunemed" ? committee : committee with
            {
                Members = [.. committee.Members.Select(member => member.Person == "p6" ? member with { To = third.AddDays(-1) } : member), new Member { Person = "p7", From = third }],
            })],
        });
        var order = Assert.IsType<BookingOrder.Taken>(await house.BookAsync());
        Assert.Equal((1, 1, 1, 2), (order.Changes[BookingChange.Moved], order.Changes[BookingChange.Cancelled], order.Changes[BookingChange.Reinvited], order.Changes[BookingChange.None]));

        var events = await sim.EventsAsync(municipality.Organizer);
        JsonObject after = events.Single(found => (string?)found["id"] == (string?)theirs["id"]);
        Assert.Equal(later, GraphSim.Start(after));
        Assert.Contains("p9@sim.example", People(after));
        Assert.True((bool)after["isOnlineMeeting"]!);
        Assert.Equal(["p1@sim.example", "p2@sim.example", "p3@sim.example", "p4@sim.example", "p5@sim.example", "p7@sim.example"], People(events.Single(found => GraphSim.Start(found) == Placed(plan, "kommunemed-3").Start)));
        Assert.Single(await sim.EventsAsync("skolemed@sim.example"));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task Bookings_follow_the_members_by_themselves()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        FollowPlans follow = ActivatorUtilities.CreateInstance<FollowPlans>(house.Services);
        DateTime now = house.Services.GetRequiredService<DanishClock>().Now;
        await follow.RunAsync(now, CancellationToken.None);
        Assert.Empty(await house.BookingsAsync());

        await house.BookAsync();
        house.Take(municipality.Organisation with
        {
            Committees = [.. municipality.Organisation.Committees.Select(committee => committee.Id != "skole-med" ? committee : committee with { Members = [.. committee.Members, new Member { Person = "p1" }] })],
        });
        await follow.RunAsync(now, CancellationToken.None);
        await house.UntilSettledAsync();
        Assert.All(await sim.EventsAsync("skolemed@sim.example"), found => Assert.Contains("p1@sim.example", People(found)));
        Assert.Equal(2, await sim.CountAsync("PATCH", "/events/"));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task What_people_moved_in_Outlook_is_not_overwritten()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        await house.BookAsync();
        Plan plan = await house.ReadPlanAsync();
        PlacedMeeting place = Placed(plan, "kommunemed-1");
        JsonObject booked = (await sim.EventsAsync(municipality.Organizer)).Single(found => GraphSim.Start(found) == place.Start);
        DateTime theirs = place.Start.AddDays(1).AddMinutes(15);
        await sim.ControlAsync(new
        {
            action = "event.update",
            mailbox = municipality.Organizer,
            id = (string?)booked["id"],
            patch = new { start = Local(theirs), end = Local(theirs.AddHours(2)) },
        });

        DateTime ours = place.Start.Hour < 11 ? place.Start.AddHours(2) : place.Start.AddHours(-2);
        await house.PutAsync(plan with
        {
            Meetings = [.. plan.Meetings.Where(meeting => meeting.Id != place.Id), place with { Start = ours }],
            Cost = Cost(municipality, plan, place with { Start = ours }, dropped: null),
        });
        await house.BookAsync();

        Assert.Equal(theirs, GraphSim.Start((await sim.EventsAsync(municipality.Organizer)).Single(found => (string?)found["id"] == (string?)booked["id"])));
        Booking booking = (await house.BookingsAsync()).Single(booking => booking.Meeting == place.Id);
        Assert.Equal((BookingState.ChangedByPeople, theirs), (booking.State, booking.SeenEvent!.Start));
    }

    [SkippableTheory]
    [InlineData("echo")]
    [InlineData("conflict")]
    public async Task Throttling_failures_and_lost_answers_leave_each_meeting_with_one_event(string repeated)
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario, "--transaction-id", repeated);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        await sim.FaultAsync(
            new { match = new { method = "POST", path = "/events$" }, times = 2, action = new { type = "drop", when = "after" } },
            new { match = new { method = "POST", path = "/events$" }, times = 1, action = new { type = "lateStatus", status = 503, retryAfter = 0 } },
            new { match = new { method = "POST", path = "/events$" }, times = 1, action = new { type = "status", status = 429, retryAfter = 1 } },
            new { match = new { method = "POST", path = "/events$" }, times = 1, action = new { type = "truncate" } },
            new { match = new { method = "GET", path = "/places" }, times = 1, action = new { type = "drop", when = "before" } });
        await house.BookAsync();
        Assert.Equal((3, 2), ((await sim.EventsAsync(municipality.Organizer)).Count, (await sim.EventsAsync("skolemed@sim.example")).Count));
        Assert.All(await house.BookingsAsync(), booking => Assert.Equal((BookingState.Booked, null), (booking.State, booking.Notice)));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_mailbox_that_the_bot_may_not_use_is_told_and_tried_again_when_asked()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        municipality.Scenario["deniedMailboxes"] = new JsonArray("skolemed@sim.example");
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        await house.BookAsync();
        Assert.Equal(2, (await house.BookingsAsync()).Count(booking => booking is { State: BookingState.Refused, Notice: "refused:ErrorAccessDenied" }));
        await house.BookAsync();
        Assert.Equal(4, await sim.CountAsync("POST", "skolemed.*/events$"));
    }

    [Fact]
    public async Task Without_a_tenant_bookings_stay_in_the_store_and_in_calendar_files()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim: null);
        await house.BookAsync();
        Assert.All(await house.BookingsAsync(), booking => Assert.Equal(BookingState.Booked, booking.State));
        string folder = Path.Combine(Path.GetDirectoryName(house.Store.Address.File)!, "calendars");
        Assert.Equal(5, Directory.GetFiles(folder, "*.ics").Length);

        Plan plan = await house.ReadPlanAsync();
        await house.PutAsync(plan with
        {
            Meetings = [.. plan.Meetings.Where(meeting => meeting.Id != "skole-med-1")],
            Unplaced = [new("skole-med-1", "Ingen tid.")],
            Cost = Cost(municipality, plan, changed: null, "skole-med-1"),
        });
        await house.BookAsync();
        Assert.Contains("STATUS:CANCELLED", await File.ReadAllTextAsync(Path.Combine(folder, $"{SimMunicipality.Year}-skole-med-1.ics")), StringComparison.Ordinal);
    }

    internal static PlacedMeeting Placed(Plan plan, string meeting) => plan.Meetings.Single(placed => placed.Id == meeting);

    internal static object Local(DateTime local) => new { dateTime = local.ToString("s"), timeZone = "Europe/Copenhagen" };

    internal static string[] People(JsonObject found) =>
        [.. found["attendees"]!.AsArray().Where(attendee => (string?)attendee!["type"] != "resource").Select(attendee => (string)attendee!["emailAddress"]!["address"]!).Order(StringComparer.Ordinal)];

    /// <summary>What the changed plan costs: a plan must say so itself.</summary>
    internal static int Cost(SimMunicipality municipality, Plan plan, PlacedMeeting? changed, string? dropped)
    {
        Plan after = plan with
        {
            Meetings = [.. plan.Meetings.Where(meeting => meeting.Id != dropped && meeting.Id != changed?.Id), .. changed is null ? Array.Empty<PlacedMeeting>() : [changed]],
            Unplaced = dropped is null ? [] : [new(dropped, "Ingen tid.")],
        };
        return HardRules.Cost(municipality.Problem, after);
    }
}
