using System.Reflection;
using MedBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit.Sdk;

namespace MedBot.Tests.Storage;

public enum StoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory once on each store: <c>[SkippableTheory, OnBothStores] public async Task …(StoreKind kind)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothStoresAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<StoreKind>().Select(kind => new object[] { kind });
}

/// <summary>An empty store of its own for one test; PostgreSQL's is a database on the server that <c>MEDBOT_TEST_POSTGRES</c> names.</summary>
internal sealed class TestStore : IDbContextFactory<MedBotDb>, IAsyncDisposable
{
    // Migrated once, and copied for each test: the migrations take longer than most tests.
    private static readonly Dictionary<StoreKind, Lazy<Task<TestStore>>> Migrated = Enum.GetValues<StoreKind>().ToDictionary(kind => kind, kind => new Lazy<Task<TestStore>>(() => MigrateAsync(kind)));

    private readonly Func<Task> delete;

    private TestStore(string connectionString, Func<Task> delete)
    {
        Address = StoreAddress.Of(connectionString);
        this.delete = delete;
    }

    public StoreAddress Address { get; }

    /// <summary>With the tables of this version.</summary>
    public static async Task<TestStore> CreateAsync(StoreKind kind) => await CreateAsync(kind, await Migrated[kind].Value);

    public static Task<TestStore> CreateWithoutTablesAsync(StoreKind kind) => CreateAsync(kind, null);

    public MedBotDb CreateDbContext() => Address.Context();

    public async ValueTask DisposeAsync() => await delete();

    private static Task<TestStore> CreateAsync(StoreKind kind, TestStore? like) => kind is StoreKind.Sqlite ? Task.FromResult(Sqlite(like)) : PostgreSqlAsync(like);

    private static async Task<TestStore> MigrateAsync(StoreKind kind)
    {
        var store = await CreateWithoutTablesAsync(kind);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => store.delete().Wait();

        // A store with a connection can't be copied.
        await MigrateStore.RunAsync(StoreAddress.Of($"{store.Address.ConnectionString};Pooling=False"), CancellationToken.None);
        return store;
    }

    private static TestStore Sqlite(TestStore? like)
    {
        var folder = Directory.CreateTempSubdirectory("medbot-test-").FullName;
        var file = Path.Combine(folder, "medbot.db");
        if (like is not null)
        {
            File.Copy(like.Address.File!, file);
        }

        return new($"Data Source={file}", () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestStore> PostgreSqlAsync(TestStore? like)
    {
        var server = Environment.GetEnvironmentVariable("MEDBOT_TEST_POSTGRES");
        Skip.If(string.IsNullOrEmpty(server), "MEDBOT_TEST_POSTGRES names no PostgreSQL server.");
        var name = $"medbot_test_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name} {(like is null ? "" : $"TEMPLATE {new NpgsqlConnectionStringBuilder(like.Address.ConnectionString).Database}")}");
        return new(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString, () => RunAsync($"DROP DATABASE {name} WITH (FORCE)"));

        async Task RunAsync(string sql)
        {
            await using NpgsqlConnection connection = new(server);
            await connection.OpenAsync();
            await using NpgsqlCommand command = new(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
