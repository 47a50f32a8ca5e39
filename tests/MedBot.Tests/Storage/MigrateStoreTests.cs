using System.Data.Common;
using System.Reflection;
using MedBot.Storage;
using MedBot.Storage.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace MedBot.Tests.Storage;

public class MigrateStoreTests
{
    // PostgreSQL names types and nullability as information_schema does, SQLite as its pragmas do; each is compared with itself.
    // A default stands in migrations alone, for the rows that were there before their column.
    private static readonly Dictionary<StoreKind, string> Columns = new()
    {
        [StoreKind.Sqlite] = """
            SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS Value
            FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
            """,
        [StoreKind.PostgreSql] = """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS "Value"
            FROM information_schema.columns WHERE table_schema = 'public'
            """,
    };

    private static readonly Dictionary<StoreKind, string> KeysAndIndexes = new()
    {
        [StoreKind.Sqlite] = """
            SELECT tbl_name || ' ' || sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            UNION ALL
            SELECT t.name || ' ' || f."from" || ' ' || f."table" || ' ' || f."to" || ' ' || f.on_delete
            FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            """,
        [StoreKind.PostgreSql] = """
            SELECT tablename || ' ' || indexdef AS "Value" FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL
            SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'
            """,
    };

    [SkippableTheory, OnBothStores]
    public async Task The_migrations_make_the_columns_keys_and_indexes_of_the_model(StoreKind kind)
    {
        await using var migrated = await TestStore.CreateAsync(kind);
        await using var created = await TestStore.CreateWithoutTablesAsync(kind);
        await using (var db = created.CreateDbContext())
        {
            await db.Database.EnsureCreatedAsync();
        }

        var columns = await ReadAsync(created, Columns[kind]);
        Assert.Equal(columns, (await ReadAsync(migrated, Columns[kind])).Where(column => columns.Any(of => Table(of) == Table(column))));
        Assert.Empty((await ReadAsync(created, KeysAndIndexes[kind])).Except(await ReadAsync(migrated, KeysAndIndexes[kind])));

        static string Table(string column) => column[..column.IndexOf('.', StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Every_table_that_a_slice_maps_is_in_the_model()
    {
        await using var store = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        await using var db = store.CreateDbContext();
        var mapped = typeof(MedBotDb).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(contract => contract.GetGenericArguments()[0]);
        Assert.All(mapped, entity => Assert.NotNull(db.Model.FindEntityType(entity)));
    }

    [Fact]
    public void Every_migration_is_named_in_the_order_of_its_id() => Assert.Equal(
        typeof(MedBotDb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Migration))).OrderBy(type => type.GetCustomAttribute<MigrationAttribute>()!.Id, StringComparer.Ordinal),
        AllMigrations.Types);

    /// <summary>The earlier version of the program goes on over the store that the newer one has brought up.</summary>
    [Fact]
    public void Every_migration_adds_and_takes_nothing_away()
    {
        foreach (MigrationOperation step in AllMigrations.Types.SelectMany(type => ((Migration)Activator.CreateInstance(type)!).UpOperations))
        {
            switch (step)
            {
                case CreateTableOperation or CreateIndexOperation or DropIndexOperation:
                    break;
                case AddColumnOperation column:
                    Assert.True(column.IsNullable || column.DefaultValue is not null, $"{column.Table}.{column.Name} is asked of a version that does not know it");
                    break;
                case SqlOperation sql:
                    Assert.DoesNotContain("DROP ", sql.Sql, StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    Assert.Fail(step.GetType().Name);
                    break;
            }
        }
    }

    [SkippableTheory, OnBothStores]
    public async Task A_second_start_changes_nothing(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using var db = store.CreateDbContext();
        await MigrateStore.RunAsync(store.Address, CancellationToken.None);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await db.Set<StoreVersion>().Select(row => row.Number).SingleAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task A_migration_that_fails_leaves_nothing_behind_and_is_done_by_the_next_start(StoreKind kind)
    {
        await using var store = await TestStore.CreateWithoutTablesAsync(kind);
        await using var db = store.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"YearWheels\" (\"Id\" integer)");
        await Assert.ThrowsAnyAsync<DbException>(() => MigrateStore.RunAsync(store.Address, CancellationToken.None));
        Assert.Equal(["YearWheels.Id"], (await ReadAsync(store, Columns[kind])).Select(column => column.Split(' ')[0]));

        await db.Database.ExecuteSqlRawAsync("DROP TABLE \"YearWheels\"");
        await MigrateStore.RunAsync(store.Address, CancellationToken.None);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [SkippableTheory, OnBothStores]
    public async Task Several_starts_at_once_migrate_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateWithoutTablesAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateStore.RunAsync(store.Address, CancellationToken.None))));
        await using var db = store.CreateDbContext();
        Assert.Equal(0, await db.Set<StoreVersion>().Select(row => row.Number).SingleAsync());
    }

    private static async Task<string[]> ReadAsync(TestStore store, string sql)
    {
        await using var db = store.CreateDbContext();
        return [.. (await db.Database.SqlQueryRaw<string>(sql).ToListAsync()).Order(StringComparer.Ordinal)];
    }
}
