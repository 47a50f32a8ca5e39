using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using MedBot.Tests.Graph;
using MedBot.Tests.Outbox;
using MedBot.YearWheel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Operations;

/// <summary>Three instances over one store that take turns at messages, posts and bookings, while one after the other is killed and the store goes away.</summary>
/// <param name="store">A new store on PostgreSQL.</param>
/// <param name="restartStore">Makes the store unreachable for a moment; returns when it answers again.</param>
/// <param name="municipality">Whose year is booked meanwhile; null books nothing.</param>
internal sealed class InstancesRun(StoreAddress store, Func<Task> restartStore, SimMunicipality? municipality)
{
    private const int Instances = 3;
    private const int PerSecond = 20;
    private const int MostTries = 60;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenPosts = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPlans = TimeSpan.FromSeconds(60);

    // A connection of its own each time: those of a pool do not outlive a restart.
    private readonly StoreAddress looked = StoreAddress.Of($"{store.ConnectionString};Pooling=False");
    private readonly BalancedInstances instances = new(store, Instances);
    private readonly Recoveries recoveries = new();
    private readonly ConcurrentDictionary<int, bool> accepted = [];
    private readonly Stopwatch clock = new();
    private readonly Random random = new(7);

    public CountedPosts Posts { get; } = new(StoreAddress.Of($"{store.ConnectionString};Pooling=False"));
    public BookedYear? Events { get; private set; }

    /// <summary>Messages that were answered with 2xx.</summary>
    public int Accepted => accepted.Count;

    /// <summary>Of those, the ones that nothing came of in their chat.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Messages that came again since their instance was killed, and were answered twice.</summary>
    public int AnsweredTwice { get; private set; }

    /// <summary>Messages that no instance took.</summary>
    public int NotTaken { get; private set; }

    /// <summary>The longest time after a kill or restart until 99 of 100 turns take less than a second again.</summary>
    public TimeSpan SlowestRecovery => recoveries.Slowest(clock.Elapsed);

    public async Task RunAsync(TimeSpan time, TimeSpan betweenKills, int restarts)
    {
        await using ChatLoad load = await ChatLoad.StartAsync();
        load.Connector = context => TakeAsync(load, context);
        await using GraphSim? sim = municipality is null ? null : await GraphSim.StartAsync(municipality.Scenario);
        string folder = Directory.CreateTempSubdirectory("medbot-instances-").FullName;
        (string, string)[] settings = await SettingsAsync(sim, folder);
        await Posts.PrepareAsync(load.ServiceUrl);
        Plan[] plans = municipality is null ? [] : [municipality.Plan(seconds: 3), municipality.Plan(seconds: 6)];
        if (plans is [var first, _])
        {
            await PlanAsync(first);
        }

        await instances.StartAsync(settings);
        clock.Start();
        Task asking = AskAsync(load, time);
        Task booking = sim is null ? Task.CompletedTask : BookAsync(settings);
        Task disturbing = DisturbAsync(time, betweenKills, restarts, plans);
        await Task.WhenAll(asking, booking, disturbing);
        await Posts.UntilSettledAsync();
        await Posts.SettleByHandAsync();
        await UntilBookedAsync();
        for (int number = 0; number < (int)(time.TotalSeconds * PerSecond); number++)
        {
            bool taken = accepted.ContainsKey(number);
            NotTaken += taken ? 0 : 1;
            Unanswered += taken && load.Answers(number) == 0 ? 1 : 0;
            AnsweredTwice += load.Answers(number) > 1 ? 1 : 0;
        }

        if (sim is not null)
        {
            Events = await BookedYear.CompareAsync(sim, municipality!, looked, plans[0].Meetings.Count);
        }

        await instances.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(string, string)[]> SettingsAsync(GraphSim? sim, string folder)
    {
        (string, string)[] settings = [("MedBot__Demo", "true"), ("RateLimit__PerPerson", "1000000"), ("RateLimit__PerTenant", "1000000")];
        if (sim is null)
        {
            return settings;
        }

        string organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, municipality!.OrganisationJson);
        return [.. settings, ("MedBot__Organisation", organisation), ("Graph__BaseUrl", sim.Graph.ToString()), ("Graph__StaticToken", GraphSim.Token), ("Graph__Organizer", municipality.Organizer)];
    }

