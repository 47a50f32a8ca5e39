using System.Threading.Channels;

namespace MedBot.Outbox;

/// <summary>Sends what waits in the outbox, beside the workers of other instances.</summary>
internal sealed partial class OutboxWorker(OutboxQueue queue, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TakeOverEvery = TimeSpan.FromSeconds(2);

    /// <summary>Well within the lease.</summary>
    private static readonly TimeSpan DeliveryTime = TimeSpan.FromSeconds(15);

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly Channel<(OutboxMessage, DeliveryResult?)> outcomes = Channel.CreateUnbounded<(OutboxMessage, DeliveryResult?)>(new() { SingleReader = true });
    private int running;
    private bool warm;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Task settling = SettleAsync();
        Task takingOver = TakeOverAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                TimeSpan pause = await queue.HasWorkAsync(stoppingToken) ? await SendAsync(stoppingToken) : Idle;
                await Task.Delay(pause, clock, stoppingToken);
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

    /// <returns>How long until more can be taken.</returns>
    private async Task<TimeSpan> SendAsync(CancellationToken stoppingToken)
    {
        // The first message of a process goes alone: while its connection is opened, others would gather behind it and pass a limit together.
        var taken = await queue.TakeAsync(owner, warm ? MostAtOnce : 1, stoppingToken);
        foreach ((OutboxMessage message, IDelivery delivery, DateTimeOffset at) in taken)
        {
            Interlocked.Increment(ref running);
            Task sending = DeliverAsync(message, delivery, at, stoppingToken);
            if (!warm)
            {
                await sending;
                await queue.CountAsync(message.Conversation, stoppingToken);
                warm = true;
            }
        }

        // The next ones are taken before the last of these has left.
        return taken.Count == 0 ? TimeSpan.FromMilliseconds(50) : Later(taken[^1].At - clock.GetUtcNow() - TimeSpan.FromMilliseconds(150));
    }

    private async Task DeliverAsync(OutboxMessage message, IDelivery delivery, DateTimeOffset at, CancellationToken stoppingToken)
    {
        DeliveryResult? result = null;
        bool begun = false;
        using var deadline = new CancellationTokenSource(DeliveryTime, clock);
        try
        {
            Func<CancellationToken, Task<DeliveryResult>> send = await delivery.PrepareAsync(message, deadline.Token);
            if (at - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, clock, stoppingToken);
            }

            // Too late for its time, it would come close upon others: it is given another.
            if (clock.GetUtcNow() <= at + Pace.Latest || !warm)
            {
                begun = true;
                result = await send(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested && !begun)
        {
        }
        catch (Exception failure)
        {
            LogNotDelivered(message.Key, failure.GetType());
            result = begun ? new DeliveryResult.Unknown(failure.GetType().Name) : new DeliveryResult.NotYet(clock.GetUtcNow());
        }

        await outcomes.Writer.WriteAsync((message, result), CancellationToken.None);
        Interlocked.Decrement(ref running);
    }

    private static TimeSpan Later(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;

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
            while (await timer.WaitForNextTickAsync(stoppingToken))
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
