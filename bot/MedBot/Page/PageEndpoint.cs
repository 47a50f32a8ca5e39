using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Domain.Questions;
using MedBot.Operations;
using MedBot.Organisation;
using MedBot.Teams;

namespace MedBot.Page;

/// <summary><c>GET /tab/data/NAME</c>: who is it, and what does the view hold for that person.</summary>
internal sealed partial class PageEndpoint(
    IPageSignIn signIn, TurnLimits limits, OrganisationDirectory organisation, RequestClock clock, TimeProvider time, ILogger<PageEndpoint> logger)
{
    private static readonly TimeSpan LongestView = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task<IResult> ShowAsync(string name, HttpContext context, IEnumerable<IPageView> views)
    {
        HttpRequest request = context.Request;
        context.Response.Headers.CacheControl = "no-store";
        if (await signIn.IdentifyAsync(request, context.RequestAborted) is not { } visitor)
        {
            return Results.StatusCode(request.Headers.Authorization.Count == 0 ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
        }

        if (!limits.Allow(visitor.ObjectId ?? visitor.Name))
        {
            return Results.Json(new { Told = TurnLimits.Sentence }, Json, statusCode: StatusCodes.Status429TooManyRequests);
        }

        if (views.FirstOrDefault(view => view.Name == name) is not { } view)
        {
            return Results.NotFound();
        }

        long startedAt = Stopwatch.GetTimestamp();
        bool failed = false;
        using var deadline = new CancellationTokenSource(LongestView, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        try
        {
            return await view.ShowAsync(RequestOf(visitor, request), ended.Token) is { } shown ? Results.Json(shown, Json) : Results.NotFound();
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            failed = true;
            string reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
            LogFailed(name, reference, failure.GetType(), failure.StackTrace);
            return Results.Json(new { Told = $"Det gik galt hos mig, og det er ikke din fejl. Prøv igen om lidt. Nummeret er {reference}, hvis du vil spørge nogen om det." }, Json, statusCode: StatusCodes.Status500InternalServerError);
        }
        finally
        {
            Telemetry.Turn($"page {name}", startedAt, failed);
        }
    }

    private PageRequest RequestOf(Visitor visitor, HttpRequest request)
    {
        DateTime now = clock.NowIn(request);
        return new(
            organisation.AskerFor(visitor.Name, visitor.ObjectId, mail: null, DateOnly.FromDateTime(now)),
            now,
            request.Query["place"] == "channel" ? Place.Channel : Place.Personal,
            request.Query);
    }

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "The page's view {Name} failed, reference {Reference}: {Failure}\n{StackTrace}")]
    private partial void LogFailed(string name, string reference, Type failure, string? stackTrace);
}
