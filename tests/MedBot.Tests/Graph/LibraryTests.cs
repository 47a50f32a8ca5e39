using System.Globalization;
using System.Text.Json.Nodes;
using MedBot.Domain.Meetings;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Meetings.Libraries;
using MedBot.Meetings.Posting;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Graph;

public class LibraryTests
{
    private const string Drive = "b!library";
    private const string Resource = $"drives/{Drive}/root";
    private static readonly DateOnly Past = new(SimMunicipality.Year - 3, 5, 4);
    private readonly SimMunicipality municipality = WithLibraries();

    [SkippableTheory, OnBothStores]
    public async Task What_is_laid_into_a_library_is_taken_in_and_a_new_version_replaces_it(StoreKind kind)
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(kind, municipality, sim, ("Graph:Drive", Drive));
        await PutAsync(sim, "/KMED/2024/Dagsorden.md", Document("DAGSORDEN", "KommuneMED", Past, "Budget"));
        WatchLibraries libraries = house.Services.GetRequiredService<WatchLibraries>();
        Assert.Equal([Resource], await libraries.ResourcesAsync(CancellationToken.None));
        string mark = await libraries.LookAsync(Resource, null, CancellationToken.None);
        StoredDocument first = Assert.Single(await DocumentsAsync(house));
        Assert.Equal((true, DocumentKind.Agenda, "sharepoint"), (first.History, first.Kind, first.ImportedBy));

        await PutAsync(sim, "/KMED/2024/Referat.md", Document("REFERAT", "KommuneMED", Past, "Budget"));
        await PutAsync(sim, "/KMED/2024/Dagsorden.md", Document("DAGSORDEN", "KommuneMED", Past, "Budget og ferie"));
        await PutAsync(sim, "/KMED/2024/tal.xlsx", "x");
        mark = await libraries.LookAsync(Resource, mark, CancellationToken.None);
        mark = await libraries.LookAsync(Resource, mark, CancellationToken.None);
        await sim.ControlAsync(new { action = "delta.expire" });
        await libraries.LookAsync(Resource, mark, CancellationToken.None);

