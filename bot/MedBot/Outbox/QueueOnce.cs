using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Queues what is told once, for duties that find the same to tell at every look.</summary>
internal sealed class QueueOnce(IDbContextFactory<MedBotDb> stores, StoreAddress store)
{
    /// <summary>Adds those whose key the outbox lacks. Where another instance adds one at the same time, this fails, and what is still missing is found at the next look.</summary>
    public async Task AddAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var known = await KnownAsync([.. messages.Select(message => message.Key)], cancellationToken);
        OutboxMessage[] missing = [.. messages.Where(message => !known.Contains(message.Key))];
        if (missing.Length > 0)
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            db.Outbox.AddRange(missing);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlySet<string>> KnownAsync(string[] keys, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        var these = OneOf.These(connection, "@keys", keys);
        return (await connection.ReadAsync($"SELECT \"Key\" FROM \"Outbox\" WHERE \"Key\" {these.Condition}", row => row.GetString(0), cancellationToken, ("@keys", these.Value))).ToHashSet();
    }
}
