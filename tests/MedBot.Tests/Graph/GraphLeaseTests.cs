using MedBot.Graph;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Graph;

namespace MedBot.Tests.Graph;

public class GraphLeaseTests
{
    [SkippableTheory, OnBothStores]
    public async Task Who_looks_keeps_its_turn_while_it_lives_and_leaves_it_within_30_seconds_when_it_dies(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        Hasty clock = new();
        SlowWatcher watcher = new();
        using GraphServiceClient graph = new(new HttpClient());
        GraphSettings settings = new() { BaseUrl = new("https://graph.microsoft.com/v1.0"), Organizer = "med@example.dk", Teams = new TeamsSettings(), Credential = () => null };
        using GraphWatchWorker worker = new(store, [watcher], new(graph, settings, clock), clock, NullLogger<GraphWatchWorker>.Instance);

        Task looking = worker.RunAsync(CancellationToken.None);
        await watcher.Began.Task;
        DateTimeOffset first = await LeaseAsync(store);
        Assert.True(first <= clock.GetUtcNow().AddSeconds(30));
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        while (await LeaseAsync(store) == first)
        {
            await Task.Delay(10, patience.Token);
        }

        Assert.True(await LeaseAsync(store) <= clock.GetUtcNow().AddSeconds(30));
        watcher.Ends.SetResult("mark");
        await looking;
        await using MedBotDb db = store.CreateDbContext();
        GraphWatch watch = await db.Set<GraphWatch>().SingleAsync();
        Assert.Equal("mark", watch.Mark);
        Assert.True(watch.LookAt > clock.GetUtcNow().AddMinutes(1));
    }

    private static async Task<DateTimeOffset> LeaseAsync(TestStore store)
    {
        await using MedBotDb db = store.CreateDbContext();
        return (await db.Set<GraphWatch>().AsNoTracking().SingleAsync()).LookAt;
    }

    /// <summary>Noon on one day; seconds go by a hundred times as fast for those who wait.</summary>
    private sealed class Hasty : TimeProvider
    {
        private readonly DateTimeOffset noon = new(2026, 6, 8, 12, 0, 0, TimeSpan.Zero);
        private readonly long start = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => noon + (System.GetElapsedTime(start) * 100);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
    }

    private sealed class SlowWatcher : IGraphWatcher
    {
        public TaskCompletionSource Began { get; } = new();
        public TaskCompletionSource<string> Ends { get; } = new();
        public string ChangeTypes => "updated";
        public TimeSpan Lifetime => TimeSpan.FromDays(1);

        public Task<IReadOnlyList<string>> ResourcesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(["users/med@example.dk/events"]);

        public Task<string> LookAsync(string resource, string? mark, CancellationToken cancellationToken)
        {
            Began.SetResult();
            return Ends.Task;
        }
    }
}