        IReadOnlyList<StoredDocument> after = await DocumentsAsync(house);
        Assert.Equal([(DocumentKind.Agenda, 1), (DocumentKind.Agenda, 2), (DocumentKind.Minutes, 1)], after.Select(document => (document.Kind, document.Version)).Order());
        Assert.False(after.Single(document => document.Kind is DocumentKind.Minutes).History);
        Assert.Empty(await ToldAsync(house));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_file_that_cannot_be_read_or_lies_in_anothers_folder_is_told_once()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim, ("Graph:Drive", Drive));
        await PutAsync(sim, "/KMED/Noter.md", "Husk kaffe.");
        await PutAsync(sim, "/KMED/Dagsorden.md", Document("DAGSORDEN", "SkoleMED", Past, "Budget"));
        WatchLibraries libraries = house.Services.GetRequiredService<WatchLibraries>();
        await libraries.LookAsync(Resource, await libraries.LookAsync(Resource, null, CancellationToken.None), CancellationToken.None);
        await libraries.LookAsync(Resource, null, CancellationToken.None);

        Assert.Empty(await DocumentsAsync(house));
        IReadOnlyList<OutboxMessage> told = await ToldAsync(house);
        Assert.Equal(2, told.Count);
        Assert.All(told, message => Assert.Equal("00000000-0000-4000-8000-000000000002", message.Target));
        Assert.Contains(told, message => message.Payload!.Contains("ligger ikke i det udvalgs mappe", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_status_Godkendt_is_an_approval_and_another_status_undoes_it()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim, ("Graph:Drive", Drive));
        WatchLibraries libraries = house.Services.GetRequiredService<WatchLibraries>();
        await PutAsync(sim, "/KMED/Referat.md", Document("REFERAT", "KommuneMED", Past, "Budget"));
        string mark = await libraries.LookAsync(Resource, null, CancellationToken.None);
        Assert.Empty(await HappenedAsync(house));
        foreach (string status in new[] { "Godkendt", "Godkendt", "Kladde" })
        {
            await sim.ControlAsync(new { action = "drive.fields", drive = Drive, path = "/KMED/Referat.md", fields = new Dictionary<string, string> { ["Status"] = status } });
            mark = await libraries.LookAsync(Resource, mark, CancellationToken.None);
        }

        Assert.Equal([MeetingEventKind.Approved, MeetingEventKind.ApprovalUndone], await HappenedAsync(house));
        Assert.Single(await DocumentsAsync(house));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_file_whose_content_was_lost_on_the_way_comes_again()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim, ("Graph:Drive", Drive));
        await PutAsync(sim, "/KMED/Dagsorden.md", Document("DAGSORDEN", "KommuneMED", Past, "Budget"));
        await sim.FaultAsync(new { match = new { path = "__download" }, times = 1, action = new { type = "truncate" } }, new { match = new { path = "/delta" }, times = 1, action = new { type = "status", status = 503, retryAfter = 0 } });
        GraphWatchWorker worker = ActivatorUtilities.CreateInstance<GraphWatchWorker>(house.Services);
        await worker.RunAsync(CancellationToken.None);
        Assert.Empty(await DocumentsAsync(house));

        await using (MedBotDb db = house.Store.CreateDbContext())
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            await db.Set<GraphWatch>().ExecuteUpdateAsync(set => set.SetProperty(watch => watch.LookAt, now));
        }

        await ActivatorUtilities.CreateInstance<GraphWatchWorker>(house.Services).RunAsync(CancellationToken.None);
        Assert.Single(await DocumentsAsync(house));
        Assert.Empty(await ToldAsync(house));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_file_that_is_renamed_is_not_taken_in_anew_and_one_that_is_deleted_stays_in_the_archive()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim, ("Graph:Drive", Drive));
        WatchLibraries libraries = house.Services.GetRequiredService<WatchLibraries>();
        await PutAsync(sim, "/KMED/Dagsorden.md", Document("DAGSORDEN", "KommuneMED", Past, "Budget"));
        string mark = await libraries.LookAsync(Resource, null, CancellationToken.None);
        await sim.ControlAsync(new { action = "drive.move", drive = Drive, path = "/KMED/Dagsorden.md", name = "Dagsorden maj.md" });
        mark = await libraries.LookAsync(Resource, mark, CancellationToken.None);
        await sim.ControlAsync(new { action = "drive.delete", drive = Drive, path = "/KMED/Dagsorden maj.md" });
        await libraries.LookAsync(Resource, mark, CancellationToken.None);

        Assert.Equal(1, Assert.Single(await DocumentsAsync(house)).Version);
        Assert.Empty(await ToldAsync(house));
        Assert.Empty(await sim.ViolationsAsync());
    }

    private static SimMunicipality WithLibraries()
    {
        SimMunicipality small = SimMunicipality.Small();
        return small with
        {
            Organisation = small.Organisation with
            {
                Committees = [.. small.Organisation.Committees.Select(committee => committee with { Library = committee.Id == "kommunemed" ? $"{Drive}/KMED" : $"{Drive}/Skole" })],
            },
        };
    }

    private static string Document(string kind, string committee, DateOnly date, string item) => $"""
        # {kind} {committee} d. {date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)}

        **Mødedato** {date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)} kl. 09:00

        **Mødested** Lokale 1

        ## Punkt 1: {item}

        ### Indstilling

        Det indstilles, at punktet drøftes.
        """;

    private static Task<JsonObject> PutAsync(GraphSim sim, string path, string content) => sim.ControlAsync(new { action = "drive.put", drive = Drive, path, content });

    private static async Task<IReadOnlyList<StoredDocument>> DocumentsAsync(BookingHouse house)
    {
        await using MedBotDb db = house.Store.CreateDbContext();
        return await db.Set<StoredDocument>().AsNoTracking().ToListAsync();
    }

    private static async Task<IReadOnlyList<MeetingEventKind>> HappenedAsync(BookingHouse house)
    {
        await using MedBotDb db = house.Store.CreateDbContext();
        return await db.Set<MeetingEvent>().AsNoTracking().OrderBy(happened => happened.Id).Select(happened => happened.Kind).ToListAsync();
    }

    private static async Task<IReadOnlyList<OutboxMessage>> ToldAsync(BookingHouse house)
    {
        await using MedBotDb db = house.Store.CreateDbContext();
        return await db.Outbox.AsNoTracking().ToListAsync();
    }
}
