using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MedBot.Tests.Teams;

/// <summary>A connector on this machine that records what it is sent, and answers as a test wants it to.</summary>
public sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private int lastId;

    private LoopbackConnector(WebApplication app) => this.app = app;

    public ConcurrentQueue<Call> Calls { get; } = [];

    /// <summary>Answers a call; null takes it as the service does.</summary>
    public Func<Call, IResult?> Answer { get; set; } = _ => null;

    public string ServiceUrl => app.Urls.First() + "/_connector";

    /// <summary>Bodies of what was sent to a conversation, oldest first.</summary>
    public IEnumerable<JsonElement> Messages => Calls.Where(call => call.Method is "POST" or "PUT").Select(call => call.Body).OfType<JsonElement>();

    public static async Task<LoopbackConnector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new LoopbackConnector(builder.Build());
        connector.app.Map("/_connector/{**path}", connector.TakeAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request, string path)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        JsonElement? body = request.HasJsonContentType() ? JsonDocument.Parse(content.ToArray()).RootElement : null;
        var call = new Call(request.Method, path, request.QueryString.Value ?? "", request.Headers.Authorization.ToString(), body)
        {
            Content = content.ToArray(),
            ContentRange = request.Headers.ContentRange.ToString(),
        };
        Calls.Enqueue(call);
        return Answer(call) ?? Results.Json(new { id = $"{1_795_298_370_000 + Interlocked.Increment(ref lastId)}" }, statusCode: 201);
    }

    public sealed record Call(string Method, string Path, string Query, string Authorization, JsonElement? Body)
    {
        public byte[] Content { get; init; } = [];
        public string ContentRange { get; init; } = "";
    }
}
