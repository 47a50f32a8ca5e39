using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MedBot.Benchmarks.Outbox;

/// <summary>A post to 500 channels at once: how much of the permitted rate is used, and whether a limit is ever passed, as the connector counts.</summary>
internal static class PostRate
{
    private const int Channels = 500;
    private const string Team = "19:team@thread.tacv2";

    public static async Task PrintAsync(string connectionString, int instances)
    {
        var arrivals = new ConcurrentQueue<DateTimeOffset>();
        await using WebApplication connector = Connector(arrivals);
        await connector.StartAsync();
        await using (MedBotDb db = Db(connectionString))
        {
            await MigrateStore.RunAsync(StoreAddress.Of(connectionString), CancellationToken.None);
            db.Add(new Conversation { Id = Team, Place = Place.Channel, ServiceUrl = connector.Urls.First(), Bot = "28:bot" });
            await db.SaveChangesAsync();
        }

        Process[] services = await Task.WhenAll(Enumerable.Range(0, instances).Select(_ => ServiceProcess.StartAsync(connectionString)));
        // They have been running for a while when somebody posts.
        await Task.Delay(TimeSpan.FromSeconds(5));
        await using (MedBotDb db = Db(connectionString))
        {
            db.Outbox.AddRange(Enumerable.Range(0, Channels).Select(Post));
            await db.SaveChangesAsync();
        }

        for (int waited = 0; arrivals.Count < Channels && waited < 600; waited++)
        {
            await Task.Delay(100);
        }

        foreach (Process service in services)
        {
            service.Kill();
            service.Dispose();
        }

        if (arrivals.IsEmpty)
        {
            Console.WriteLine("None arrived");
            return;
        }

        DateTimeOffset[] times = [.. arrivals.Order()];
        double seconds = (times[^1] - times[0]).TotalSeconds;
        SlidingLimit limit = OutboxLimits.OfTeams.PerTenant[0];
        int most = times.Select((from, i) => times.Skip(i).TakeWhile(at => at - from < limit.Period).Count()).Max();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{instances} instance(s): {times.Length} of {Channels} arrived, {(times.Length - 1) / seconds:F1} a second ({(times.Length - 1) / seconds / limit.Most:P0} of {limit.Most}), at most {most} in any second"));
    }

    private static OutboxMessage Post(int channel) => OutboxMessage.Post(
        $"rate/{channel}", new ChannelReference { Team = Team, Id = $"19:{channel}" }, new AdaptiveCard(new TextBlock("Opslag")) { FallbackText = "Opslag" }, TimeProvider.System.GetUtcNow());

    private static MedBotDb Db(string connectionString)
    {
        var options = new DbContextOptionsBuilder<MedBotDb>();
        StoreAddress.Of(connectionString).Configure(options);
        return new MedBotDb(options.Options);
    }

    private static WebApplication Connector(ConcurrentQueue<DateTimeOffset> arrivals)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        app.Map("/{**path}", () =>
        {
            arrivals.Enqueue(TimeProvider.System.GetUtcNow());
            return Results.Json(new { id = "19:x;messageid=1", activityId = "1" }, statusCode: 201);
        });
        return app;
    }
}
