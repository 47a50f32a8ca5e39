using System.Diagnostics;
using MedBot.Storage;
using MedBot.YearWheel;

namespace MedBot.Tests.Graph;

/// <summary>Kills <c>wheel book</c> again and again amid its bookings while answers are lost, and compares what stands in the calendars with the plan.</summary>
internal sealed class BookingKillRun(SimMunicipality municipality, string folder, int seed)
{
    private const string OrganisationFile = "organisation.json";
    private const string StoreFile = "medbot.db";
    private readonly Random random = new(seed);

    /// <summary>Meetings of the plan.</summary>
    public int Meetings { get; private set; }

    /// <summary>How often the process was killed before it was done.</summary>
    public int Killed { get; private set; }

    public BookedYear Events { get; private set; } = null!;

    /// <param name="kills">How often the process is killed, spread over the meetings.</param>
    public async Task RunAsync(int kills)
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await PrepareAsync();
        await sim.FaultAsync(
            new { match = new { path = "/events" }, probability = 0.1, action = new { type = "drop", when = "after" } },
            new { match = new { path = "/events" }, probability = 0.05, action = new { type = "drop", when = "before" } },
            new { match = new { path = "/events" }, probability = 0.03, action = new { type = "lateStatus", status = 503, retryAfter = 1 } });
        for (int left = kills; left > 0; left--)
        {
            int begun = await BegunAsync(sim);
            int next = begun + random.Next(1, Math.Max(2, 2 * (Meetings - begun) / left));
            using Process book = Start(sim);
            while (!book.HasExited && await BegunAsync(sim) < next)
            {
                await Task.Delay(10);
            }

            Killed += book.HasExited ? 0 : 1;
            book.Kill();
            await book.WaitForExitAsync();
        }

        await sim.NoFaultsAsync();
        using Process last = Start(sim);
        await last.WaitForExitAsync();
        Events = await BookedYear.CompareAsync(sim, municipality, Store, Meetings);
    }

    /// <summary>How many times an event was asked for.</summary>
    private static Task<int> BegunAsync(GraphSim sim) => sim.CountAsync("POST", "/events$");

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
