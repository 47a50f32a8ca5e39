using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Graph;

public class OutlookChangeTests
{
    private const string Meeting = "kommunemed-1";
    private const string Resource = "users/medbot@sim.example/events";
    private readonly SimMunicipality municipality = SimMunicipality.Small();

    [SkippableTheory, OnBothStores]
    public async Task A_meeting_that_was_moved_in_Outlook_is_told_once_and_may_stay_there(StoreKind kind)
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookedAsync(kind, sim);
        LookIntoCalendars look = house.Services.GetRequiredService<LookIntoCalendars>();
        string mark = await look.LookAsync(Resource, null, CancellationToken.None);
        DateTime theirs = await MoveAsync(house, sim);

        mark = await look.LookAsync(Resource, mark, CancellationToken.None);
        await sim.ControlAsync(new { action = "delta.expire" });
        await look.LookAsync(Resource, mark, CancellationToken.None);

        OutboxMessage told = Assert.Single(await ToldAsync(house));
        Assert.Equal($"booking/{SimMunicipality.Year}/{Meeting}/moved/{theirs:yyyy-MM-ddTHH:mm}", told.Key);
        Assert.Equal("00000000-0000-4000-8000-000000000002", told.Target);
        Assert.Equal("Outlooks tid gælder, men årshjulet følger ikke med, for tiden bryder dets regler", await PressAsync(house, BookingChoice.KeepOutlooks));
        await house.BookAsync();
        Assert.Equal((BookingState.Booked, theirs), ((await BookingAsync(house)).State, (await BookingAsync(house)).WantedEvent!.Start));
        Assert.Equal(0, await sim.CountAsync("PATCH", "/events/"));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task Where_its_rules_allow_it_the_year_wheel_follows_a_meeting_that_may_stay_where_Outlook_has_it()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookedAsync(StoreKind.Sqlite, sim);
        DateTime theirs = await MoveAsync(house, sim, later: TimeSpan.FromMinutes(30));
        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);

        Assert.Equal("Outlooks tid gælder, og årshjulet følger med", await PressAsync(house, BookingChoice.KeepOutlooks));
        Assert.Equal(theirs, BookingTests.Placed(await house.ReadPlanAsync(), Meeting).Start);
        await house.BookAsync();
        Assert.Equal((BookingState.Booked, theirs), ((await BookingAsync(house)).State, (await BookingAsync(house)).WantedEvent!.Start));
        Assert.Equal(0, await sim.CountAsync("PATCH", "/events/"));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_meeting_that_was_moved_in_Outlook_is_moved_back_when_the_secretary_says_so()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookedAsync(StoreKind.Sqlite, sim);
        await MoveAsync(house, sim);
        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);

        Assert.Equal("Det kan kun udvalgets sekretær eller forperson eller HR.", await PressAsync(house, BookingChoice.MoveBack, person: "p4"));
        Assert.Equal("Mødet flyttes tilbage", await PressAsync(house, BookingChoice.MoveBack));
        Assert.Equal("Det er afgjort, eller det kan ikke lade sig gøre mere", await PressAsync(house, BookingChoice.KeepOutlooks));
        await house.UntilSettledAsync();
        Assert.Equal(BookingTests.Placed(await house.ReadPlanAsync(), Meeting).Start, GraphSim.Start(await EventAsync(house, sim)));
        Assert.Equal(BookingState.Booked, (await BookingAsync(house)).State);
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_meeting_that_was_deleted_in_Outlook_is_not_booked_again_by_itself()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookedAsync(StoreKind.Sqlite, sim);
        LookIntoCalendars look = house.Services.GetRequiredService<LookIntoCalendars>();
        string mark = await look.LookAsync(Resource, null, CancellationToken.None);
        await sim.ControlAsync(new { action = "event.delete", mailbox = municipality.Organizer, id = (string?)(await EventAsync(house, sim))["id"] });
        await look.LookAsync(Resource, mark, CancellationToken.None);

        await house.BookAsync();
        Assert.Equal(2, (await sim.EventsAsync(municipality.Organizer)).Count);
        Assert.Equal($"booking/{SimMunicipality.Year}/{Meeting}/deleted/0", Assert.Single(await ToldAsync(house)).Key);
        Assert.Equal("Mødet bookes igen", await PressAsync(house, BookingChoice.BookAgain));
        await house.UntilSettledAsync();
        Assert.Equal(3, (await sim.EventsAsync(municipality.Organizer)).Count);
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_room_that_says_no_is_replaced_by_one_that_is_free_when_the_secretary_says_so()
    {
        foreach (JsonNode? room in municipality.Scenario["rooms"]!.AsArray().Where(room => (string?)room!["label"] is not null))
        {
            room!["policy"] = new JsonObject { ["alwaysDecline"] = true };
        }

        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await sim.OptionsAsync(new { roomDelayMs = 0 });
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        Plan plan = await house.ReadPlanAsync();
        await house.PutAsync(PlanMove.To(municipality.Problem, plan, Meeting, BookingTests.Placed(plan, Meeting).Start, "lokale-1")!);
        await house.BookAsync();
        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);

        Assert.Contains(await ToldAsync(house), message => message.Key.Contains($"/{Meeting}/room/", StringComparison.Ordinal));
        Assert.Equal(BookingNotice.RoomDeclined, (await BookingAsync(house)).Notice);
        Assert.Equal("Det nye lokale bookes", await PressAsync(house, BookingChoice.OtherRoom, room: "sal@sim.example"));
        await house.UntilSettledAsync();
        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);
        Assert.Null((await BookingAsync(house)).Notice);
        JsonNode resource = Assert.Single((await EventAsync(house, sim))["attendees"]!.AsArray(), attendee => (string?)attendee!["type"] == "resource")!;
        Assert.Equal(("sal@sim.example", "accepted"), ((string?)resource["emailAddress"]!["address"], (string?)resource["status"]!["response"]));
        Assert.Equal("sal@sim.example", BookingTests.Placed(await house.ReadPlanAsync(), Meeting).Room);
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task One_who_says_no_is_named_to_the_secretary()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookedAsync(StoreKind.Sqlite, sim);
        await sim.ControlAsync(new { action = "event.respond", mailbox = "p3@sim.example", iCalUId = (string?)(await EventAsync(house, sim))["iCalUId"], response = "decline" });
        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);
        OutboxMessage told = Assert.Single(await ToldAsync(house));
        Assert.Contains("/declined/", told.Key, StringComparison.Ordinal);
        Assert.Contains("Person 3", told.Payload, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_meeting_that_most_have_accepted_is_accepted_in_the_plan()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookedAsync(StoreKind.Sqlite, sim);
        string? id = (string?)(await EventAsync(house, sim))["iCalUId"];
        foreach (int person in new[] { 1, 2, 3, 4 })
        {
            await sim.ControlAsync(new { action = "event.respond", mailbox = $"p{person}@sim.example", iCalUId = id, response = "accept" });
        }

        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);
        Assert.Equal([Meeting], (await house.ReadPlanAsync()).Meetings.Where(place => place.Accepted).Select(place => place.Id));
        Assert.Empty(await ToldAsync(house));
    }

    private async Task<BookingHouse> BookedAsync(StoreKind kind, GraphSim sim)
    {
        BookingHouse house = await BookingHouse.CreateAsync(kind, municipality, sim);
        await house.BookAsync();
        return house;
    }

    private static async Task<Booking> BookingAsync(BookingHouse house) => (await house.BookingsAsync()).Single(booking => booking.Meeting == Meeting);

    private async Task<JsonObject> EventAsync(BookingHouse house, GraphSim sim)
    {
        Guid transaction = (await BookingAsync(house)).Place.Transaction;
        return (await sim.EventsAsync(municipality.Organizer)).Single(found => Guid.Parse((string)found["transactionId"]!) == transaction);
    }

    private async Task<DateTime> MoveAsync(BookingHouse house, GraphSim sim, TimeSpan? later = null)
    {
        JsonObject booked = await EventAsync(house, sim);
        DateTime theirs = GraphSim.Start(booked) + (later ?? new TimeSpan(1, 0, 15, 0));
        await sim.ControlAsync(new { action = "event.update", mailbox = municipality.Organizer, id = (string?)booked["id"], patch = new { start = BookingTests.Local(theirs), end = BookingTests.Local(theirs.AddHours(2)) } });
        return theirs;
    }

    private static async Task<List<OutboxMessage>> ToldAsync(BookingHouse house)
    {
        await using MedBotDb db = house.Store.CreateDbContext();
        return await db.Outbox.AsNoTracking().ToListAsync();
    }

    /// <returns>What the presser reads.</returns>
    private async Task<string> PressAsync(BookingHouse house, BookingChoice choice, string? room = null, string person = "p2")
    {
        DateTime now = house.Services.GetRequiredService<DanishClock>().Now;
        CardActionAnswer answer = await ActivatorUtilities.CreateInstance<AnswerBookingNews>(house.Services).RunAsync(
            new()
            {
                Verb = BookingNewsCard.Verb,
                Data = JsonSerializer.SerializeToElement(new(SimMunicipality.Year, Meeting, choice, room), BookingData.Default.Answered),
                Asker = new Asker { Name = "", AadObjectId = null, Person = municipality.Organisation.PersonById(person), Committees = ["kommunemed"], Hr = false },
                Now = now,
                Place = Place.Personal,
                ConversationId = "",
            },
            CancellationToken.None);
        return answer switch
        {
            CardActionAnswer.Message(var sentence) => sentence,
            CardActionAnswer.Card(var card) => card.FallbackText![(card.FallbackText!.LastIndexOf(": ", StringComparison.Ordinal) + 2)..],
            _ => throw new InvalidOperationException(),
        };
    }
}
