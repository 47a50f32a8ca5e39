using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Graph;

/// <summary>Where Graph tells that something has changed. What, is read from Graph itself: a notice only says when to look.</summary>
internal sealed partial class NotificationsEndpoint(IDbContextFactory<MedBotDb> stores, TimeProvider clock, ILogger<NotificationsEndpoint> logger)
{
    public const string Path = "/api/graph/notifications";
    public const int LargestBody = 256 * 1024;
    private const int LongestToken = 4 * 1024;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Query["validationToken"] is [{ Length: > 0 and <= LongestToken } token])
        {
            request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Text(token, "text/plain");
        }

        Notices? notices;
        try
        {
            notices = await JsonSerializer.DeserializeAsync(request.Body, NoticeJson.Default.Notices, cancellationToken);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        // Stored before the answer: what can't be stored is told again.
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        foreach (var notice in (notices?.Value ?? []).DistinctBy(notice => (notice.SubscriptionId, notice.ClientState, notice.LifecycleEvent)))
        {
            var watch = await db.Set<GraphWatch>().FirstOrDefaultAsync(known => known.SubscriptionId == notice.SubscriptionId && known.SubscriptionId != null, cancellationToken);
            if (watch?.Take(notice.ClientState, notice.LifecycleEvent, clock.GetUtcNow()) != true)
            {
                LogStrange();
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return Results.Accepted();
    }

    [LoggerMessage(LogLevel.Warning, "A notice of no subscription of ours, or without its secret, was dropped")]
    private partial void LogStrange();
}

internal sealed record Notices(IReadOnlyList<Notice>? Value);

internal sealed record Notice(string? SubscriptionId, string? ClientState, string? LifecycleEvent);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Notices))]
internal sealed partial class NoticeJson : JsonSerializerContext;
