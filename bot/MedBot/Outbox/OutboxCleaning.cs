using MedBot.Duties;
using MedBot.Storage;

namespace MedBot.Outbox;

/// <summary>Removes what the outbox need not keep: texts 30 days after they were sent, and times that no limit looks back to.</summary>
internal sealed class OutboxCleaning(StoreAddress store, TimeProvider clock) : IDuty
{
    private static readonly TimeSpan TextsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan TimesKept = TimeSpan.FromHours(2);

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        DateTimeOffset instant = clock.GetUtcNow();
        (DateTime texts, DateTime times) = ((instant - TextsKept).UtcDateTime, (instant - TimesKept).UtcDateTime);
        await store.RunAsync("UPDATE \"Outbox\" SET \"Payload\" = NULL WHERE \"State\" IN ('Sent', 'Cancelled') AND \"SettledAt\" < @texts AND \"Payload\" IS NOT NULL", cancellationToken, ("@texts", texts));
        await store.RunAsync("DELETE FROM \"OutboxSends\" WHERE \"At\" < @times", cancellationToken, ("@times", times));
        await store.RunAsync("DELETE FROM \"OutboxHolds\" WHERE \"Until\" < @times", cancellationToken, ("@times", times));
    }
}
