using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace MedBot.Storage;

/// <summary>Brings the store's tables up to this version of the program. Runs at every start.</summary>
internal static class MigrateStore
{
    public static async Task RunAsync(MedBotDb db, StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.File is not { } file)
        {
            await MigrateInTurnAsync(db, cancellationToken);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        await using var turn = await TakeTurnAsync($"{file}.migrating", cancellationToken);
        await ClearStaleLockAsync(db, cancellationToken);
        await MigratePendingAsync(db, cancellationToken);
    }

    // EF Core's own lock on PostgreSQL is taken after a process has listed what is pending: the second one would run the list again.
    private static async Task MigrateInTurnAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }

        // The lock is the connection's, and goes with it when the process dies.
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(hashtext('medbot/migrate'))", cancellationToken);

        // Where its list of migrations is missing, EF Core logs an error and makes it.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        await MigratePendingAsync(db, cancellationToken);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(hashtext('medbot/migrate'))", cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task MigratePendingAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>One process at a time. The operating system lets go of the file when its holder dies, unlike EF Core's own lock.</summary>
    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    // On SQLite EF Core's lock is a row, which a killed migration leaves behind and at which every later one would wait for ever.
    private static async Task ClearStaleLockAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        var locks = await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken);
        }
    }
}
