using MedBot.Duties;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Removes what the outbox need not keep: texts 30 days after they were sent, and times that no limit looks back to.</summary>
internal sealed class OutboxCleaning(IDbContextFactory<MedBotDb> stores, TimeProvider clock) : IDuty
{
    private static readonly TimeSpan TextsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan TimesKept = TimeSpan.FromHours(2);

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        DateTimeOffset instant = clock.GetUtcNow();
        (DateTimeOffset texts, DateTimeOffset times) = (instant - TextsKept, instant - TimesKept);
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await db.Outbox
            .Where(message => (message.State == OutboxState.Sent || message.State == OutboxState.Cancelled) && message.SettledAt < texts && message.Payload != null)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.Payload, (string?)null), cancellationToken);
        await db.Set<OutboxSend>().Where(send => send.At < times).ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutboxHold>().Where(hold => hold.Until < times).ExecuteDeleteAsync(cancellationToken);
    }
}
