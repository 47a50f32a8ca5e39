using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using MedBot.Operations;
using MedBot.Organisation;

namespace MedBot.Teams;

/// <summary>Runs the turn that an activity asks for: once, in its time, with an apology where it fails.</summary>
internal sealed partial class Turns(
    Replies replies, ConversationBook book, SeenActivities seen, TurnLimits limits, TurnTimes times, OrganisationDirectory organisation, RequestClock danish, TimeProvider clock, ILogger<Turns> logger)
{
    // What Teams is to send again.
    private static readonly TurnAnswer NotAnswered = new TurnAnswer.Respond(StatusCodes.Status503ServiceUnavailable, null);

    // Teams repeats an activity that it got no answer to; an invoke later under a new id, too.
    private readonly RecentKeys<(string Conversation, string Id), bool> messages = new(5_000);
    private readonly RecentKeys<(string Conversation, string Id), Task<TurnAnswer>> invokes = new(100);
    private readonly RecentKeys<(string Conversation, string From, string Pressed), Task<TurnAnswer>> running = new(100);

    /// <returns>What the response is to hold; the rest has been sent.</returns>
    public async Task<TurnAnswer> RunAsync(Activity activity, HttpContext context)
    {
        IServiceProvider services = context.RequestServices;
        Turn turn = TurnOf(activity, context.Request);
        switch (activity.Type)
        {
            case "message" when !messages.TryAdd((turn.ConversationId, activity.Id!), true):
                return TurnAnswer.Nothing;
            case "message" when activity.Value?.ValueKind == JsonValueKind.Object:
                return await OnceStoredAsync(services.GetRequiredService<PressTurn>(), turn);
            case "message" when activity.Attachments?.Any(FileTurn.IsFile) == true:
                return await OnceStoredAsync(services.GetRequiredService<FileTurn>(), turn);
            case "message":
                book.Meet(turn);
                return await RunAsync(services.GetRequiredService<QuestionTurn>(), turn, times.Message);
            case "installationUpdate" or "conversationUpdate":
                return await RunAsync(services.GetRequiredService<InstallationTurn>(), turn, times.Message);
            case "invoke":
                return InvokeTurn(activity, services) is { } invoke ? await OnceAsync(invoke, turn) : new TurnAnswer.Respond(StatusCodes.Status501NotImplemented, null);
            default:
                return TurnAnswer.Nothing;
        }
    }

    private static ITurn? InvokeTurn(Activity activity, IServiceProvider services) => activity.Name switch
    {
        "adaptiveCard/action" => services.GetRequiredService<CardInvokeTurn>(),
        "task/fetch" or "task/submit" => services.GetRequiredService<DialogTurn>(),
        "composeExtension/query" => services.GetRequiredService<SearchTurn>(),
        "fileConsent/invoke" => services.GetRequiredService<FileConsentTurn>(),
        _ => null,
    };

    /// <summary>What changes something is remembered in the store, for the other instances and the next start.</summary>
    private async Task<TurnAnswer> OnceStoredAsync(ITurn change, Turn turn)
    {
        TurnAnswer answer = await RunAsync(new UnseenTurn(change, seen), turn, times.Message);
        if (answer != TurnAnswer.Nothing && answer != NotAnswered)
        {
            await seen.AddAsync(turn);
        }

        return answer;
    }

    /// <summary>A repeated invoke gets the answer of the first; so does the same press under another id, while the first is running.</summary>
    private async Task<TurnAnswer> OnceAsync(ITurn invoke, Turn turn)
    {
        Activity activity = turn.Activity;
        var pressed = (turn.ConversationId, activity.From!.Id!, $"{activity.Name} {activity.ReplyToId} {activity.Value?.GetRawText()}");
        var mine = new TaskCompletionSource<TurnAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!invokes.TryAdd((turn.ConversationId, activity.Id!), mine.Task, out Task<TurnAnswer> first))
        {
            return await first;
        }

        if (!running.TryAdd(pressed, mine.Task, out first))
        {
            mine.SetResult(await first);
            return await first;
        }

        TurnAnswer answer = await RunAsync(invoke, turn, times.Invoke);
        running.Forget(pressed);
        mine.SetResult(answer);
        return answer;
    }

    private async Task<TurnAnswer> RunAsync(ITurn kind, Turn turn, TimeSpan time)
    {
        TurnAnswer answer;
        bool failed = false;
        long startedAt = Stopwatch.GetTimestamp();
        using System.Diagnostics.Activity? trace = Telemetry.Traces.StartActivity(kind.Kind);
        using var deadline = new CancellationTokenSource(time, clock);
        try
        {
            answer = turn.Activity.Type is "message" or "invoke" && !limits.Allow(turn.Activity.From!.AadObjectId ?? turn.Activity.From.Id!)
                ? kind.Say(TurnLimits.Sentence)
                : await kind.RunAsync(turn, deadline.Token).WaitAsync(deadline.Token);
        }
        catch (JsonException) when (turn.Activity.Value is not null)
        {
            // No button of ours sends data like these.
            answer = kind.Say(Press.UnknownButton);
        }
        catch (Exception failure)
        {
            string reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
            LogFailed(reference, failure.GetType(), failure.StackTrace);
            answer = kind.Apology(reference);
            failed = true;
        }

        bool answered = await replies.SendAsync(turn.Activity, answer);
        Telemetry.Turn(kind.Kind, startedAt, failed || !answered);
        if (answered || turn.Activity.Type != "message")
        {
            return answer;
        }

        messages.Forget((turn.ConversationId, turn.Activity.Id!));
        return NotAnswered;
    }

    private Turn TurnOf(Activity activity, HttpRequest request)
    {
        DateTime now = danish.NowIn(request);
        return new(activity, organisation.AskerFor(activity.From!.Name ?? "", activity.From.AadObjectId, mail: null, DateOnly.FromDateTime(now)), now);
    }

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "A turn failed, reference {Reference}: {Failure}\n{StackTrace}")]
    private partial void LogFailed(string reference, Type failure, string? stackTrace);
}
