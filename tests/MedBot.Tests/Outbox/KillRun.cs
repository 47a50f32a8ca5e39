using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Outbox;

/// <summary>Kills the service at random moments while it posts to many channels, starts it again each time, and counts what arrived.</summary>
internal sealed class KillRun(string connectionString, bool nasty, int seed) : IAsyncDisposable
{
    private const int Channels = 40;
    private const string Team = "19:team@thread.tacv2";
    private readonly Random random = new(seed);
    private readonly ConcurrentDictionary<string, int> arrived = [];
    private readonly WebApplication connector = Connector();
    private int posts;

    /// <summary>Messages that came as unknown, and had to be settled by hand.</summary>
    public int Unknown { get; private set; }

    /// <summary>Of those, the ones that somebody who looked into the channel did not find.</summary>
    public int Missing { get; private set; }

    public int Posts => posts * Channels;
    public int Lost => Posts - arrived.Count;
    public int Doubled => arrived.Values.Count(times => times > 1);

    public async Task RunAsync(int kills)
    {
        connector.Map("/{**path}", TakeAsync);
        await connector.StartAsync();
        await PrepareAsync();
        for (int kill = 0; kill < kills; kill++)
        {
            if (await IsPostedAsync())
            {
                await PostAsync();
            }

            using Process service = await ServiceProcess.StartAsync(connectionString);
            await Task.Delay(random.Next(1_500));
            service.Kill();
            await service.WaitForExitAsync();
        }

        using Process last = await ServiceProcess.StartAsync(connectionString);
        await UntilSettledAsync();
        await SettleByHandAsync();
        await UntilSettledAsync();
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

    private async Task TakeAsync(HttpContext context)
    {
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

        arrived.AddOrUpdate(key, 1, (_, times) => times + 1);
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

    private MedBotDb Db()
    {
        var options = new DbContextOptionsBuilder<MedBotDb>();
        StoreAddress.Of(connectionString).Configure(options);
        return new MedBotDb(options.Options);
    }

    private async Task PrepareAsync()
    {
        await using MedBotDb db = Db();
        await MigrateStore.RunAsync(StoreAddress.Of(connectionString), CancellationToken.None);
        db.Add(new Conversation { Id = Team, Place = Place.Channel, ServiceUrl = connector.Urls.First(), Bot = "28:bot" });
        await db.SaveChangesAsync();
    }

    /// <summary>No more than a few of the last post wait: what is next to be killed is in the middle of one.</summary>
    private async Task<bool> IsPostedAsync()
    {
        await using MedBotDb db = Db();
        return await db.Outbox.CountAsync(message => message.State == OutboxState.Waiting) < Channels / 4;
    }

    private async Task PostAsync()
    {
        posts++;
        await using MedBotDb db = Db();
        for (int channel = 0; channel < Channels; channel++)
        {
            string key = $"post/{posts}/{channel}";
            db.Outbox.Add(OutboxMessage.Post(key, new ChannelReference { Team = Team, Id = $"19:{channel}" }, new AdaptiveCard(new TextBlock(key)) { FallbackText = key }, TimeProvider.System.GetUtcNow()));
        }

        await db.SaveChangesAsync();
    }

    private async Task UntilSettledAsync()
    {
        while (true)
        {
            await using MedBotDb db = Db();
            if (!await db.Outbox.AnyAsync(message => message.State == OutboxState.Waiting || message.State == OutboxState.Sending))
            {
                return;
            }

            await Task.Delay(200);
        }
    }

    /// <summary>As a secretary does: looks into the channel, and says whether it is there.</summary>
    private async Task SettleByHandAsync()
    {
        while (true)
        {
            await using MedBotDb db = Db();
            OutboxMessage[] unknown = await db.Outbox.Where(message => message.State == OutboxState.Unknown).ToArrayAsync();
            if (unknown.Length == 0)
            {
                return;
            }

            Unknown += unknown.Length;
            Missing += unknown.Count(message => !arrived.ContainsKey(message.Key));
            foreach (OutboxMessage message in unknown)
            {
                _ = arrived.ContainsKey(message.Key) ? message.Arrived(TimeProvider.System.GetUtcNow()) : message.SendAgain(TimeProvider.System.GetUtcNow());
            }

            await db.SaveChangesAsync();
            await UntilSettledAsync();
        }
    }
}
