using System.Net.Http.Headers;
using System.Text;
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

    /// <summary>Breaks an activity in one to three ways.</summary>
    private static class Mutation
    {
        private static readonly string[] OddTexts =
        [
            "\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e\\u2066", "\\ufeff", "\\uffff", "Z\\u0351\\u036b\\u0343", "\\ud83d\\udc68\\u200d\\ud83d\\udc69", "'; DROP TABLE", "{{DATE()}}", "<at>x</at>", "%00", "../..", "", " ",
        ];

        public static byte[] Of(JsonObject whole, Random random)
        {
            JsonNode activity = whole.DeepClone();
            activity["id"] = $"{random.NextInt64()}";
            for (int times = random.Next(3); times >= 0; times--)
            {
                Change(activity, random);
            }

            string json = activity.ToJsonString().Replace("\"ODD", "\"" + OddTexts[random.Next(OddTexts.Length)], StringComparison.Ordinal);
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            switch (random.Next(8))
            {
                case 0:
                    return bytes[..random.Next(bytes.Length)];
                case 1:
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                    return bytes;
                case 2:
                    string deep = string.Concat(Enumerable.Repeat("{\"a\":[", random.Next(1, 2_000)));
                    return Encoding.UTF8.GetBytes($"{{\"value\":{deep}");
                default:
                    return bytes;
            }
        }

        private static void Change(JsonNode activity, Random random)
        {
            var places = new List<(JsonObject Parent, string Name)>();
            Collect(activity.AsObject(), places);
            (JsonObject parent, string name) = places[random.Next(places.Count)];
            parent[name] = random.Next(10) switch
            {
                0 => null,
                1 => random.Next(),
                2 => random.Next(2) == 0,
                3 => new JsonArray(1, "to", null),
                4 => new JsonObject { ["x"] = 1 },
                5 => new string('a', random.Next(100_000)),
                6 => 1e300,
                _ => "ODD" + name,
            };
        }

        private static void Collect(JsonObject parent, List<(JsonObject, string)> places)
        {
            foreach ((string name, JsonNode? child) in parent)
            {
                places.Add((parent, name));
                if (child is JsonObject inner)
                {
                    Collect(inner, places);
                }
            }
        }
    }
}
