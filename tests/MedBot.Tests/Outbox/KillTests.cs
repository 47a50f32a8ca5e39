using MedBot.Tests.Storage;

namespace MedBot.Tests.Outbox;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- kill 200 nasty</c>.</summary>
public class KillTests
{
    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public async Task A_service_that_is_killed_while_it_posts_loses_nothing_and_doubles_nothing(bool nasty, int kills)
    {
        await using TestStore store = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        await using var run = new KillRun(store.Address.ConnectionString, nasty, seed: 11);
        await run.RunAsync(kills).WaitAsync(TimeSpan.FromMinutes(4));
        Assert.Equal((0, 0), (run.Posts.Lost, run.Posts.Doubled));
    }
}
