using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MedBot.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Operations;

/// <summary>Many people who write to the bot as Teams delivers it, and the Connector that its answers come to.</summary>
internal sealed class ChatLoad : IAsyncDisposable
{
    private const int People = 200;
    private const string FileText = "fil";

    private static readonly string[] Texts =
    [
        "hjælp", "hvornår er næste møde i KommuneMED?", "dagsorden kommunemed", "punkt 2", "hvad blev besluttet om sygefravær?", "hvem er min MED-repræsentant?", "årshjul", "hvad sker der i uge 37?",
        "følg emnet sygefravær", "søg arbejdsmiljø", "hvad følger jeg", "hvornår skal vi drøfte stress?", "mine data", "stil spørgsmål til KommuneMED", "stop", "hvem deltog i sidste møde i KommuneMED?", FileText,
    ];

    private readonly WebApplication connector;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<string, int> answers = [];
    private readonly DemoDocument document = DemoMunicipality.For(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date)).Documents[0];
    private readonly long firstId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private ChatLoad(WebApplication connector) => this.connector = connector;

    /// <summary>What the Connector says to a request, before it looks at it; null takes it.</summary>
    public Func<HttpContext, Task<IResult?>> Connector { get; set; } = _ => Task.FromResult<IResult?>(null);

    public string ServiceUrl => connector.Urls.First();

    public static async Task<ChatLoad> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var load = new ChatLoad(builder.Build());
        load.connector.Map("/{**path}", load.TakeAsync);
        await load.connector.StartAsync();
        return load;
    }

    /// <summary>How often the message of that number was answered in its chat.</summary>
    public int Answers(int number) => answers.GetValueOrDefault(IdOf(number));

    /// <summary>Sends a message; the same number again is Teams' repetition of it.</summary>
    /// <returns>The status, 0 where no answer came; and how long it took.</returns>
    public async Task<(int Status, TimeSpan Took)> SendAsync(string service, int number)
    {
        long from = Stopwatch.GetTimestamp();
        try
        {
            using HttpResponseMessage response = await http.PostAsJsonAsync($"{service}/api/messages", Message(number));
            return ((int)response.StatusCode, Stopwatch.GetElapsedTime(from));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return (0, Stopwatch.GetElapsedTime(from));
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await connector.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpContext context, string path)
    {
        if (await Connector(context) is { } answer)
        {
            return answer;
        }

        if (context.Request.Method == "GET")
        {
            return Results.Text(document.Text);
        }

        // conversations/{chat}/activities/{the message that is answered}
        answers.AddOrUpdate(path[(path.LastIndexOf('/') + 1)..], 1, (_, times) => times + 1);
        return Results.Json(new { id = "1" }, statusCode: 201);
    }

    private string IdOf(int number) => (firstId + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The first of the people are the demo's own.</summary>
    private JsonObject Message(int number)
    {
        int person = (number / Texts.Length * 7 % People) + 1;
        string text = Texts[number % Texts.Length];
        JsonObject message = new()
        {
            ["type"] = "message",
            ["id"] = IdOf(number),
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = $"Person {person}", ["aadObjectId"] = $"d3300000-0000-4000-8000-{person:D12}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MedBot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = "t" },
        };
        if (text == FileText)
        {
            message["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = document.FileName,
                ["content"] = new JsonObject { ["downloadUrl"] = $"{ServiceUrl}/{document.FileName}" },
            });
        }

        return message;
    }
}