    private async Task BookAsync((string, string)[] settings)
    {
        while (true)
        {
            try
            {
                await ServiceProcess.CommandAsync(store.ConnectionString, settings, ["wheel", "book"]);
                return;
            }
            catch (InvalidOperationException)
            {
                // The store went away meanwhile.
                await Task.Delay(Again);
            }
        }
    }

    private async Task PlanAsync(Plan plan)
    {
        await using MedBotDb db = looked.Context();
        StoredWheel? stored = await db.FindAsync<StoredWheel>(SimMunicipality.Year);
        if (stored is null)
        {
            stored = new() { Year = SimMunicipality.Year, Content = municipality!.Wheel };
            db.Add(stored);
        }

        stored.Take(plan);
        await db.SaveChangesAsync();
    }

    private async Task AskAsync(ChatLoad load, TimeSpan time)
    {
        List<Task> running = [];
        using PeriodicTimer tick = new(TimeSpan.FromSeconds(1.0 / PerSecond));
        for (int number = 0; number < (int)(time.TotalSeconds * PerSecond); number++)
        {
            await tick.WaitForNextTickAsync();
            running.Add(AskAsync(load, number));
        }

        await Task.WhenAll(running);
    }

    /// <summary>As Teams does: a message without an answer comes again, to whichever instance is next.</summary>
    private async Task AskAsync(ChatLoad load, int number)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            TimeSpan at = clock.Elapsed;
            (int status, TimeSpan took) = await load.SendAsync(instances.Next(), number);
            recoveries.Turn(at, status == 200 ? took : TimeSpan.MaxValue);
            if (status == 200)
            {
                accepted[number] = true;
                return;
            }

            await Task.Delay(Again);
        }
    }

    private async Task DisturbAsync(TimeSpan time, TimeSpan betweenKills, int restarts, Plan[] plans)
    {
        List<Task> starting = [];
        (TimeSpan kill, TimeSpan post, TimeSpan plan) = (betweenKills / 2, TimeSpan.Zero, BetweenPlans);
        for (int restarted = 0, killed = 0, planned = 0; clock.Elapsed < time; await Task.Delay(100))
        {
            if (clock.Elapsed >= post)
            {
                await Posts.PostAsync();
                post += BetweenPosts;
            }

            if (plans.Length > 0 && clock.Elapsed >= plan)
            {
                try
                {
                    await PlanAsync(plans[++planned % plans.Length]);
                    plan += BetweenPlans;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // An instance changed the year meanwhile: again in a moment.
                    planned--;
                }
            }

            if (clock.Elapsed >= time * (restarted + 1) / (restarts + 1))
            {
                recoveries.Disturbed(clock.Elapsed);
                await restartStore();
                restarted++;
            }

            if (clock.Elapsed >= kill)
            {
                recoveries.Disturbed(clock.Elapsed);
                starting.Add(instances.KillAsync(killed++ % Instances));
                kill += betweenKills;
            }
        }

        await Task.WhenAll(starting);
    }

    /// <summary>A few answers are throttled for so long that they go by the outbox; posts are counted.</summary>
    private async Task<IResult?> TakeAsync(ChatLoad load, HttpContext context)
    {
        if (context.Request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal))
        {
            JsonElement made = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            Posts.Arrived(made.GetProperty("activity").GetProperty("summary").GetString()!);
            return Results.Json(new { id = "19:x;messageid=1", activityId = "1" }, statusCode: 201);
        }

        lock (random)
        {
            if (context.Request.Method == "GET" || random.Next(100) > 0)
            {
                return null;
            }
        }

        context.Response.Headers.RetryAfter = "10";
        return Results.StatusCode(429);
    }

    private async Task UntilBookedAsync()
    {
        while (municipality is not null)
        {
            await using MedBotDb db = looked.Context();
            if (!await db.Set<Booking>().AnyAsync(booking => booking.State == BookingState.Waiting))
            {
                return;
            }

            await Task.Delay(500);
        }
    }
}
