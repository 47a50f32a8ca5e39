using MedBot.Tests.Storage;

namespace MedBot.Tests.Operations;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- steady 60 20</c>.</summary>
public class SteadyTests
{
    [Fact]
    public async Task A_steady_stream_of_messages_is_answered()
    {
        await using TestStore store = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        var run = new SteadyRun(store.Address.ConnectionString, perSecond: 20);
        await run.RunAsync(TimeSpan.FromSeconds(4)).WaitAsync(TimeSpan.FromMinutes(4));
        Assert.Equal((80, 80), (run.Sent, run.Answered));
    }
}
