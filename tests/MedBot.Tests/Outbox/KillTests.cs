using MedBot.Tests.Storage;

namespace MedBot.Tests.Outbox;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- kill 200 nasty</c>.</summary>
public class KillTests
{
    [Fact]
    public Task A_service_that_is_killed_while_it_posts_loses_nothing_and_doubles_nothing() => RunAsync(nasty: false, kills: 3);

    internal static async Task RunAsync(bool nasty, int kills)
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using var run = new KillRun(store.Address.ConnectionString, nasty, seed: 11);
        await run.RunAsync(kills).WaitAsync(TimeSpan.FromMinutes(4));
        Assert.Equal((0, 0), (run.Posts.Lost, run.Posts.Doubled));
    }
}

/// <summary>A class of its own, so that both wait beside each other for the leases of what was killed.</summary>
public class NastyKillTests
{
    [Fact]
    public Task A_service_that_is_killed_while_its_connector_fails_loses_nothing_and_doubles_nothing() => KillTests.RunAsync(nasty: true, kills: 1);
}
