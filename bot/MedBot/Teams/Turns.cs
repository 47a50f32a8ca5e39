using System.Security.Cryptography;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Organisation;

namespace MedBot.Teams;

/// <summary>Runs the turn that an activity asks for: once, in its time, with an apology where it fails.</summary>
internal sealed partial class Turns(Replies replies, OrganisationDirectory organisation, DanishClock danish, TimeProvider clock, IHostEnvironment environment, ILogger<Turns> logger)
{
    /// <summary>Of the 15 and 5 seconds that Teams waits, the rest is for sending.</summary>
    private static readonly TimeSpan MessageTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan InvokeTime = TimeSpan.FromSeconds(4);

    // Teams repeats an activity that it got no answer to, an invoke later also under a new id.
    private readonly RecentKeys<(string Conversation, string Id), bool> _messages = new(5_000);
    private readonly RecentKeys<(string Conversation, string Id), Task<TurnAnswer>> _invokes = new(100);
    private readonly RecentKeys<(string Conversation, string From, string Value), Task<TurnAnswer>> _running = new(100);

    /// <returns>What the response is to hold; the rest has been sent.</returns>
    public Task<TurnAnswer> RunAsync(Activity activity, HttpContext context)
    {
        switch (activity.Type)
        {
            case "message":
                return _messages.TryAdd((activity.Conversation!.Id!, activity.Id!), true)
                    ? RunAsync(MessageTurn(activity, context.RequestServices), activity, context, MessageTime)
                    : Task.FromResult(TurnAnswer.Nothing);
            case "invoke":
                return InvokeTurn(activity, context.RequestServices) is { } invoke ? OnceAsync(invoke, activity, context) : Task.FromResult<TurnAnswer>(new TurnAnswer.Respond(StatusCodes.Status501NotImplemented, null));
            default:
                return Task.FromResult(TurnAnswer.Nothing);
        }
    }

    private static ITurn MessageTurn(Activity activity, IServiceProvider services) => activity switch
    {
        { Value: { ValueKind: System.Text.Json.JsonValueKind.Object } } => services.GetRequiredService<PressTurn>(),
        _ => services.GetRequiredService<QuestionTurn>(),
    };

    private static ITurn? InvokeTurn(Activity activity, IServiceProvider services) => activity.Name switch
    {
        "adaptiveCard/action" => services.GetRequiredService<CardInvokeTurn>(),
        "task/fetch" or "task/submit" => services.GetRequiredService<DialogTurn>(),
        "composeExtension/query" => services.GetRequiredService<SearchTurn>(),
        _ => null,
    };

    private async Task<TurnAnswer> OnceAsync(ITurn invoke, Activity activity, HttpContext context)
    {
        (string, string) id = (activity.Conversation!.Id!, activity.Id!);
        (string, string, string) press = (activity.Conversation.Id!, activity.From!.Id!, $"{activity.Name} {activity.ReplyToId} {activity.Value?.GetRawText()}");
        var mine = new TaskCompletionSource<TurnAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_invokes.TryAdd(id, mine.Task, out Task<TurnAnswer> same) || !_running.TryAdd(press, mine.Task, out same))
        {
            return await same;
        }

        try
        {
            TurnAnswer answer = await RunAsync(invoke, activity, context, InvokeTime);
            mine.SetResult(answer);
            return answer;
        }
        catch (Exception failure)
        {
            mine.SetException(failure);
            throw;
        }
        finally
        {
            _running.Forget(press);
        }
    }

    private async Task<TurnAnswer> RunAsync(ITurn turn, Activity activity, HttpContext context, TimeSpan time)
    {
        TurnAnswer answer;
        using var deadline = new CancellationTokenSource(time, clock);
        try
        {
            DateTime now = NowIn(context.Request);
            answer = await turn.RunAsync(new Turn(activity, AskerOf(activity, now), now), deadline.Token).WaitAsync(deadline.Token);
        }
        catch (Exception failure)
        {
            string reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
            LogFailed(reference, failure.GetType(), failure.StackTrace);
            answer = turn.Apology(reference);
        }

        await replies.SendAsync(activity, answer);
        return answer;
    }

    private Asker AskerOf(Activity activity, DateTime now) =>
        organisation.AskerFor(activity.From!.Name ?? "", activity.From.AadObjectId, mail: null, DateOnly.FromDateTime(now));

    /// <summary>In Development a request may carry the business clock.</summary>
    private DateTime NowIn(HttpRequest request) =>
        environment.IsDevelopment() && DateTime.TryParseExact(request.Headers["X-MedBot-Now"], "yyyy-MM-ddTHH:mm", null, System.Globalization.DateTimeStyles.None, out DateTime stated)
            ? stated
            : danish.Now;

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "A turn failed, reference {Reference}: {Failure}\n{StackTrace}")]
    private partial void LogFailed(string reference, Type failure, string? stackTrace);
}
