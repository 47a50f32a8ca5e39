using System.Net;
using System.Net.Http.Json;
using MedBot.Graph;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Graph;

/// <summary>Subscriptions and notices over the wire, between the simulator and the endpoint.</summary>
public class NotificationTests
{
    private readonly SimMunicipality municipality = SimMunicipality.Small();

    [SkippableTheory, OnBothStores]
    public async Task A_change_in_Outlook_is_told_by_a_notice_and_a_lost_subscription_is_made_again(StoreKind kind)
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await sim.OptionsAsync(new { roomDelayMs = 0 });
        await using WebApplication web = Web(out Task<BookingHouse> building, kind, sim);
        await using BookingHouse house = await building;
        GraphWatchWorker worker = ActivatorUtilities.CreateInstance<GraphWatchWorker>(house.Services);
        await house.BookAsync();
        await worker.RunAsync(CancellationToken.None);
        IReadOnlyList<GraphWatch> watches = await WatchesAsync(house);
        Assert.All(watches, watch => Assert.True(watch.SubscribedUntil > TimeProvider.System.GetUtcNow().AddDays(5)));
        Assert.All(watches, watch => Assert.True(watch.LookAt > TimeProvider.System.GetUtcNow()));

        var booked = (await sim.EventsAsync(municipality.Organizer))[0];
        DateTime theirs = GraphSim.Start(booked).AddHours(1);
        await sim.ControlAsync(new { action = "notify", duplicate = 2 });
        await sim.ControlAsync(new { action = "event.update", mailbox = municipality.Organizer, id = (string?)booked["id"], patch = new { start = BookingTests.Local(theirs), end = BookingTests.Local(theirs.AddHours(2)) } });
        await UntilAsync(async () => (await WatchesAsync(house)).Any(watch => watch.LookAt <= TimeProvider.System.GetUtcNow()));
        await worker.RunAsync(CancellationToken.None);
        await using (MedBotDb db = house.Store.CreateDbContext())
        {
            Assert.Contains("/moved/", (await db.Outbox.AsNoTracking().SingleAsync()).Key, StringComparison.Ordinal);
        }

        await sim.ControlAsync(new { action = "lifecycle", @event = "subscriptionRemoved" });
        Assert.All(await WatchesAsync(house), watch => Assert.Null(watch.SubscriptionId));
        await worker.RunAsync(CancellationToken.None);
        Assert.All(await WatchesAsync(house), watch => Assert.NotNull(watch.SubscriptionId));

        await sim.ControlAsync(new { action = "lifecycle", @event = "reauthorizationRequired" });
        await worker.RunAsync(CancellationToken.None);
        Assert.Equal(2, await sim.CountAsync("PATCH", "/subscriptions/"));

        await sim.ControlAsync(new { action = "lifecycle", @event = "missed" });
        Assert.All(await WatchesAsync(house), watch => Assert.Null(watch.Mark));
        await worker.RunAsync(CancellationToken.None);
        Assert.All(await WatchesAsync(house), watch => Assert.NotNull(watch.Mark));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_subscription_whose_answer_was_lost_is_replaced()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using WebApplication web = Web(out Task<BookingHouse> building, StoreKind.Sqlite, sim);
        await using BookingHouse house = await building;
        await house.BookAsync();
        await sim.FaultAsync(new { match = new { method = "POST", path = "/subscriptions$" }, times = 1, action = new { type = "drop", when = "after" } });
        GraphWatchWorker worker = ActivatorUtilities.CreateInstance<GraphWatchWorker>(house.Services);
        await worker.RunAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<GraphWatchWorker>(house.Services).RunAsync(CancellationToken.None);
        Assert.All(await WatchesAsync(house), watch => Assert.NotNull(watch.SubscriptionId));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task A_notice_without_the_secret_has_nothing_done()
    {
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using WebApplication web = Web(out Task<BookingHouse> building, StoreKind.Sqlite, sim);
        await using BookingHouse house = await building;
        await using (MedBotDb db = house.Store.CreateDbContext())
        {
            GraphWatch watch = new() { Resource = "users/x/events", LookAt = DateTimeOffset.MaxValue.AddDays(-1) };
            watch.Subscribed("known", "secret", DateTimeOffset.MaxValue.AddDays(-1), DateTimeOffset.MaxValue.AddDays(-1));
            db.Add(watch);
            await db.SaveChangesAsync();
        }

        using HttpClient http = new() { BaseAddress = new Uri(web.Urls.First()) };
        foreach (object notice in new object[] { new { subscriptionId = "known", clientState = "guessed" }, new { subscriptionId = "known" }, new { subscriptionId = "unknown", clientState = "secret" }, new { subscriptionId = "known", clientState = "wrong", lifecycleEvent = "subscriptionRemoved" } })
        {
            Assert.Equal(HttpStatusCode.Accepted, (await http.PostAsJsonAsync(NotificationsEndpoint.Path, new { value = new[] { notice } })).StatusCode);
        }

        GraphWatch after = Assert.Single(await WatchesAsync(house));
        Assert.Equal(("known", true), (after.SubscriptionId, after.LookAt > TimeProvider.System.GetUtcNow()));
        Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync(NotificationsEndpoint.Path, new StringContent("{"))).StatusCode);

        HttpResponseMessage validated = await http.PostAsync($"{NotificationsEndpoint.Path}?validationToken={Uri.EscapeDataString("a b&<æ>+%")}", null);
        Assert.Equal((HttpStatusCode.OK, "text/plain", "a b&<æ>+%"), (validated.StatusCode, validated.Content.Headers.ContentType!.MediaType, await validated.Content.ReadAsStringAsync()));
    }

    private static async Task<IReadOnlyList<GraphWatch>> WatchesAsync(BookingHouse house)
    {
        await using MedBotDb db = house.Store.CreateDbContext();
        return await db.Set<GraphWatch>().AsNoTracking().ToListAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (int look = 0; look < 600 && !await done(); look++)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>The endpoint on a port of its own; the house is built when the port is known.</summary>
    private WebApplication Web(out Task<BookingHouse> house, StoreKind kind, GraphSim sim)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication web = builder.Build();
        NotificationsEndpoint? endpoint = null;
        web.MapPost(NotificationsEndpoint.Path, (HttpRequest request, CancellationToken cancellationToken) => endpoint!.HandleAsync(request, cancellationToken));
        web.Start();
        house = BuildAsync();
        return web;

        async Task<BookingHouse> BuildAsync()
        {
            BookingHouse built = await BookingHouse.CreateAsync(kind, municipality, sim, ("MedBot:PublicUrl", web.Urls.First()));
            endpoint = built.Services.GetRequiredService<NotificationsEndpoint>();
            return built;
        }
    }
}
