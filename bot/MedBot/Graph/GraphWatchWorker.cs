using MedBot.Chat;
using MedBot.Duties;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Graph;

/// <summary>Reads calendars and libraries when Graph says that they have changed, and every night, because notices get lost.</summary>
internal sealed partial class GraphWatchWorker(
    IDbContextFactory<MedBotDb> stores, IEnumerable<IGraphWatcher> watchers, GraphSubscriptions subscriptions, TimeProvider clock, ILogger<GraphWatchWorker> logger) : BackgroundService
{
    private const int HourOfNight = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>The lease is renewed so often while a watcher looks: another process takes over soon after this one died.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    /// <summary>When a subscription that failed is asked for again.</summary>
    private readonly Dictionary<string, DateTimeOffset> waits = [];

    /// <summary>Once over all that is followed.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var known = await db.Set<GraphWatch>().AsNoTracking().ToDictionaryAsync(watch => watch.Resource, cancellationToken);
        foreach (var watcher in watchers)
        {
            foreach (var resource in await watcher.ResourcesAsync(cancellationToken))
            {
                if (!known.TryGetValue(resource, out var watch) || watch.LookAt <= clock.GetUtcNow() || MaySubscribe(watch))
                {
                    await TryAsync(watcher, resource, cancellationToken);
                }
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);

    private bool MaySubscribe(GraphWatch watch) => subscriptions.AreDue(watch) && waits.GetValueOrDefault(watch.Resource) <= clock.GetUtcNow();

    private async Task TryAsync(IGraphWatcher watcher, string resource, CancellationToken cancellationToken)
    {
        // What can't be subscribed to is still read, every night.
        if (await FailureAsync(() => KeepAsync(watcher, resource, cancellationToken), cancellationToken) is { } unsubscribed)
        {
            waits[resource] = unsubscribed;
        }

        if (await FailureAsync(() => LookAsync(watcher, resource, cancellationToken), cancellationToken) is { } unread)
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            await db.Set<GraphWatch>().Where(watch => watch.Resource == resource).ExecuteUpdateAsync(set => set.SetProperty(watch => watch.LookAt, unread), cancellationToken);
        }
    }

    /// <returns>When to try again; null where all went well.</returns>
    private async Task<DateTimeOffset?> FailureAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
            return null;
        }
        catch (Exception failure) when (GraphFailure.Of(failure, cancellationToken) is { } why)
        {
            LogNotRead(why.Status, why.Code);
            return clock.GetUtcNow() + (why.RetryAfter ?? AfterFailure);
        }
    }

    private async Task KeepAsync(IGraphWatcher watcher, string resource, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var watch = await db.FindAsync<GraphWatch>([resource], cancellationToken);
        if (watch is null)
        {
            watch = new() { Resource = resource, LookAt = clock.GetUtcNow() };
            db.Add(watch);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (MaySubscribe(watch))
        {
            await subscriptions.KeepAsync(watch, watcher, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task LookAsync(IGraphWatcher watcher, string resource, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var lease = now + DutyLease.Time;
        var taken = await db.Set<GraphWatch>().Where(watch => watch.Resource == resource && watch.LookAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.LookAt, lease), cancellationToken);
        if (taken == 0)
        {
            return;
        }

        var mark = await db.Set<GraphWatch>().Where(watch => watch.Resource == resource).Select(watch => watch.Mark).SingleAsync(cancellationToken);
        Task<string> look = watcher.LookAsync(resource, mark, cancellationToken);
        while (await Task.WhenAny(look, Task.Delay(Renewal, clock, cancellationToken)) != look)
        {
            var (before, longer) = (lease, clock.GetUtcNow() + DutyLease.Time);
            await db.Set<GraphWatch>().Where(watch => watch.Resource == resource && watch.LookAt == before)
                .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.LookAt, longer), cancellationToken);
            lease = longer;
        }

        var next = await look;

        // A notice that came meanwhile has set another time, and that one stays.
        var night = NextNight();
        await db.Set<GraphWatch>().Where(watch => watch.Resource == resource).ExecuteUpdateAsync(set => set.SetProperty(watch => watch.Mark, next), cancellationToken);
        await db.Set<GraphWatch>().Where(watch => watch.Resource == resource && watch.LookAt == lease)
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.LookAt, night), cancellationToken);
    }

    private DateTimeOffset NextNight()
    {
        var local = DanishClock.LocalOf(clock.GetUtcNow());
        return DanishClock.InstantOf(local.Date.AddDays(local.Hour < HourOfNight ? 0 : 1).AddHours(HourOfNight));
    }

    [LoggerMessage(LogLevel.Warning, "A calendar or library could not be read or subscribed to: {Status} {Code}")]
    private partial void LogNotRead(int? status, string code);
}
