using System.Diagnostics.Metrics;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Operations;

/// <summary>How many messages there are in each state that is not over, and how late the oldest of those that are due is.</summary>
internal sealed class MeasureOutbox : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private static readonly OutboxState[] Over = [OutboxState.Sent, OutboxState.Cancelled];
    private readonly IDbContextFactory<MedBotDb> stores;
    private readonly TimeProvider clock;
    private readonly ILogger<MeasureOutbox> logger;
    private IReadOnlyList<(OutboxState State, int Count)> counts = [];
    private double late;

    public MeasureOutbox(IDbContextFactory<MedBotDb> stores, TimeProvider clock, ILogger<MeasureOutbox> logger)
    {
        (this.stores, this.clock, this.logger) = (stores, clock, logger);
        Telemetry.Metrics.CreateObservableGauge("medbot.outbox.messages", () => counts.Select(of => new Measurement<int>(of.Count, new KeyValuePair<string, object?>("state", of.State.ToString()))), description: "Messages that are not over, by state");
        Telemetry.Metrics.CreateObservableGauge("medbot.outbox.late", () => late, "s", "How late the oldest message is that is due");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new StorePoll(Every, clock, logger).RunAsync(MeasureAsync, stoppingToken);

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        var states = await db.Outbox.Where(message => !Over.Contains(message.State)).GroupBy(message => message.State).Select(of => new { of.Key, Count = of.Count() }).ToListAsync(cancellationToken);
        DateTimeOffset oldest = await db.Outbox.Where(message => message.State == OutboxState.Waiting && message.DueAt < now).OrderBy(message => message.DueAt).Select(message => message.DueAt).FirstOrDefaultAsync(cancellationToken);
        (counts, late) = ([.. states.Select(of => (of.Key, of.Count))], oldest == default ? 0 : (now - oldest).TotalSeconds);
    }
}
