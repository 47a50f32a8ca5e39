using MedBot.Chat;
using MedBot.Storage;

namespace MedBot.Duties;

/// <summary>Sees to the duties of all slices at the start, for what fell due while nobody was up, and then every minute: in one instance, and when that dies, in another.</summary>
internal sealed partial class RunDuties(IEnumerable<IDuty> duties, StoreAddress store, DanishClock danish, TimeProvider clock, ILogger<RunDuties> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly string owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>Where it is time, and this instance's turn.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await HoldsAsync(cancellationToken) || clock.GetUtcNow() < last + Every)
        {
            return;
        }

        last = clock.GetUtcNow();
        foreach (IDuty duty in duties)
        {
            try
            {
                await duty.RunAsync(danish.Now, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(duty.GetType().Name, failure.GetType(), failure.StackTrace);
            }

            // Doing it again changes nothing, so that one who was too slow to keep the turn does no harm.
            await HoldsAsync(cancellationToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await DutyLease.LeaveAsync(store, owner, clock.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception failure) when (StorePoll.IsAway(failure))
        {
            // The lease runs out by itself.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Who writes while the service starts is answered first.
        await Task.Delay(Pause, clock, stoppingToken);
        await new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);
    }

    private Task<bool> HoldsAsync(CancellationToken cancellationToken) => DutyLease.HoldAsync(store, owner, clock.GetUtcNow(), cancellationToken);

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "A duty failed and is tried again in a minute: {Duty} {Failure}\n{StackTrace}")]
    private partial void LogFailed(string duty, Type failure, string? stackTrace);
}
