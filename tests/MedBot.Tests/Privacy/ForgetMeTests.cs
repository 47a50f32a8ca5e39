using System.Data.Common;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Audit;
using MedBot.BeforeMeeting;
using MedBot.Cards.Audit;
using MedBot.Cards.Privacy;
using MedBot.Demo;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Following;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Privacy;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Privacy;

/// <summary>What is left in any table of the store when a person has had their data deleted.</summary>
public class ForgetMeTests
{
    private const string Id = "forglemmigej";
    private const string ObjectId = "f0f0f0f0-0000-4000-8000-0000000000f0";
    private const string Name = "Forglem Mig Ej";
    private const string Mail = "forglem@proeve.example";
    private const string Other = "aaaaaaaa-0000-4000-8000-0000000000aa";

    /// <summary>Written in a suggested item, and nowhere else.</summary>
    private const string Own = "zebrapunktet";

    private static readonly Guid Suggested = new("99999999-0000-4000-8000-000000000001");
    private const string Organisation = $$"""{ "municipality": "Prøve Kommune", "hr": ["{{Id}}"], "people": [{ "id": "{{Id}}", "name": "{{Name}}", "mail": "{{Mail}}", "aadObjectId": "{{ObjectId}}" }], "committees": [{ "id": "med", "name": "PrøveMED", "level": 1, "members": [{ "person": "{{Id}}", "roles": ["secretary"] }] }] }""";

    private static readonly DateTimeOffset Then = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Tables in which nobody is named, but by the committees' own documents.</summary>
    private static readonly string[] Impersonal =
    [
        "StoreVersion", "Meetings", "MeetingMentions", "ThemeMentions", "SearchWords", "MeetingPosts", "AgendaTimes", "TeamChannels", "OutboxTurn", "SeenActivities", "ProposalRounds", "Proposals", "ProposalSteps", "ProposalTalk",
        "YearWheels", "GraphWatches", "LibraryItems", "PapersOut", "DutyLease", "BusyTimes",
    ];

    /// <summary>What the person was told would stay.</summary>
    private static readonly string[] Stays = ["MeetingAbsences", "MeetingEvents", "Bookings"];

