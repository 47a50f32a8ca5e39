using MedBot.Tests.Storage;
using Npgsql;

namespace MedBot.Tests.Operations;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- instances CONNECTIONSTRING 10 "COMMAND THAT RESTARTS POSTGRESQL"</c>.</summary>
public class InstancesTests
{
    [SkippableFact]
    public async Task What_three_instances_took_is_answered_and_posted_once_though_they_are_killed_and_the_store_goes_away()
    {
        await using TestStore store = await TestStore.CreateWithoutTablesAsync(StoreKind.PostgreSql);
        var run = new InstancesRun(store.Address, () => GoAwayAsync(store.Address.ConnectionString), municipality: null);
        await run.RunAsync(TimeSpan.FromSeconds(6), betweenKills: TimeSpan.FromSeconds(3), restarts: 1).WaitAsync(TimeSpan.FromMinutes(8));
        Assert.Equal((120, 0, 0), (run.Accepted, run.Unanswered, run.NotTaken));
        Assert.Equal((0, 0), (run.Posts.Lost, run.Posts.Doubled));
    }

    /// <summary>As a restart is for those who use the store, and for nobody else on the server.</summary>
    private static async Task GoAwayAsync(string connectionString)
    {
        NpgsqlConnectionStringBuilder server = new(connectionString) { Pooling = false };
        string database = server.Database!;
        server.Database = "postgres";
        await using NpgsqlConnection connection = new(server.ConnectionString);
        await connection.OpenAsync();
        await RunAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS false");
        await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        await Task.Delay(TimeSpan.FromSeconds(1));
        await RunAsync($"ALTER DATABASE {database} ALLOW_CONNECTIONS true");

        async Task RunAsync(string sql)
        {
            await using NpgsqlCommand command = new(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
