using System.Data.Common;
using System.Reflection;
using MedBot.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MedBot.Storage;

/// <summary>Brings the store's tables up to this version of the program. Runs at every start, and every command's.</summary>
/// <remarks>
/// The migrations are EF Core's, and so is the table that lists those which have run. EF Core's migrator is not used: it builds the whole model first, and
/// its lock outlives a killed process on SQLite. Here all that is pending runs in one transaction, so that a start that is killed leaves nothing behind.
/// </remarks>
internal static class MigrateStore
{
    private const string CreateHistory = "CREATE TABLE IF NOT EXISTS \"__EFMigrationsHistory\" (\"MigrationId\" varchar(150) NOT NULL CONSTRAINT \"PK___EFMigrationsHistory\" PRIMARY KEY, \"ProductVersion\" varchar(32) NOT NULL)";

    public static async Task RunAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(address, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (address.File is null)
        {
            // On SQLite the transaction itself is the turn: it begins as a writing one.
            await RunAsync(transaction, "SELECT pg_advisory_xact_lock(hashtext('medbot/migrate'))", cancellationToken);
        }

        await RunAsync(transaction, CreateHistory, cancellationToken);
        var done = await DoneAsync(transaction, cancellationToken);
        var pending = Known().Where(migration => !done.Contains(migration.Id)).ToArray();
        if (pending.Length > 0)
        {
            foreach (var statement in pending.SelectMany(migration => Statements(migration, sqlite: address.File is not null)))
            {
                await RunAsync(transaction, statement, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Whether there is a store, of whichever version. The question makes none.</summary>
    public static async Task<bool> IsThereAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.File is { } file && !File.Exists(file))
        {
            return false;
        }

        try
        {
            await using var connection = await address.OpenAsync(cancellationToken);
            await using var history = connection.CreateCommand();
            history.CommandText = address.File is null ? "SELECT COUNT(to_regclass('\"__EFMigrationsHistory\"'))" : "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
            return await history.ExecuteScalarAsync(cancellationToken) is > 0L;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    private static async Task<DbConnection> OpenAsync(StoreAddress address, CancellationToken cancellationToken)
    {
        if (address.File is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var connection = await address.OpenAsync(cancellationToken);
            await using var writeAhead = connection.CreateCommand();
            writeAhead.CommandText = "PRAGMA journal_mode = 'wal'";
            await writeAhead.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }

        try
        {
            return await address.OpenAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var db = address.Context();
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
            return await address.OpenAsync(cancellationToken);
        }
    }

    private static IEnumerable<(string Id, Type Type)> Known() => AllMigrations.Types.Select(type => (type.GetCustomAttribute<MigrationAttribute>()!.Id, type));

    private static IEnumerable<string> Statements((string Id, Type Type) pending, bool sqlite)
    {
        var migration = (Migration)Activator.CreateInstance(pending.Type)!;
        migration.ActiveProvider = sqlite ? "Microsoft.EntityFrameworkCore.Sqlite" : "Npgsql.EntityFrameworkCore.PostgreSQL";
        return migration.UpOperations.Select(step => MigrationSql.Of(step, sqlite))
            .Append($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('{pending.Id}', '{ProductInfo.GetVersion()}')");
    }

    private static async Task<HashSet<string>> DoneAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using StoreStatement ids = new(transaction, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"");
        return [.. await ids.ReadAsync(row => row.GetString(0), cancellationToken)];
    }

    private static async Task RunAsync(DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using StoreStatement statement = new(transaction, sql);
        await statement.RunAsync(cancellationToken);
    }
}