    [SkippableTheory, OnBothStores]
    public async Task Nothing_is_left_of_a_person_but_what_they_were_told_stays(StoreKind kind)
    {
        await using TestBot bot = await TestBot.StartAsync(kind);
        TestStore store = bot.Store;
        Assert.IsType<OrganisationResult.Read>(bot.Services.GetRequiredService<OrganisationDirectory>().Take(Encoding.UTF8.GetBytes(
            Organisation)));
        await FillAsync(bot);
        JsonElement asked = await SayAsync(bot, "slet mine data");
        await UntilMetAsync(store);
        string[] before = await TablesWithThePersonAsync(store);
        string[] all = [.. await TablesAsync(store)];
        Assert.Equal(all.Except(Impersonal).Order(StringComparer.Ordinal), before);
        Assert.All([PersonalDataText.OrganisationStays, PersonalDataText.ApprovalsStay, PersonalDataText.BookingsStay, PersonalDataText.AbsencesAheadStay], why => Assert.Contains(why, asked.GetRawText(), StringComparison.Ordinal));

        JsonObject press = As(bot.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["verb"] = MyDataCard.Forget, ["data"] = new JsonObject() } }));
        using HttpResponseMessage answer = await bot.Http.PostAsJsonAsync("", press);
        Assert.Contains("slettet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(Stays.Order(StringComparer.Ordinal), await TablesWithThePersonAsync(store));
        await using MedBotDb db = store.CreateDbContext();
        Assert.Equal(0, (await db.Set<StoredBusyTimes>().SingleAsync()).Of(Id));
        Assert.Equal([new DateOnly(2099, 1, 1)], await db.Set<Absence>().Select(absence => absence.Date).ToListAsync());
        Assert.Equal([MeetingEventKind.Approved], await db.Set<MeetingEvent>().Where(happened => happened.By != null).Select(happened => happened.Kind).ToListAsync());
        Assert.Equal(2, await db.Set<Booking>().CountAsync());

        // Who got it as a card gets another in its place, and nothing of it is left in SQLite's file or journal.
        OutboxMessage gone = await db.Outbox.SingleAsync(message => message.Target == $"contribution/{Suggested}/to/anden");
        Assert.Equal((DeliveryKind.Update, Other), (gone.Kind, gone.Conversation));
        Assert.Contains("Forslaget findes ikke l", gone.Payload, StringComparison.Ordinal);
        if (store.Address.File is { } file)
        {
            Assert.All(Directory.GetFiles(Path.GetDirectoryName(file)!), part => Assert.Equal(-1, Bytes(part).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Own))));
        }
    }

    [Fact]
    public async Task The_file_with_ones_data_is_a_copy_in_words_that_one_knows()
    {
        await using TestBot bot = await TestBot.StartAsync();
        Assert.IsType<OrganisationResult.Read>(bot.Services.GetRequiredService<OrganisationDirectory>().Take(Encoding.UTF8.GetBytes(Organisation)));
        await FillAsync(bot);
        DataSubject person = new() { Person = Id, ObjectId = ObjectId, Name = Name, Mail = Mail };

        string file = MyDataText.For(Name, await bot.Services.GetRequiredService<ReadMyData>().RunAsync(person, new(2026, 11, 22), CancellationToken.None));

        Assert.Contains($"- PrøveMED, sendt 5.1.2026: Titel: {Own}", file, StringComparison.Ordinal);
        Assert.Contains("kanal for PrøveMED valgt", file, StringComparison.Ordinal);
        Assert.Contains("  Til dig", file, StringComparison.Ordinal);
        await using MedBotDb db = bot.Store.CreateDbContext();
        Meeting meeting = await db.Set<Meeting>().SingleAsync();
        Assert.Contains($", {meeting.CommitteeName} {meeting.Date.ToString("d.M.yyyy", CultureInfo.InvariantCulture)} (", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "aaaaaaaa-0000-4000-8000-0000000000bb")]
    [InlineData("fremmed", null)]
    public async Task Who_stands_nowhere_is_told_nothing_of_others_and_deletes_nothing_of_theirs(string? person, string? objectId)
    {
        await using TestBot bot = await TestBot.StartAsync();
        await FillAsync(bot);
        DataSubject stranger = DataSubject.Of(new Asker { Name = "Gæst", AadObjectId = objectId, Person = person is null ? null : new() { Id = person, Name = "Gæst" } })!;
        string[] before = await TablesWithThePersonAsync(bot.Store);

        Assert.All(await bot.Services.GetRequiredService<ReadMyData>().RunAsync(stranger, new(2026, 11, 22), CancellationToken.None), stored => Assert.Equal(0, stored.Count));
        await using MedBotDb db = bot.Store.CreateDbContext();
        foreach (IPersonalData slice in bot.Services.GetServices<IPersonalData>())
        {
            await slice.ForgetAsync(db, stranger, new(2026, 11, 22), CancellationToken.None);
        }

        await db.SaveChangesAsync();
        Assert.Equal(before, await TablesWithThePersonAsync(bot.Store));
    }

    [SkippableTheory, OnBothStores]
    public async Task What_has_been_kept_for_its_time_is_deleted_at_night(StoreKind kind)
    {
        await using TestBot bot = await TestBot.StartAsync(kind);
        TestStore store = bot.Store;
        await FillAsync(bot);
        DeleteInTime delete = ActivatorUtilities.CreateInstance<DeleteInTime>(bot.Services);

        await delete.RunAsync(new(2026, 11, 22, 3, 0, 0), CancellationToken.None);
        await using (MedBotDb db = store.CreateDbContext())
        {
            Assert.Equal(2, await db.Set<Absence>().CountAsync());
            Assert.Equal(1, await db.Set<Deed>().CountAsync());
        }

        await delete.RunAsync(new(2040, 1, 1, 3, 0, 0), CancellationToken.None);
        await using (MedBotDb db = store.CreateDbContext())
        {
            Assert.Equal(new DateOnly(2099, 1, 1), (await db.Set<Absence>().SingleAsync()).Date);
            Assert.Empty(await db.Set<Contribution>().ToListAsync());
            Assert.Empty(await db.Set<Deed>().ToListAsync());
            Assert.Empty(await db.Set<FollowNews>().ToListAsync());
            Assert.Empty(await db.Set<OrganisationVersion>().ToListAsync());
            Assert.Empty(await db.Set<StoredBusyTimes>().ToListAsync());
            Assert.Equal(2099, (await db.Set<Booking>().SingleAsync()).Year);
            Assert.Single(await db.Set<Follow>().ToListAsync());
            Assert.DoesNotContain(await db.Set<StoredDocument>().ToListAsync(), document => document.ImportedBy == ObjectId);
            Assert.Equal([MeetingEventKind.Approved], await db.Set<MeetingEvent>().Where(happened => happened.By != null).Select(happened => happened.Kind).ToListAsync());
            Assert.DoesNotContain(await db.Outbox.ToListAsync(), message => message.State == OutboxState.Sent);
        }
    }

    private static byte[] Bytes(string file)
    {
        using FileStream open = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream content = new();
        open.CopyTo(content);
        return content.ToArray();
    }

    private static async Task FillAsync(TestBot bot)
    {
        DemoDocument demo = DemoMunicipality.For(new(2026, 3, 2)).Documents[0];
        var read = (ImportResult.Read)await DocumentFiles.ReadAsync(demo.FileName, Encoding.UTF8.GetBytes(demo.Text), CancellationToken.None);
        await bot.Services.GetRequiredService<ImportMeeting>().RunAsync([new() { Document = read.Document, FileName = demo.FileName, By = ObjectId }], CancellationToken.None);
        await using MedBotDb db = bot.Store.CreateDbContext();
        long meeting = await db.Set<Meeting>().Select(known => known.Id).SingleAsync();
        PersonKey key = new(Guid.NewGuid());
        Asker asker = new() { Name = Name, AadObjectId = ObjectId };
        OrganisationVersion version = new() { Content = "{}", SentBy = ObjectId, SentAt = Then };
        version.Approve(ObjectId, Then);
        version.Withdraw(ObjectId, Then);
        Follow follow = new() { Person = ObjectId, Kind = FollowKind.Topic, Subject = "stress", Name = "stress" };
        db.AddRange(
            new Absence { Committee = "med", Date = new(2026, 1, 10), Person = Id },
            new Absence { Committee = "med", Date = new(2099, 1, 1), Person = Id },
            new Invitation { Committee = "med", Date = new(2026, 1, 10), Absent = "anden", Person = Id },
            new Contribution { Key = Suggested, Committee = "med", Title = "Titel", Text = Own, Sender = Id, SentOn = new(2026, 1, 5) },
            new ReminderRefusal { Person = Id },
            new MeetingEvent { MeetingId = meeting, Kind = MeetingEventKind.Posted, Paper = DocumentKind.Agenda, At = Then, By = Id },
            new MeetingEvent { MeetingId = meeting, Kind = MeetingEventKind.Approved, Paper = DocumentKind.Minutes, At = Then, By = Id },
            new ChannelUse { Committee = "med", Kind = DocumentKind.Agenda, Channel = "19:x", Team = "19:y", Used = true, By = ObjectId, At = Then },
            new OutboxSend { Conversation = ObjectId, At = TimeProvider.System.GetUtcNow() },
            new OutboxHold { Conversation = ObjectId, Until = TimeProvider.System.GetUtcNow() },
            new ProposalPerson { Key = key, Person = Id },
            new ProposalRound { Key = Guid.NewGuid(), Name = "Budget", FirstYear = 2027, LastYear = 2030, FirstDay = new(2026, 1, 1), LastDay = new(2026, 2, 1), OpenedBy = key, Departments = [], Targets = [] },
            Deed.Of(DeedKind.RoundOpened, "Budget", asker, Then),
            version,
            follow);
        await db.SaveChangesAsync();
        db.Add(new FollowNews { Person = ObjectId, MeetingId = meeting, Kind = DocumentKind.Agenda, FollowId = follow.Id, ToldOn = new(2026, 1, 5) });
        var decided = new Contribution { Key = Guid.NewGuid(), Committee = "med", Title = "Titel", Text = "Tekst", Sender = "anden", SentOn = new(2026, 1, 5) };
        decided.Decide(taken: true, null, Id);
        db.Add(decided);
        await StoredBusyTimes.PutAsync(db, 2026, [new(Id, new(2026, 5, 5, 9, 0, 0), new(2026, 5, 5, 10, 0, 0))], Then, CancellationToken.None);
        AddBooking(db, 2026);
        AddBooking(db, 2099);
        OutboxMessage waiting = OutboxMessage.ToPerson("test/1", ObjectId, SharedBot.Card("Til dig"), Then);
        waiting.DueAt = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
        OutboxMessage about = OutboxMessage.ToPerson($"absence/med/2026-01-10/{Id}/1/anden", Other, SharedBot.Card($"{Name} kan ikke komme."), Then);
        OutboxMessage card = OutboxMessage.ToPerson($"contribution/{Suggested}/to/anden", Other, SharedBot.Card($"Forslag fra {Name}: {Own}"), Then);
        db.AddRange(waiting, about, card);
        foreach (OutboxMessage sent in new[] { about, card })
        {
            db.Entry(sent).Property(message => message.State).CurrentValue = OutboxState.Sent;
            db.Entry(sent).Property(message => message.SettledAt).CurrentValue = Then;
        }

        await db.SaveChangesAsync();
    }

    private static void AddBooking(MedBotDb db, int year)
    {
        Booking booking = new() { Year = year, Meeting = "med-1", Committee = "med" };
        BookedEvent meeting = new() { Subject = "Møde", Start = new(year, 1, 12, 9, 0, 0), End = new(year, 1, 12, 11, 0, 0), Room = new("r", "Lokale"), Invited = [new(Name, Mail, ObjectId), new("En anden", "anden@proeve.example", null)] };
        booking.Want(meeting, Then);
        db.Add(booking);
        db.Entry(booking).Property(known => known.State).CurrentValue = BookingState.Booked;
        db.Entry(booking).Property(known => known.Written).CurrentValue = meeting.Write();
    }

    private static JsonObject As(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = "29:x", ["name"] = Name, ["aadObjectId"] = ObjectId };
        return activity;
    }

    private static async Task<JsonElement> SayAsync(TestBot bot, string text)
    {
        JsonObject message = As(bot.Message(text));
        await bot.PostAsync(message);
        return bot.Connector.Calls.Last(call => call.Path.EndsWith(message["id"]!.GetValue<string>(), StringComparison.Ordinal)).Body!.Value.GetProperty("attachments")[0].GetProperty("content");
    }

    /// <summary>The chat's address is kept beside the turn.</summary>
    private static async Task UntilMetAsync(TestStore store)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using MedBotDb db = store.CreateDbContext();
        while (!await db.Set<Conversation>().AnyAsync(chat => chat.Person == ObjectId, deadline.Token))
        {
            await Task.Delay(50, deadline.Token);
        }
    }

    private static async Task<IEnumerable<string>> TablesAsync(TestStore store)
    {
        await using MedBotDb db = store.CreateDbContext();
        return [.. db.Model.GetRelationalModel().Tables.Select(table => table.Name)];
    }

    /// <summary>Those with the person's id, object id, name or address in any column of any row, but for what the committees' documents hold.</summary>
    private static async Task<string[]> TablesWithThePersonAsync(TestStore store)
    {
        List<string> found = [];
        foreach (string table in await TablesAsync(store))
        {
            await using DbConnection connection = await store.Address.OpenAsync(CancellationToken.None);
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using DbDataReader rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                object[] values = new object[rows.FieldCount];
                rows.GetValues(values);
                if (values.Any(value => Convert.ToString(value, CultureInfo.InvariantCulture) is { } text && new[] { Id, ObjectId, Name, Mail }.Any(own => text.Contains(own, StringComparison.OrdinalIgnoreCase))))
                {
                    found.Add(table);
                    break;
                }
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }
}
