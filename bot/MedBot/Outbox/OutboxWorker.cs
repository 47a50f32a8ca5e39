using System.Threading.Channels;
using MedBot.Storage;

namespace MedBot.Outbox;

/// <summary>Sends what waits in the outbox, in turn with the workers of other instances.</summary>
internal sealed partial class OutboxWorker(OutboxQueue queue, Pace pace, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>A kill leaves unknown what was begun, so little is begun before it can leave.</summary>
    private const int MostBegun = 10;

    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    /// <summary>Where all that waits has to wait for its conversation, or another instance sends.</summary>
    private static readonly TimeSpan NoneBegun = TimeSpan.FromMilliseconds(200);

    /// <summary>An answer may let the next one leave at any moment.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TakeOverEvery = TimeSpan.FromSeconds(2);

    /// <summary>Well within the lease.</summary>
    private static readonly TimeSpan DeliveryTime = TimeSpan.FromSeconds(15);

    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly Channel<Outcome> outcomes = Channel.CreateUnbounded<Outcome>(new() { SingleReader = true });

    /// <summary>One message leaves at a time, in the order in which they are ready.</summary>
    private readonly SemaphoreSlim door = new(1);

    /// <summary>Messages that are begun and have not left; and those that are not settled.</summary>
    private int begun, running;

    public override void Dispose()
    {
        door.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Task settling = SettleAsync();
        Task takingOver = TakeOverAsync(stoppingToken);
        StorePoll poll = new(Idle, clock, logger);
        try
        {
            // Who writes while the service starts is answered first.
            await Task.Delay(Idle, clock, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                TimeSpan next = Idle;
                TimeSpan wait = await poll.LookAsync(
                    async token => next = !await queue.IsAnyDueAsync(token) ? Idle : await SendDueAsync(token) ? TimeSpan.Zero : NoneBegun, stoppingToken);
                await Task.Delay(wait > Idle ? wait : next, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        // What is under way is waited for, so that a stop leaves nothing unknown.
        while (Volatile.Read(ref running) > 0)
        {
            await Task.Delay(20, CancellationToken.None);
        }

        outcomes.Writer.Complete();
        await Task.WhenAll(settling, takingOver);
    }

    /// <returns>False where nothing could be begun.</returns>
    private async Task<bool> SendDueAsync(CancellationToken stoppingToken)
    {
        bool any = false;
        try
        {
            while (await queue.LookAsync(owner, stoppingToken) is { Count: > 0 } waiting)
            {
                any = true;
                for (int next = 0; next < waiting.Count;)
                {
                    await UntilBegunAsync(MostBegun / 2, stoppingToken);
                    var together = waiting.Skip(next).Take(MostBegun - Volatile.Read(ref begun)).ToArray();
                    next += together.Length;
                    foreach (Departure departure in await queue.BeginAsync(owner, together, stoppingToken))
                    {
                        Interlocked.Increment(ref begun);
                        Interlocked.Increment(ref running);
                        _ = DeliverAsync(departure, stoppingToken);
                    }
                }
            }
        }
        finally
        {
            await UntilBegunAsync(0, CancellationToken.None);
            await queue.LeaveTurnAsync(owner, CancellationToken.None);
        }

        return any;
    }

    private async Task UntilBegunAsync(int most, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref begun) > most)
        {
            await Task.Delay(LongestLook, clock, cancellationToken);
        }
    }

    private async Task DeliverAsync(Departure departure, CancellationToken stoppingToken)
    {
        DeliveryResult? result = null;
        DateTimeOffset? left = null;
        using var deadline = new CancellationTokenSource(DeliveryTime, clock);
        try
        {
            var send = await ReadyAsync(departure, deadline.Token, stoppingToken);
            if (send is not null)
            {
                left = clock.GetUtcNow();
                result = await send(deadline.Token);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested && left is null)
        {
        }
        catch (Exception failure)
        {
            LogNotDelivered(departure.Message.Key, failure.GetType());
            result = left is null ? new DeliveryResult.NotYet(clock.GetUtcNow()) : new DeliveryResult.Unknown(failure.GetType().Name);
        }

        await EndAsync(departure, result, left);
    }

    /// <returns>What sends it, which is to be done now. Null where it is too late for that, or its conversation has no room any more.</returns>
    private async Task<Func<CancellationToken, Task<DeliveryResult>>?> ReadyAsync(Departure departure, CancellationToken deadline, CancellationToken stoppingToken)
    {
        try
        {
            var send = await departure.Delivery.PrepareAsync(departure.Message, deadline);
            return await LeaveAsync(departure.Send, stoppingToken) ? send : null;
        }
        finally
        {
            Interlocked.Decrement(ref begun);
        }
    }

    private async Task<bool> LeaveAsync(OutboxSend send, CancellationToken stoppingToken)
    {
        await door.WaitAsync(stoppingToken);
        try
        {
            while (clock.GetUtcNow() is var now && now < send.At && pace.FreeIn(send.Conversation) <= now)
            {
                TimeSpan wait = pace.FreeInTenant() - now;
                if (wait <= TimeSpan.Zero)
                {
                    pace.Leave(send);
                    return true;
                }

                await Task.Delay(wait < LongestLook ? wait : LongestLook, clock, stoppingToken);
            }

            return false;
        }
        finally
        {
            door.Release();
        }
    }

    private async Task EndAsync(Departure departure, DeliveryResult? result, DateTimeOffset? left)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (left is { } then)
        {
            now = pace.Answer(departure.Send, then, now);
        }
        else
        {
            pace.Forget(departure.Send);
        }

        await outcomes.Writer.WriteAsync(new(departure, result, now), CancellationToken.None);
        Interlocked.Decrement(ref running);
    }

    private async Task SettleAsync()
    {
        while (await outcomes.Reader.WaitToReadAsync())
        {
            var batch = new List<Outcome>();
            while (outcomes.Reader.TryRead(out Outcome? outcome))
            {
                batch.Add(outcome);
            }

            while (!await TrySettleAsync(batch))
            {
                await Task.Delay(AfterFailure, clock);
            }
        }
    }

    private async Task<bool> TrySettleAsync(List<Outcome> batch)
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
        try
        {
            await new StorePoll(TakeOverEvery, clock, logger).RunAsync(queue.TakeOverAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read or written; it goes on")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Key} was not delivered, or may not have been: {Failure}")]
    private partial void LogNotDelivered(string key, Type failure);
}
