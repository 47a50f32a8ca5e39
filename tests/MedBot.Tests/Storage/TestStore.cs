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
    private readonly Func<Task> delete;

    private TestStore(string connectionString, Func<Task> delete)
    {
        Address = StoreAddress.Of(connectionString);
        this.delete = delete;
    }

    public StoreAddress Address { get; }

    /// <summary>With the tables of this version.</summary>
    public static async Task<TestStore> CreateAsync(StoreKind kind)
    {
        var store = await CreateWithoutTablesAsync(kind);
        await MigrateStore.RunAsync(store.Address, CancellationToken.None);
        return store;
    }

    public static Task<TestStore> CreateWithoutTablesAsync(StoreKind kind) => kind is StoreKind.Sqlite ? Task.FromResult(Sqlite()) : PostgreSqlAsync();

    public MedBotDb CreateDbContext() => Address.Context();

    public async ValueTask DisposeAsync() => await delete();

    private static TestStore Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("medbot-test-").FullName;
        return new($"Data Source={Path.Combine(folder, "medbot.db")}", () =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestStore> PostgreSqlAsync()
    {
        var server = Environment.GetEnvironmentVariable("MEDBOT_TEST_POSTGRES");
        Skip.If(string.IsNullOrEmpty(server), "MEDBOT_TEST_POSTGRES names no PostgreSQL server.");
        NpgsqlConnectionStringBuilder address = new(server) { Database = $"medbot_test_{Guid.NewGuid():N}", Pooling = false };
        await RunAsync($"CREATE DATABASE {address.Database}");
        return new(address.ConnectionString, () => RunAsync($"DROP DATABASE {address.Database} WITH (FORCE)"));

        async Task RunAsync(string sql)
        {
            await using NpgsqlConnection connection = new(server);
            await connection.OpenAsync();
            await using NpgsqlCommand command = new(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
