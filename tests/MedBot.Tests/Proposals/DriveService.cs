using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Tests.Outbox;

namespace MedBot.Tests.Proposals;

/// <summary>The service in a process of its own, killed and started again, and people who press buttons in it until they get an answer.</summary>
internal sealed class DriveService(string connectionString, string organisationFile) : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly int _port = ServiceProcess.FreePort();
    private Process? _process;
    private long _activities = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Requests that were made, those to a dead service too.</summary>
    public int Requests => _requests;

    private int _requests;

    public async Task StartAsync() => _process = await ServiceProcess.StartAsync(
        connectionString,
        ("ASPNETCORE_URLS", $"http://127.0.0.1:{_port}"),
        ("MedBot__Organisation", organisationFile),
        ("RateLimit__PerPerson", "1000000"),
        ("RateLimit__PerTenant", "1000000"));

    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _http.Dispose();
    }

    /// <summary>What the presser sees. A press that gets no answer is delivered again, as Teams does; one that gets an apology is made again, as people do.</summary>
    /// <param name="times">So many times at once; and with the same id again, when it was answered.</param>
    public async Task<JsonElement> PressAsync(string person, JsonObject action, int times = 1, bool again = false)
    {
        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => OnceAsync(person, action, again)));
        return answers[0];
    }

    /// <summary>A button of a card, with what is typed in the fields; null where the card has none of that name.</summary>
    public static JsonObject? Button(JsonElement card, string title, params IEnumerable<(string Field, string Value)> typed)
    {
        if (card.ValueKind is not JsonValueKind.Object || !card.TryGetProperty("actions", out JsonElement actions))
        {
            return null;
        }

        JsonElement found = actions.EnumerateArray().FirstOrDefault(action => action.GetProperty("title").GetString() == title);
        return found.ValueKind is JsonValueKind.Undefined ? null : Action(found.GetProperty("verb").GetString()!, JsonNode.Parse(found.GetProperty("data").GetRawText())!.AsObject(), typed);
    }

    public static JsonObject Action(string verb, JsonObject data, params IEnumerable<(string Field, string Value)> typed)
    {
        foreach ((var field, var value) in typed)
        {
            data[field] = value;
        }

        return new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
    }

    private async Task<JsonElement> OnceAsync(string person, JsonObject action, bool again)
    {
        for (var id = NextId(); ;)
        {
            switch (await TryAsync(person, action, id))
            {
                case null:
                    await Task.Delay(100);
                    break;
                case { } answer when answer.GetRawText().Contains("gik galt", StringComparison.Ordinal):
                    id = NextId();
                    break;
                case { } answer:
                    if (again)
                    {
                        await TryAsync(person, action, id);
                    }

                    return answer;
            }
        }
    }

    /// <summary>Null where no answer came.</summary>
    private async Task<JsonElement?> TryAsync(string person, JsonObject action, string id)
    {
        Interlocked.Increment(ref _requests);
        var activity = new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://127.0.0.1:9",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = DriveMunicipality.ObjectId(person) },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal" },
            ["value"] = new JsonObject { ["action"] = action.DeepClone() },
        };
        try
        {
            using HttpResponseMessage response = await _http.PostAsJsonAsync($"http://127.0.0.1:{_port}/api/messages", activity);
            return response.IsSuccessStatusCode ? (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value") : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException or OperationCanceledException)
        {
            return null;
        }
    }

    private string NextId() => $"{Interlocked.Increment(ref _activities)}";
}
