using MedBot.Tests.Storage;

namespace MedBot.Tests.Operations;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- fuzz 30 SEED</c>.</summary>
public class FuzzTests
{
    [Fact]
    public async Task What_is_broken_brings_no_failure_and_stores_nothing_that_its_sender_may_not()
    {
        await using TestStore store = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        var run = new FuzzRun(store.Address.ConnectionString, seed: 2026);
        await run.RunAsync(TimeSpan.FromSeconds(4)).WaitAsync(TimeSpan.FromMinutes(8));
        Assert.Empty(run.Faults);
        Assert.All([200, 400, 403], status => Assert.True(run.Statuses.ContainsKey(status), $"never answered {status}"));
        Assert.InRange(run.Buttons, 50, int.MaxValue);
    }
}
