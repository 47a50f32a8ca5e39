namespace MedBot.YearWheel;

/// <summary>Books what waits, as long as the service runs.</summary>
internal sealed partial class BookingWorker(BookMeetings book, TimeProvider clock, ILogger<BookingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await book.RunDueAsync(stoppingToken) > 0)
                {
                    continue;
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType(), failure.StackTrace);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Meetings could not be booked; it goes on: {Failure}\n{StackTrace}")]
    private partial void LogFailed(Type failure, string? stackTrace);
}
