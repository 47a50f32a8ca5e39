using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MedBot.Benchmarks.Teams;

/// <summary>A connector on this machine that takes all it is sent, and only counts it: what it costs is not to be seen in the figures.</summary>
internal sealed class TakingConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private long taken;

    private TakingConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/";

    public long Taken => Interlocked.Read(ref taken);

    public static async Task<TakingConnector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new TakingConnector(builder.Build());
        connector.app.Map("/{**path}", () =>
        {
            Interlocked.Increment(ref connector.taken);
            return Results.Json(new { id = "1" }, statusCode: 201);
        });
        await connector.app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
