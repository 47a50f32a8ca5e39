using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedBot.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Teams;

/// <summary>The whole bot, listening on this machine as it does in Development, and a connector for it.</summary>
public sealed class TestBot : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _bot;
    private readonly TestStore _store;

    private TestBot(WebApplicationFactory<Program> bot, TestStore store, LoopbackConnector connector, HttpClient http) => (_bot, _store, Connector, Http) = (bot, store, connector, http);

    public LoopbackConnector Connector { get; }
    public HttpClient Http { get; }
    public IServiceProvider Services => _bot.Services;

    public static async Task<TestBot> StartAsync(Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        LoopbackConnector connector = await LoopbackConnector.StartAsync();
        TestStore store = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        WebApplicationFactory<Program> bot = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("ConnectionStrings:Store", store.Address.ConnectionString);
            builder.UseSetting("MedBot:Demo", "false");
            builder.ConfigureTestServices(services ?? (_ => { }));
            foreach ((string key, string value) in settings)
            {
                builder.UseSetting(key, value);
            }
        });
        bot.UseKestrel(0);
        bot.StartServer();
        var http = new HttpClient { BaseAddress = new Uri(bot.ClientOptions.BaseAddress, "/api/messages") };
        return new TestBot(bot, store, connector, http);
    }

    public static JsonObject Account(string id) => new() { ["id"] = id, ["name"] = id[3..], ["aadObjectId"] = $"aaaaaaaa-0000-4000-8000-{id.Length:D12}" };

    /// <summary>An activity in personal chat, as Teams sends it.</summary>
    public JsonObject Activity(string type, string id = "1795298370001") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = Account("29:maja"),
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MedBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:maja", ["conversationType"] = "personal", ["tenantId"] = "11111111-2222-4333-8444-555555555555" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "11111111-2222-4333-8444-555555555555" } },
    };

    public JsonObject Message(string text, string id = "1795298370001")
    {
        JsonObject activity = Activity("message", id);
        activity["text"] = text;
        return activity;
    }

    public JsonObject Invoke(string name, JsonNode value, string id = "1795298370001")
    {
        JsonObject activity = Activity("invoke", id);
        activity["name"] = name;
        activity["value"] = value;
        activity["replyToId"] = "1795298370000";
        return activity;
    }

    public async Task<HttpStatusCode> PostAsync(JsonObject activity) => (await Http.PostAsJsonAsync("", activity)).StatusCode;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.DisposeAsync();
        await Connector.DisposeAsync();
        await _store.DisposeAsync();
    }
}
