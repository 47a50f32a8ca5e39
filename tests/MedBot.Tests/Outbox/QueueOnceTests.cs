using MedBot.Cards.Model;
using MedBot.Outbox;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Outbox;

public class QueueOnceTests
{
    [SkippableTheory, OnBothStores]
    public async Task Only_what_the_outbox_lacks_is_added(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        QueueOnce queue = new(store, store.Address);
        await queue.AddAsync([], CancellationToken.None);
        await queue.AddAsync([Message("theme/årlig \"drøftelse\"/1"), Message("theme/2")], CancellationToken.None);
        await queue.AddAsync([Message("theme/3"), Message("theme/årlig \"drøftelse\"/1")], CancellationToken.None);

        await using var db = store.CreateDbContext();
        Assert.Equal(["theme/2", "theme/3", "theme/årlig \"drøftelse\"/1"], (await db.Outbox.Select(message => message.Key).ToListAsync()).Order(StringComparer.Ordinal));
    }

    private static OutboxMessage Message(string key) =>
        OutboxMessage.ToPerson(key, "person", new AdaptiveCard(new TextBlock("Husk")) { FallbackText = "Husk" }, TimeProvider.System.GetUtcNow());
}
