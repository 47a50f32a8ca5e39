using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MedBot.Tests.Graph;

/// <summary>The strict simulator of Graph, in a process of its own, that checks every request against Graph's description.</summary>
internal sealed class GraphSim : IAsyncDisposable
{
    public const string Token = "graphsim-static-token";
    private readonly Process process;
    private readonly HttpClient http;

    private GraphSim(Process process, JsonObject addresses)
    {
        this.process = process;
        Graph = new Uri((string)addresses["graph"]!);
        Authority = addresses["authority"] is { } authority ? new Uri((string)authority!) : null;
        http = new HttpClient { BaseAddress = new Uri(Graph, "/") };
    }

    /// <summary>The base address, with <c>/v1.0</c>.</summary>
    public Uri Graph { get; }

    /// <summary>Where tokens are given, with the option <c>--https-port</c>.</summary>
    public Uri? Authority { get; }

    private static string Folder => Path.GetFullPath(RepositoryFiles.PathOf("..", "shared", "tools", "graphsim"));

    /// <summary>Skips the test where the simulator or Node is missing.</summary>
    public static async Task<GraphSim> StartAsync(JsonObject scenario, params string[] options)
    {
        Skip.IfNot(File.Exists(Path.Combine(Folder, "graphsim.mjs")), "graphsim is not beside the repository.");
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, scenario.ToJsonString());
        Process process = Node([Path.Combine(Folder, "graphsim.mjs"), "--scenario", file, "--port", "0", "--latency", "0", .. options]);
        string? first = await process.StandardOutput.ReadLineAsync();
        File.Delete(file);
        return new(process, JsonNode.Parse(first ?? throw new InvalidOperationException("graphsim did not start."))!.AsObject());
    }

    /// <summary>A scenario out of the simulator's generator.</summary>
    public static async Task<JsonObject> GenerateAsync(params string[] options)
    {
        Skip.IfNot(File.Exists(Path.Combine(Folder, "gen", "scenario.mjs")), "graphsim is not beside the repository.");
        string file = Path.GetTempFileName();
        using Process process = Node([Path.Combine(Folder, "gen", "scenario.mjs"), .. options, "--out", file]);
        await process.WaitForExitAsync();
        JsonObject scenario = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
        File.Delete(file);
        return scenario;
    }

    /// <summary>Faults of the net and of Graph, from now on.</summary>
    public async Task FaultAsync(params object[] rules) => (await http.PostAsJsonAsync("__faults", new { rules })).EnsureSuccessStatusCode();

    public async Task NoFaultsAsync() => (await http.DeleteAsync("__faults")).EnsureSuccessStatusCode();

    /// <summary>What people do behind the bot's back.</summary>
    public async Task<JsonObject> ControlAsync(object action)
    {
        HttpResponseMessage answer = await http.PostAsJsonAsync("__control", action);
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException(text);
    }

    public async Task OptionsAsync(object options) => (await http.PostAsJsonAsync("__options", options)).EnsureSuccessStatusCode();

    /// <summary>The events of a mailbox, as it holds them, in Danish time.</summary>
    public async Task<IReadOnlyList<JsonObject>> EventsAsync(string mailbox) =>
        [.. (await StateAsync(mailbox))["events"]!.AsArray().Select(found => found!.AsObject())];

    public async Task<JsonObject> StateAsync(string of) => (await http.GetFromJsonAsync<JsonObject>($"__state/{Uri.EscapeDataString(of)}?tz=Romance+Standard+Time"))!;

    public async Task<int> CountAsync(string method, string path) =>
        (await http.GetFromJsonAsync<JsonObject>($"__log?method={method}&path={Uri.EscapeDataString(path)}"))!["entries"]!.AsArray().Count;

    /// <summary>What the simulator found wrong with the requests.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        JsonObject log = (await http.GetFromJsonAsync<JsonObject>("__log?violations"))!;
        return [.. from entry in log["entries"]!.AsArray()
                   from violation in entry!["violations"]!.AsArray()
                   select $"{entry["method"]} {entry["path"]}: {violation!["level"]} {violation["rule"]}, {violation["message"]}"];
    }

    /// <summary>Danish local time.</summary>
    public static DateTime Start(JsonObject found) => DateTime.Parse((string)found["start"]!["dateTime"]!, CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Process Node(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new SkipException("Node is not installed.");
        }
    }
}
