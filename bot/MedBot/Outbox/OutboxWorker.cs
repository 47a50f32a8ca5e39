using System.Threading.Channels;

namespace MedBot.Outbox;

/// <summary>Sends what waits in the outbox, beside the workers of other instances.</summary>
internal sealed partial class OutboxWorker(OutboxQueue queue, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    /// <summary>Where all that waits has to wait for its conversation.</summary>
    private static readonly TimeSpan NoneTaken = TimeSpan.FromMilliseconds(200);

    // A kill leaves unknown what was begun, so little is begun at a time, and late.
    private static readonly TimeSpan BegunTogether = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstLead = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortestLead = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestLead = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TakeOverEvery = TimeSpan.FromSeconds(2);

    /// <summary>Well within the lease.</summary>
    private static readonly TimeSpan DeliveryTime = TimeSpan.FromSeconds(15);

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly Channel<(OutboxMessage, DeliveryResult?)> outcomes = Channel.CreateUnbounded<(OutboxMessage, DeliveryResult?)>(new() { SingleReader = true });
    private int running;
    private bool warm;

    /// <summary>How long before its time a message must be begun to be ready then: a slow machine needs longer.</summary>
    private TimeSpan lead = FirstLead;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WarmUpAsync(stoppingToken);
        Task settling = SettleAsync();
        Task takingOver = TakeOverAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                TimeSpan? next = await queue.UntilNextAsync(lead, stoppingToken);
                TimeSpan pause = next == TimeSpan.Zero ? await TakeAsync(stoppingToken) : next ?? Idle;
                await Task.Delay(pause < Idle ? pause : Idle, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                LogFailed(failure);
                await Task.Delay(AfterFailure, clock, CancellationToken.None);
            }
        }

        // What is under way is waited for, so that a stop leaves nothing unknown.
        while (Volatile.Read(ref running) > 0)
        {
            await Task.Delay(20, CancellationToken.None);
        }

        outcomes.Writer.Complete();
        await Task.WhenAll(settling, takingOver);
    }

    /// <summary>All that is done with messages is done once without any, so that the first ones leave at their time.</summary>
    private async Task WarmUpAsync(CancellationToken stoppingToken)
    {
        try
        {
            await queue.TakeAsync(owner, most: 0, lead, stoppingToken);
            await queue.BeginAsync(owner, [], stoppingToken);
            await queue.SettleAsync(owner, [], stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    /// <returns>How long to wait then.</returns>
    private async Task<TimeSpan> TakeAsync(CancellationToken stoppingToken)
    {
        // The first message of a process goes alone: while its connection is opened, others would gather behind it and pass a limit together.
        IReadOnlyList<Departure> taken = await queue.TakeAsync(owner, warm ? MostAtOnce : 1, lead, stoppingToken);
        Interlocked.Add(ref running, taken.Count);
        foreach (List<Departure> together in Together(taken))
        {
            Task sending = SendAsync(together, stoppingToken);
            if (!warm)
            {
                await sending;
                await queue.CountAsync(taken[0].Message.Conversation, stoppingToken);
                warm = true;
            }
        }

        return taken.Count == 0 ? NoneTaken : TimeSpan.Zero;
    }

    private static IEnumerable<List<Departure>> Together(IReadOnlyList<Departure> taken)
    {
        for (int first = 0, next; first < taken.Count; first = next)
        {
            for (next = first + 1; next < taken.Count && taken[next].At < taken[first].At + BegunTogether; next++)
            {
            }

            yield return [.. taken.Skip(first).Take(next - first)];
        }
    }

    private async Task SendAsync(List<Departure> together, CancellationToken stoppingToken)
    {
        IReadOnlyList<Departure> begun = [];
        try
        {
            await UntilAsync(together[0].At - lead, stoppingToken);
            begun = await queue.BeginAsync(owner, together, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }

        await Task.WhenAll(together.Select(departure => begun.Contains(departure) ? DeliverAsync(departure, stoppingToken) : EndAsync(departure.Message, null)));
    }

    private async Task DeliverAsync(Departure departure, CancellationToken stoppingToken)
    {
        DeliveryResult? result = null;
        bool left = false;
        using var deadline = new CancellationTokenSource(DeliveryTime, clock);
        try
        {
            Func<CancellationToken, Task<DeliveryResult>> send = await departure.Delivery.PrepareAsync(departure.Message, deadline.Token);
            if (warm)
            {
                Learn(clock.GetUtcNow() - departure.At);
            }

            await UntilAsync(departure.At, stoppingToken);

            // Too late for its time, it would come close upon others: it is given another.
            if (clock.GetUtcNow() <= departure.At + Pace.Latest || !warm)
            {
                left = true;
                result = await send(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested && !left)
        {
        }
        catch (Exception failure)
        {
            LogNotDelivered(departure.Message.Key, failure.GetType());
            result = left ? new DeliveryResult.Unknown(failure.GetType().Name) : new DeliveryResult.NotYet(clock.GetUtcNow());
        }

        await EndAsync(departure.Message, result);
    }

    private async Task EndAsync(OutboxMessage message, DeliveryResult? result)
    {
        await outcomes.Writer.WriteAsync((message, result), CancellationToken.None);
        Interlocked.Decrement(ref running);
    }

    private void Learn(TimeSpan late)
    {
        TimeSpan wanted = late > TimeSpan.Zero ? lead + late : lead * 0.995;
        lead = wanted < ShortestLead ? ShortestLead : wanted > LongestLead ? LongestLead : wanted;
    }

    private Task UntilAsync(DateTimeOffset time, CancellationToken stoppingToken) =>
        time - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? Task.Delay(left, clock, stoppingToken) : Task.CompletedTask;

    private async Task SettleAsync()
    {
        while (await outcomes.Reader.WaitToReadAsync())
        {
            var batch = new List<(OutboxMessage, DeliveryResult?)>();
            while (outcomes.Reader.TryRead(out var outcome))
            {
                batch.Add(outcome);
            }

            while (!await TrySettleAsync(batch))
            {
                await Task.Delay(AfterFailure, clock);
            }
        }
    }

    private async Task<bool> TrySettleAsync(List<(OutboxMessage, DeliveryResult?)> batch)
    {
        try
        {
            await queue.SettleAsync(owner, batch, CancellationToken.None);
            return true;
        }
        catch (Exception failure)
        {
            LogFailed(failure);
            return false;
        }
    }

    private async Task TakeOverAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TakeOverEvery, clock);
        try
        {
            do
            {
                try
                {
                    await queue.TakeOverAsync(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogFailed(failure);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read or written; it goes on")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Key} was not delivered, or may not have been: {Failure}")]
    private partial void LogNotDelivered(string key, Type failure);
}
