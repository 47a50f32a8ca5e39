using System.Text.Json;

namespace MedBot.Teams;

/// <summary><c>POST /api/messages</c>: who is it, is it an activity, may this caller send it, and then the turn.</summary>
internal sealed partial class MessagesEndpoint(ICallerCheck callers, Turns turns, ILogger<MessagesEndpoint> logger)
{
    public const int LargestBody = 256 * 1024;
    private const int LongestId = 1_000;

    public async Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (await callers.IdentifyAsync(request, context.RequestAborted) is not { } caller)
        {
            Refuse(context.Response, request.Headers.Authorization.Count == 0 ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
            return;
        }

        if (!request.HasJsonContentType())
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (await ReadAsync(context) is not { } activity)
        {
            return;
        }

        if (!caller.MaySend(activity))
        {
            LogNotCovered(activity.Type is "message" or "invoke" ? activity.Type : "other");
            Refuse(context.Response, StatusCodes.Status403Forbidden);
            return;
        }

        if (await turns.RunAsync(activity, context) is TurnAnswer.Respond response)
        {
            context.Response.StatusCode = response.Status;
            if (response.Json is { } json)
            {
                context.Response.ContentType = "application/json; charset=utf-8";
                context.Response.ContentLength = json.Length;
                await context.Response.Body.WriteAsync(json, context.RequestAborted);
            }
        }
    }

    /// <summary>Null, and the response's status set, where the body is no activity that can be answered.</summary>
    private static async Task<Activity?> ReadAsync(HttpContext context)
    {
        try
        {
            Activity? activity = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, TeamsJson.Default.Activity, context.RequestAborted);
            if (activity is not null && IsAnswerable(activity))
            {
                return activity;
            }

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException failure)
        {
            context.Response.StatusCode = failure.StatusCode;
        }

        return null;
    }

    private static bool IsAnswerable(Activity activity) =>
        activity.Type is not null
        && IsId(activity.ServiceUrl)
        && IsId(activity.Conversation?.Id)
        && IsId(activity.From?.Id)
        && IsId(activity.Recipient?.Id)
        && (IsId(activity.Id) || activity.Type is not ("message" or "invoke"))
        && (activity.Value is not { } value || IsText(value));

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId };

    /// <summary>Half a surrogate pair is read as JSON, but cannot be made into a string.</summary>
    private static bool IsText(JsonElement element)
    {
        try
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    return element.GetString() is not null;
                case JsonValueKind.Array:
                    return element.EnumerateArray().All(IsText);
                case JsonValueKind.Object:
                    return element.EnumerateObject().All(property => property.Name is not null && IsText(property.Value));
                default:
                    return true;
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Refuse(HttpResponse response, int status)
    {
        response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }
    }

    [LoggerMessage(LogLevel.Warning, "An activity ({Type}) was refused: its service, channel or tenant is not the caller's")]
    private partial void LogNotCovered(string type);
}
