using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Removes what the outbox need not keep: texts 30 days after they were sent, and times that no limit looks back to.</summary>
internal sealed partial class OutboxCleaning(IDbContextFactory<MedBotDb> stores, TimeProvider clock, ILogger<OutboxCleaning> logger) : BackgroundService
{
    private static readonly TimeSpan TextsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan TimesKept = TimeSpan.FromHours(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        (DateTimeOffset texts, DateTimeOffset times) = (now - TextsKept, now - TimesKept);
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await db.Outbox
            .Where(message => (message.State == OutboxState.Sent || message.State == OutboxState.Cancelled) && message.SettledAt < texts && message.Payload != null)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.Payload, (string?)null), cancellationToken);
        await db.Set<OutboxSend>().Where(send => send.At < times).ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutboxHold>().Where(hold => hold.Until < times).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox could not be cleaned; it is in an hour")]
    private partial void LogFailed(Exception failure);
}
