using System.Collections.Concurrent;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Outbox;

public class OutboxWorkerTests
{
    [SkippableTheory]
    [InlineData(StoreKind.Sqlite, 1)]
    [InlineData(StoreKind.PostgreSql, 3)]
    public async Task Each_message_is_sent_once_and_no_limit_is_passed_however_many_workers_there_are(StoreKind kind, int workers)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await AddAsync(store, channels: 40, each: 3);
        var delivery = new RecordingDelivery();
        await using (await RunningWorkers.StartAsync(store, delivery, workers))
        {
            await UntilAsync(store, all => all.All(message => message.State == OutboxState.Sent), TimeSpan.FromSeconds(40));
        }

        Assert.Equal(120, delivery.Sent.Select(sent => sent.Key).Distinct().Count());
        Assert.Equal(120, delivery.Sent.Count);
        SlidingWindows.AssertKept(delivery.Sent.Select(sent => sent.At), OutboxLimits.OfTeams.PerTenant);
    }

    [Fact]
    public async Task A_limit_of_one_conversation_does_not_hold_up_the_others()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await AddAsync(store, channels: 1, each: OutboxQueue.MostPosts);
        await AddAsync(store, channels: 5, each: 1, from: 1);
        var delivery = new RecordingDelivery();
        await using (await RunningWorkers.StartAsync(store, delivery, 1))
        {
            await UntilAsync(store, all => all.Where(message => message.Conversation != "19:0").All(message => message.State == OutboxState.Sent), TimeSpan.FromSeconds(10));
        }

        Assert.True(delivery.Sent.Count(sent => sent.Key.Contains("/19:0/", StringComparison.Ordinal)) < OutboxQueue.MostPosts);
        SlidingWindows.AssertKept(delivery.Sent.Where(sent => sent.Key.Contains("/19:0/", StringComparison.Ordinal)).Select(sent => sent.At), OutboxLimits.OfTeams.PerConversation);
    }

    [Fact]
    public async Task A_pause_that_the_service_asks_for_is_kept_by_every_worker()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await AddAsync(store, channels: 1, each: 4);
        int asked = 0;
        var delivery = new RecordingDelivery { Answer = () => Interlocked.Increment(ref asked) == 1 ? new DeliveryResult.NotYet(TimeProvider.System.GetUtcNow().AddSeconds(3)) : null };
        DateTimeOffset start = TimeProvider.System.GetUtcNow();
        await using (await RunningWorkers.StartAsync(store, delivery, 2))
        {
            await UntilAsync(store, all => all.All(message => message.State == OutboxState.Sent), TimeSpan.FromSeconds(20));
        }

        // What was on its way when the pause was asked for had left.
        Assert.True(delivery.Sent.Count(sent => sent.At < start.AddSeconds(2.5)) <= 3);
        Assert.Equal(4, delivery.Sent.Count);
    }

    [Fact]
    public async Task What_a_dead_instance_was_sending_is_unknown()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await AddAsync(store, channels: 1, each: 1);
        await using (MedBotDb db = store.CreateDbContext())
        {
            (await db.Outbox.SingleAsync()).Begin("gone", TimeProvider.System.GetUtcNow().AddSeconds(-1));
            await db.SaveChangesAsync();
        }

        var delivery = new RecordingDelivery();
        await using (await RunningWorkers.StartAsync(store, delivery, 2))
        {
            await UntilAsync(store, all => all.Single().State == OutboxState.Unknown, TimeSpan.FromSeconds(10));
        }

        Assert.Empty(delivery.Sent);
    }

    [Fact]
    public async Task A_delivery_that_breaks_leaves_its_message_unknown_and_the_others_go_on()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await AddAsync(store, channels: 3, each: 1);
        int asked = 0;
        var delivery = new RecordingDelivery { Answer = () => Interlocked.Increment(ref asked) == 2 ? throw new InvalidOperationException() : null };
        await using (await RunningWorkers.StartAsync(store, delivery, 1))
        {
            await UntilAsync(store, all => all.All(message => message.State is OutboxState.Sent or OutboxState.Unknown), TimeSpan.FromSeconds(10));
        }

        Assert.Equal(2, delivery.Sent.Count);
    }

    private static async Task AddAsync(TestStore store, int channels, int each, int from = 0)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using MedBotDb db = store.CreateDbContext();
        for (int channel = from; channel < from + channels; channel++)
        {
            for (int i = 0; i < each; i++)
            {
                db.Outbox.Add(OutboxMessage.Post($"test/19:{channel}/{i}", new ChannelReference { Team = "19:team", Id = $"19:{channel}" }, new AdaptiveCard(new TextBlock("Opslag")) { FallbackText = "Opslag" }, now));
            }
        }

        await db.SaveChangesAsync();
    }

    private static async Task UntilAsync(TestStore store, Func<List<OutboxMessage>, bool> done, TimeSpan time)
    {
        using var deadline = new CancellationTokenSource(time);
        while (true)
        {
            await using MedBotDb db = store.CreateDbContext();
            if (done(await db.Outbox.AsNoTracking().ToListAsync(deadline.Token)))
            {
                return;
            }

            await Task.Delay(100, deadline.Token);
        }
    }

    private sealed class RecordingDelivery : IDelivery
    {
        public string Kind => DeliveryKind.Post;
        public AfterUnknown AfterUnknown => AfterUnknown.Ask;
        public ConcurrentQueue<(string Key, DateTimeOffset At)> Sent { get; } = [];
        public Func<DeliveryResult?> Answer { get; init; } = () => null;

        public Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken) =>
            Task.FromResult<Func<CancellationToken, Task<DeliveryResult>>>(sending => SendAsync(message, sending));

        private async Task<DeliveryResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            DateTimeOffset at = TimeProvider.System.GetUtcNow();
            if (Answer() is { } answer)
            {
                return answer;
            }

            Sent.Enqueue((message.Key, at));
            await Task.Delay(20, cancellationToken);
            return new DeliveryResult.Sent(message.Key, null);
        }
    }

    private sealed class RunningWorkers(List<OutboxWorker> workers) : IAsyncDisposable
    {
        public static async Task<RunningWorkers> StartAsync(TestStore store, IDelivery delivery, int count)
        {
            var workers = new List<OutboxWorker>();
            for (int i = 0; i < count; i++)
            {
                var pace = new Pace(OutboxLimits.OfTeams);
                var queue = new OutboxQueue(store.Address, [delivery], pace, new RecentAnswers(TimeProvider.System), TimeProvider.System);
                workers.Add(new OutboxWorker(queue, pace, TimeProvider.System, NullLogger<OutboxWorker>.Instance));
                await workers[i].StartAsync(CancellationToken.None);
            }

            return new(workers);
        }

        public async ValueTask DisposeAsync()
        {
            await Task.WhenAll(workers.Select(worker => worker.StopAsync(CancellationToken.None)));
            workers.ForEach(worker => worker.Dispose());
        }
    }
}
