using System.Diagnostics;
using System.Net;
using System.Text.Json;
using MedBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Outbox;

/// <summary>Kills the service at random moments while it posts to many channels, starts it again each time, and counts what arrived.</summary>
internal sealed class KillRun(string connectionString, bool nasty, int seed) : IAsyncDisposable
{
    /// <summary>The most requests after which a service is killed.</summary>
    private const int MostRequests = 10;

    private readonly Random random = new(seed);
    private readonly WebApplication connector = Connector();
    private int requests;

    public CountedPosts Posts { get; } = new(StoreAddress.Of(connectionString));

    /// <param name="told">Hears how far it has come.</param>
    public async Task RunAsync(int kills, Action<string>? told = null)
    {
        connector.Map("/{**path}", TakeAsync);
        await connector.StartAsync();
        await Posts.PrepareAsync(connector.Urls.First());
        for (int kill = 0; kill < kills; kill++)
        {
            if (await Posts.IsPostedAsync())
            {
                await Posts.PostAsync();
            }

            using Process service = await ServiceProcess.StartAsync(connectionString);
            await SomewhereInAPostAsync();
            service.Kill();
            await service.WaitForExitAsync();
            told?.Invoke($"{kill + 1} kills, {Posts.Posts} posts queued");
        }

        using Process last = await ServiceProcess.StartAsync(connectionString);
        await Posts.SettleByHandAsync(told);
        last.Kill();
        await last.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync() => await connector.DisposeAsync();

    private static WebApplication Connector()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }

    /// <summary>Until a number of requests have come, by chance, and a moment more: on a slow machine too it is while posts are sent.</summary>
    private async Task SomewhereInAPostAsync()
    {
        int some = Volatile.Read(ref requests) + random.Next(MostRequests);
        for (int waited = 0; Volatile.Read(ref requests) < some && waited < 250; waited++)
        {
            await Task.Delay(20);
        }

        await Task.Delay(random.Next(300));
    }

    private async Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        string key = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement.GetProperty("activity").GetProperty("summary").GetString()!;
        int manner;
        lock (random)
        {
            manner = nasty ? random.Next(14) : 8;
        }

        if (manner is 0 or 1 or 2)
        {
            // Not accepted: throttled, failed, or cut off.
            context.Response.StatusCode = manner == 0 ? 429 : 500;
            context.Response.Headers.RetryAfter = "1";
            if (manner == 2)
            {
                context.Abort();
            }

            return;
        }

        Posts.Arrived(key);
        switch (manner)
        {
            case 3:
                context.Abort();
                break;
            case 4:
                context.Response.StatusCode = 502;
                break;
            case 5:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case 6:
                await context.Response.WriteAsync("{\"id\":");
                break;
            default:
                context.Response.StatusCode = 201;
                await context.Response.WriteAsJsonAsync(new { id = $"{key};messageid=1", activityId = "1" });
                break;
        }
    }
}
