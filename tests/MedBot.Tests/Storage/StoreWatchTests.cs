using System.Data.Common;
using MedBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Storage;

public class StoreWatchTests
{
    [SkippableTheory, OnBothStores]
    public async Task Snapshots_are_read_at_start_and_after_each_change_that_another_process_made(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        CountingSnapshot snapshot = new();
        using StoreWatch watch = new(store.Address, [snapshot], TimeProvider.System, NullLogger<StoreWatch>.Instance);

        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        Assert.Equal(1, snapshot.Reads);

        await using (var db = store.CreateDbContext())
        {
            await StoreVersion.RaiseAsync(db, CancellationToken.None);
        }

        await watch.LookAsync(CancellationToken.None);
        Assert.Equal(2, snapshot.Reads);
    }

    private sealed class CountingSnapshot : IStoreSnapshot
    {
        public int Reads { get; private set; }

        public Task ReadAsync(DbConnection store, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.CompletedTask;
        }
    }
}
