using System.Data.Common;
using System.Net.Sockets;

namespace MedBot.Storage;

/// <summary>Looks into the store again and again. While that fails it looks less and less often, and says so once; and once that it works again.</summary>
internal sealed partial class StorePoll(TimeSpan pause, TimeProvider clock, ILogger logger)
{
    /// <summary>Soon enough for another instance to take over what one left.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private const int MostDoublings = 10;

    private int failures;
    private Type? told;

    /// <summary>The store does not answer, or not as it should.</summary>
    public static bool IsAway(Exception failure) => failure.GetBaseException() is DbException or IOException or TimeoutException or SocketException;

    /// <summary>Until the service stops.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> look, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await LookAsync(look, stoppingToken), clock, stoppingToken);
        }
    }

    /// <returns>How long to wait before the next look.</returns>
    public async Task<TimeSpan> LookAsync(Func<CancellationToken, Task> look, CancellationToken stoppingToken)
    {
        try
        {
            await look(stoppingToken);
            if (told is not null)
            {
                LogBack();
            }

            (failures, told) = (0, null);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // A store that is away fails in many ways, one after the other.
            var cause = failure.GetBaseException().GetType();
            var kind = IsAway(failure) ? typeof(DbException) : cause;
            if (told != kind)
            {
                // The message of an exception may hold what somebody wrote, or the store's address; of a store that is away there is nothing to trace.
                LogFailed(cause, IsAway(failure) ? null : failure.StackTrace);
            }

            told = kind;
            failures = Math.Min(failures + 1, MostDoublings);
        }

        return TimeSpan.FromTicks(Math.Min(pause.Ticks << failures, Math.Max(pause.Ticks, Longest.Ticks)));
    }

    [LoggerMessage(LogLevel.Error, "It failed, and is tried again at longer and longer intervals: {Failure} {StackTrace}")]
    private partial void LogFailed(Type failure, string? stackTrace);

    [LoggerMessage(LogLevel.Information, "It works again.")]
    private partial void LogBack();
}
