using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Teams;

/// <summary>The whole bot, listening on this machine as it does in Development, and a connector for it.</summary>
public sealed class TestBot : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> bot;
    private readonly bool second;
    private int lastId;

    private TestBot(WebApplicationFactory<Program> bot, TestStore store, LoopbackConnector connector, bool second)
    {
        (this.bot, Store, Connector, this.second) = (bot, store, connector, second);
        Http = new HttpClient { BaseAddress = new Uri(bot.ClientOptions.BaseAddress, "/api/messages") };
    }

    public LoopbackConnector Connector { get; }
    public HttpClient Http { get; }
    public IServiceProvider Services => bot.Services;
    internal TestStore Store { get; }

    public static Task<TestBot> StartAsync(Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings) => StartAsync(StoreKind.Sqlite, services, settings);

    public static async Task<TestBot> StartAsync(StoreKind kind, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings) =>
        await StartAsync(await TestStore.CreateAsync(kind), services, settings, second: false);

    /// <summary>A second process of the same bot, as far as the store tells.</summary>
    public Task<TestBot> AnotherInstanceAsync() => StartAsync(Store, null, [], second: true);

    private static async Task<TestBot> StartAsync(TestStore store, Action<IServiceCollection>? services, (string Key, string Value)[] settings, bool second)
    {
        LoopbackConnector connector = await LoopbackConnector.StartAsync();
        WebApplicationFactory<Program> bot = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("ConnectionStrings:Store", store.Address.ConnectionString);
            builder.UseSetting("MedBot:Demo", "false");

            // Tests have a day of their own, and say when duties are due.
            builder.ConfigureTestServices(own => own.Remove(own.Single(service => service.ImplementationType == typeof(RunDuties))));

            // Many bots at once, not yet optimised, on a machine that does other things as well.
            builder.ConfigureTestServices(own => own.AddSingleton(new TurnTimes { Message = TimeSpan.FromMinutes(1), Invoke = TimeSpan.FromMinutes(1) }));
            builder.ConfigureTestServices(services ?? (_ => { }));
            foreach ((string key, string value) in settings)
            {
                builder.UseSetting(key, value);
            }
        });
        bot.UseKestrel();
        bot.StartServer();
        return new TestBot(bot, store, connector, second);
    }

    public static JsonObject Account(string id) => new() { ["id"] = id, ["name"] = id[3..], ["aadObjectId"] = $"aaaaaaaa-0000-4000-8000-{id.Length:D12}" };

    /// <summary>An activity in personal chat, as Teams sends it.</summary>
    public JsonObject Activity(string type, string? id = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"{1_795_298_370_000 + Interlocked.Increment(ref lastId)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = Account("29:maja"),
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MedBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:maja", ["conversationType"] = "personal", ["tenantId"] = "11111111-2222-4333-8444-555555555555" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "11111111-2222-4333-8444-555555555555" } },
    };

    public JsonObject Message(string text, string? id = null)
    {
        JsonObject activity = Activity("message", id);
        activity["text"] = text;
        return activity;
    }

    public JsonObject Invoke(string name, JsonNode? value, string? id = null)
    {
        JsonObject activity = Activity("invoke", id);
        activity["name"] = name;
        activity["value"] = value;
        activity["replyToId"] = "1795298370000";
        return activity;
    }

    public async Task<HttpStatusCode> PostAsync(JsonObject activity) => (await Http.PostAsJsonAsync("", activity)).StatusCode;

    /// <summary>Until nothing waits in the outbox any more that is to be sent soon.</summary>
    public async Task SentAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using MedBotDb db = Store.CreateDbContext();
        DateTimeOffset soon = TimeProvider.System.GetUtcNow().AddSeconds(30);
        while (await db.Outbox.AnyAsync(message => (message.State == OutboxState.Waiting && message.DueAt < soon) || message.State == OutboxState.Sending, deadline.Token))
        {
            await Task.Delay(50, deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await bot.DisposeAsync();
        await Connector.DisposeAsync();
        if (!second)
        {
            await Store.DisposeAsync();
        }
    }
}
