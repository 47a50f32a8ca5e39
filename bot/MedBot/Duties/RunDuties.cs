using MedBot.Chat;

namespace MedBot.Duties;

/// <summary>Sees to the duties of all slices at the start, for what fell due while nobody was up, and then every minute.</summary>
internal sealed partial class RunDuties(IEnumerable<IDuty> duties, DanishClock danish, TimeProvider clock, ILogger<RunDuties> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (IDuty duty in duties)
            {
                try
                {
                    await duty.RunAsync(danish.Now, stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogFailed(duty.GetType().Name, failure.GetType(), failure.StackTrace);
                }
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "A duty failed and is tried again in a minute: {Duty} {Failure}\n{StackTrace}")]
    private partial void LogFailed(string duty, Type failure, string? stackTrace);
}
