using System.Diagnostics;
using MedBot.Storage;
using MedBot.YearWheel;

namespace MedBot.Tests.Graph;

/// <summary>Kills <c>wheel book</c> at random moments while answers are lost, starts it again each time, and compares what stands in the calendars with the plan.</summary>
internal sealed class BookingKillRun(SimMunicipality municipality, string folder, int seed)
{
    private const string OrganisationFile = "organisation.json";
    private const string StoreFile = "medbot.db";
    private readonly Random random = new(seed);

    /// <summary>Meetings of the plan.</summary>
    public int Meetings { get; private set; }

    public BookedYear Events { get; private set; } = null!;

    /// <param name="kills">How often the process is killed.</param>
    /// <param name="longest">The longest that it lives, in milliseconds.</param>
    public async Task RunAsync(int kills, int longest)
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await PrepareAsync();
        await sim.FaultAsync(
            new { match = new { path = "/events" }, probability = 0.1, action = new { type = "drop", when = "after" } },
            new { match = new { path = "/events" }, probability = 0.05, action = new { type = "drop", when = "before" } },
            new { match = new { path = "/events" }, probability = 0.03, action = new { type = "lateStatus", status = 503, retryAfter = 1 } });
        for (int kill = 0; kill < kills; kill++)
        {
            using Process book = Start(sim);
            await Task.WhenAny(book.WaitForExitAsync(), Task.Delay(random.Next(longest)));
            book.Kill();
            await book.WaitForExitAsync();
        }

        await sim.NoFaultsAsync();
        using Process last = Start(sim);
        await last.WaitForExitAsync();
        Events = await BookedYear.CompareAsync(sim, municipality, Store, Meetings);
    }

    private Process Start(GraphSim sim) => Process.Start(new ProcessStartInfo("dotnet", [typeof(MedBotDb).Assembly.Location, "wheel", "book"])
    {
        RedirectStandardOutput = true,
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Store"] = $"Data Source={Path.Combine(folder, StoreFile)}",
            ["MedBot__Organisation"] = Path.Combine(folder, OrganisationFile),
            ["Graph__BaseUrl"] = sim.Graph.ToString(),
            ["Graph__StaticToken"] = GraphSim.Token,
            ["Graph__Organizer"] = municipality.Organizer,
        },
    })!;

    private StoreAddress Store => StoreAddress.Of($"Data Source={Path.Combine(folder, StoreFile)}");

    private async Task PrepareAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, OrganisationFile), municipality.OrganisationJson);
        await MigrateStore.RunAsync(Store, CancellationToken.None);
        await using MedBotDb db = Store.Context();
        StoredWheel stored = new() { Year = SimMunicipality.Year, Content = municipality.Wheel };
        stored.Take(municipality.Plan(seconds: 10));
        db.Add(stored);
        await db.SaveChangesAsync();
        Meetings = stored.ReadPlan()!.Meetings.Count;
    }
}
