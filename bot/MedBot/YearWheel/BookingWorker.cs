using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>Books what waits, as long as the service runs.</summary>
internal sealed class BookingWorker(BookMeetings book, TimeProvider clock, ILogger<BookingWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new StorePoll(Pause, clock, logger).RunAsync(BookAsync, stoppingToken);

    private async Task BookAsync(CancellationToken cancellationToken)
    {
        while (await book.RunDueAsync(cancellationToken) > 0)
        {
        }
    }
}
