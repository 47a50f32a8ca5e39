using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MedBot.Chat;
using MedBot.Tests.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Operations;

/// <summary>Whatever happens, the log tells nothing of what somebody wrote, who it was, or a secret.</summary>
public class LogTests
{
    private const string Text = "hemmeligtekst";
    private const string Person = "Hemmeligperson";

    [Fact]
    public async Task No_text_no_name_and_no_token_reaches_the_log()
    {
        var log = new KeptLog();
        await using TestBot bot = await TestBot.StartAsync(
            services => services
                .AddSingleton<ILoggerProvider>(log)
                .AddSingleton<IChatCommand, SharedBot.FailingCommand>()
                .AddSingleton<ICardAction>(new SharedBot.TestButton { Run = _ => throw new InvalidOperationException($"{Text} {Person}") }),
            ("MedBot:Demo", "true"), ("Logging:LogLevel:Default", "Information"));
        JsonObject data = new() { ["title"] = Text, ["verb"] = "test/press" };
        foreach (Func<LoopbackConnector.Call, IResult?> connector in Connectors(bot))
        {
            bot.Connector.Answer = connector;
            await PostAsync(bot, bot.Message($"hvem er {Person}, og hvad er {Text}?"));
            await PostAsync(bot, bot.Message("gå i stykker"));
            await PostAsync(bot, bot.Message("budgetforslag"));
            await PostAsync(bot, Pressed(bot, data));
            await PostAsync(bot, bot.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["verb"] = "test/press", ["data"] = data.DeepClone() } }));
            await PostAsync(bot, bot.Invoke("task/submit", new JsonObject { ["data"] = data.DeepClone() }));
            await PostAsync(bot, bot.Invoke("composeExtension/query", new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "q", ["value"] = Text }) }));
            await PostAsync(bot, bot.Invoke(Text, data.DeepClone()));
            await PostAsync(bot, Sent(bot, $"{Text}.txt"));
            await PostAsync(bot, Sent(bot, $"{Text}.pdf"));
            JsonObject installed = bot.Activity("installationUpdate");
            installed["action"] = "add";
            await PostAsync(bot, installed);
        }

        await EverythingAsync(bot);
        using var broken = new StringContent($$"""{"type":"message","text":"{{Text}}" """, null, "application/json");
        await bot.Http.PostAsync("", broken);
        using var withToken = new HttpRequestMessage(HttpMethod.Post, bot.Http.BaseAddress) { Headers = { { "Authorization", $"Bearer {Text}" } } };
        await bot.Http.SendAsync(withToken);

        Assert.Contains(log.Lines, line => line.Contains("A turn failed", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Text, StringComparison.OrdinalIgnoreCase) || line.Contains(Person, StringComparison.OrdinalIgnoreCase) || line.Contains("Hemmelig tekst", StringComparison.Ordinal));
    }

    /// <summary>Every command as the help writes it, alone and with more words behind it, and every button with everything typed that a form may hold.</summary>
    private static async Task EverythingAsync(TestBot bot)
    {
        await using AsyncServiceScope scope = bot.Services.CreateAsyncScope();
        foreach (IChatCommand command in scope.ServiceProvider.GetServices<IChatCommand>())
        {
            await PostAsync(bot, bot.Message(command.Example));
            await PostAsync(bot, bot.Message($"{command.Example} {Text} {Person}"));
        }

        foreach (string verb in scope.ServiceProvider.GetServices<ICardAction>().Select(action => action.Verb).Distinct())
        {
            await PostAsync(bot, bot.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["verb"] = verb, ["data"] = Typed() } }));
            JsonObject submitted = Typed();
            submitted["verb"] = verb;
            await PostAsync(bot, bot.Invoke("task/submit", new JsonObject { ["data"] = submitted }));
        }
    }

    private static JsonObject Typed() => new()
    {
        ["id"] = 1,
        ["version"] = 1,
        ["round"] = 1,
        ["year"] = 2027,
        ["key"] = Guid.NewGuid(),
        ["date"] = "2027-03-08",
        ["committee"] = "kommunemed",
        ["title"] = Text,
        ["text"] = Text,
        ["description"] = Text,
        ["name"] = Person,
        ["reason"] = Text,
        ["answer"] = Text,
        ["scope"] = Text,
        ["subject"] = Text,
    };

    /// <summary>One that takes all, one that refuses, one that fails, each telling again what it was sent.</summary>
    private static IEnumerable<Func<LoopbackConnector.Call, IResult?>> Connectors(TestBot bot)
    {
        yield return call => call.Method == "GET" ? Results.Text($"DAGSORDEN\n{Text}\n{Person}") : null;
        yield return call => Results.Json(new { error = new { code = "BadSyntax", message = $"{Text} {Person} {call.Body}" } }, statusCode: 400);
        yield return call => Results.Text($"{Text} {call.Body}", statusCode: 500);
    }

    private static async Task PostAsync(TestBot bot, JsonObject activity)
    {
        activity["from"]!["name"] = Person;
        await bot.PostAsync(activity);
    }

    private static JsonObject Pressed(TestBot bot, JsonObject data)
    {
        JsonObject message = bot.Message(Text);
        message["value"] = data.DeepClone();
        return message;
    }

    private static JsonObject Sent(TestBot bot, string name)
    {
        JsonObject message = bot.Message(Text);
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = $"{bot.Connector.ServiceUrl}/files/{Text}" },
        });
        return message;
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
