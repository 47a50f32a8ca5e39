using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace MedBot.Tests.Teams;

/// <summary>Measures the memory of the process, so no other test runs beside it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public class MutatedActivityTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly TestBot bot = shared.Fresh();

    [Fact]
    public async Task Ten_thousand_broken_activities_bring_no_failure_and_no_growth()
    {
        var random = new Random(2026);
        JsonObject[] whole = [bot.Message("hjælp"), Pressed(), Installed(), Sent()];
        int[] statuses = new int[600];
        await SendAsync(2_000);
        long before = Settled();
        await SendAsync(8_000);
        Assert.InRange(Settled() - before, long.MinValue, 40 * 1024 * 1024);
        Assert.Equal(0, statuses[500] + statuses[502] + statuses[503]);
        Assert.True(statuses[200] > 1_000 && statuses[400] > 1_000, $"{statuses[200]} answered, {statuses[400]} refused");

        async Task SendAsync(int count)
        {
            IEnumerable<byte[]> bodies = Enumerable.Range(0, count).Select(i => Mutation.Of(whole[i % whole.Length], random));
            await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (body, cancellationToken) =>
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using HttpResponseMessage response = await bot.Http.PostAsync("", content, cancellationToken);
                Interlocked.Increment(ref statuses[(int)response.StatusCode]);
            });
            shared.Fresh();
        }
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private JsonObject Pressed() => bot.Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"verb":"test/press","data":{"a":"b","c":[1,2]}}}"""));

    private JsonObject Installed()
    {
        JsonObject activity = bot.Activity("installationUpdate");
        activity["action"] = "add";
        return activity;
    }

    private JsonObject Sent()
    {
        JsonObject message = bot.Message("fil");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "fil.test",
            ["content"] = new JsonObject { ["downloadUrl"] = bot.Connector.ServiceUrl + "/files/1" },
        });
        return message;
    }
}
