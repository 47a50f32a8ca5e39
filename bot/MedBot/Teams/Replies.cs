using MedBot.Outbox;

namespace MedBot.Teams;

/// <summary>Sends what a turn answers, within the time that Teams waits for the request.</summary>
internal sealed partial class Replies(ConnectorClient connector, RecentAnswers answers, TimeProvider clock, ILogger<Replies> logger)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public async Task SendAsync(Activity activity, TurnAnswer answer)
    {
        switch (answer)
        {
            case TurnAnswer.Reply(var messages):
                foreach (OutgoingActivity message in messages)
                {
                    await ReplyAsync(activity, message);
                }

                break;
            case TurnAnswer.Respond { Then: { } then }:
                await ReplyAsync(activity, then);
                break;
            case TurnAnswer.Replace(var card):
                await ReplaceAsync(activity, OutgoingActivity.Of(card));
                break;
        }
    }

    /// <summary>Under the message that was asked; what merely happened is not replied to, but followed by a message.</summary>
    private async Task ReplyAsync(Activity activity, OutgoingActivity message)
    {
        byte[] json = message.InReplyTo(activity).ToJson();
        answers.Add(activity.ChannelData?.Channel?.Id ?? activity.From!.AadObjectId ?? activity.Conversation!.Id!);
        LogUnlessSent(await InTimeAsync(cancellationToken => activity.Type is "message" or "invoke"
            ? connector.ReplyAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.Id!, json, cancellationToken)
            : connector.SendAsync(activity.ServiceUrl!, activity.Conversation!.Id!, json, cancellationToken)));
    }

    /// <summary>A card that cannot be replaced (too old, taken away) is answered below.</summary>
    private async Task ReplaceAsync(Activity activity, OutgoingActivity message)
    {
        byte[] json = (message.InReplyTo(activity) with { ReplyToId = null }).ToJson();
        ConnectorResult result = await InTimeAsync(cancellationToken => connector.UpdateAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.ReplyToId!, json, cancellationToken));
        if (result is ConnectorResult.Refused)
        {
            await ReplyAsync(activity, message);
        }
        else
        {
            LogUnlessSent(result);
        }
    }

    /// <summary>What was throttled is sent again while there is time; nothing else is, since it may have arrived.</summary>
    private async Task<ConnectorResult> InTimeAsync(Func<CancellationToken, Task<ConnectorResult>> send)
    {
        using var deadline = new CancellationTokenSource(Time, clock);
        try
        {
            for (TimeSpan pause = TimeSpan.FromMilliseconds(200); ; pause *= 2)
            {
                ConnectorResult result = await send(deadline.Token);
                if (result is not ConnectorResult.Throttled(var until))
                {
                    return result;
                }

                TimeSpan asked = until - clock.GetUtcNow();
                await Task.Delay(asked > pause ? asked : pause, clock, deadline.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return new ConnectorResult.Unknown("the time was up");
        }
    }

    private void LogUnlessSent(ConnectorResult result)
    {
        switch (result)
        {
            case ConnectorResult.Refused(var status, var code):
                LogRefused(status, code);
                break;
            case ConnectorResult.Unknown(var reason):
                LogUnknown(reason);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "An answer was refused by the Connector: {Status} {Code}")]
    private partial void LogRefused(int status, string code);

    [LoggerMessage(LogLevel.Warning, "Whether an answer arrived is unknown: {Reason}")]
    private partial void LogUnknown(string reason);
}
