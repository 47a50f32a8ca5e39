using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MedBot.Tests.Teams;

namespace MedBot.Benchmarks.Teams;

/// <summary>A bot in a process of its own, and messages to it as Teams posts them, about 1.2 KB each.</summary>
internal sealed class TurnLoad(string program, string connector, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static long lastId;

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null });
    private readonly Uri endpoint = new($"http://127.0.0.1:{Tests.Outbox.ServiceProcess.FreePort()}/api/messages");
    private Process? bot;

    public TimeSpan Processor
    {
        get
        {
            bot!.Refresh();
            return bot.TotalProcessorTime;
        }
    }

    public double Mebibytes
    {
        get
        {
            bot!.Refresh();
            return bot.WorkingSet64 / (1024.0 * 1024);
        }
    }

    /// <summary>From the start of the process to its first answer.</summary>
    public async Task<TimeSpan> StartAsync(string text, string? token)
    {
        var start = new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = endpoint.GetLeftPart(UriPartial.Authority), ["Logging__LogLevel__Default"] = "Warning" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        long from = Stopwatch.GetTimestamp();
        bot = Process.Start(start)!;
        bot.BeginOutputReadLine();
        while (!await AskAsync(text, token, 0))
        {
            if (bot.HasExited || Stopwatch.GetElapsedTime(from) > LongestStart)
            {
                throw new InvalidOperationException($"{program} did not answer.");
            }

            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(from);
    }

    /// <summary>So many at a time, each as soon as the one before it is answered.</summary>
    /// <returns>How many were answered, and how many were not.</returns>
    public async Task<(int Turns, int Failures)> RunAsync(string text, string? token, int atATime, TimeSpan time)
    {
        var (turns, failures, from) = (0, 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, atATime).Select(worker => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(from) < time)
            {
                Interlocked.Increment(ref await AskAsync(text, token, worker) ? ref turns : ref failures);
            }
        })));
        return (turns, failures);
    }

    public async Task StopAsync()
    {
        bot!.Kill();
        await bot.WaitForExitAsync();
    }

    public void Dispose()
    {
        client.Dispose();
        bot?.Dispose();
    }

    private async Task<bool> AskAsync(string text, string? token, int worker)
    {
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(Activity(text, worker)) { Headers = { ContentType = Json } } };
            request.Headers.Authorization = token is null ? null : new("Bearer", token);
            using HttpResponseMessage response = await client.SendAsync(request);
            return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private byte[] Activity(string text, int worker)
    {
        string id = Interlocked.Increment(ref lastId).ToString("D13", CultureInfo.InvariantCulture);
        string said = JsonEncodedText.Encode(text).Value;
        return Encoding.UTF8.GetBytes($$"""
            {"text":"{{said}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{said}}</p>"}],"type":"message","timestamp":"2026-11-21T21:30:00.1234567Z","localTimestamp":"2026-11-21T22:30:00.1234567+01:00","id":"{{id}}","channelId":"msteams","serviceUrl":"{{connector}}","from":{"id":"29:1bQx7T0aKkUQm3nC5o0yJr2vVq8sD4eZpWgLhXtYfNcAuRiBjEoSdMlPk6zHwG9I1qTn2vUbXa3cYd4eZf5gAh","name":"Somebody Else","aadObjectId":"7faf8bcf-3c7c-4b5f-8d5b-1f1f6d8f5c11"},"conversation":{"conversationType":"personal","tenantId":"{{TokenIssuer.Tenant}}","id":"a:1w{{worker:D3}}Zq8sD4eZpWgLhXtYfNcAuRiBjEoSdMlPk6zHwG9I1qTn2vUbXa3cYd4eZf5gAhJ7kLmNoPqRsTuVwXyZ0123456789"},"recipient":{"id":"28:{{TokenIssuer.AppId}}","name":"MedBot"},"entities":[{"locale":"da-DK","country":"DK","platform":"Windows","timezone":"Europe/Copenhagen","type":"clientInfo"}],"channelData":{"tenant":{"id":"{{TokenIssuer.Tenant}}"},"source":{"name":"message"},"legacy":{"replyToId":"1:1t1kZ0vT3yQfJmXc5nB7pD9rF"} },"locale":"da-DK","localTimezone":"Europe/Copenhagen"}
            """);
    }
}
