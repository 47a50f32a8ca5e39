using System.Diagnostics;
using System.Text.Json.Nodes;
using MedBot.Graph;
using MedBot.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Graph;

/// <summary>Kills <c>wheel book</c> at random moments while answers are lost, starts it again each time, and compares what stands in the calendars with the plan.</summary>
internal sealed class BookingKillRun(SimMunicipality municipality, string folder, int seed)
{
    private const string OrganisationFile = "organisation.json";
    private const string StoreFile = "medbot.db";
    private readonly Random random = new(seed);

    /// <summary>Meetings of the plan.</summary>
    public int Meetings { get; private set; }

    /// <summary>Meetings without an event of their own.</summary>
    public int Missing { get; private set; }

    /// <summary>Events beyond one for a meeting.</summary>
    public int Doubled { get; private set; }

    /// <summary>Meetings whose people or room are others than they should be.</summary>
    public int WronglyInvited { get; private set; }

    public IReadOnlyList<string> Violations { get; private set; } = [];

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
        await CompareAsync(sim);
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

    private async Task CompareAsync(GraphSim sim)
    {
        await using MedBotDb db = Store.Context();
        Dictionary<string, string> rooms = municipality.Scenario["rooms"]!.AsArray().ToDictionary(room => (string?)room!["label"] ?? (string)room["emailAddress"]!, room => (string)room!["emailAddress"]!);
        List<Booking> bookings = await db.Set<Booking>().AsNoTracking().ToListAsync();
        foreach (var mailbox in bookings.GroupBy(booking => booking.Mailbox))
        {
            var events = (await sim.EventsAsync(mailbox.Key)).Where(found => (bool)found["isOrganizer"]!).ToLookup(found => Guid.Parse((string)found["transactionId"]!));
            Doubled += events.Sum(found => found.Count()) - events.Count(found => mailbox.Any(booking => booking.Place.Transaction == found.Key));
            foreach (Booking booking in mailbox)
            {
                if (events[booking.Place.Transaction].FirstOrDefault() is not { } found || GraphSim.Start(found) != booking.WantedEvent!.Start)
                {
                    Missing++;
                }
                else if (!Attendees(found).SequenceEqual(Expected(booking.WantedEvent!, rooms)))
                {
                    WronglyInvited++;
                }
            }
        }

        Missing += Meetings - bookings.Count;
        Violations = await sim.ViolationsAsync();
    }

    private static IEnumerable<string> Attendees(JsonObject found) =>
        found["attendees"]!.AsArray().Select(attendee => (string)attendee!["emailAddress"]!["address"]!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Expected(BookedEvent meeting, Dictionary<string, string> rooms) =>
        meeting.Invited.Select(person => person.Mail!).Append(rooms[meeting.Room.Id]).Order(StringComparer.Ordinal);
}
