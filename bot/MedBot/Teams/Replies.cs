namespace MedBot.Teams;

/// <summary>Sends what a turn answers, within the time that Teams waits for the request.</summary>
internal sealed partial class Replies(ConnectorClient connector, TimeProvider clock, ILogger<Replies> logger)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public Task SendAsync(Activity activity, TurnAnswer answer) => answer switch
    {
        TurnAnswer.Reply(var message) => ReplyAsync(activity, message),
        TurnAnswer.Respond { Then: { } message } => ReplyAsync(activity, message),
        TurnAnswer.Replace(var card) => ReplaceAsync(activity, OutgoingActivity.Of(card)),
        _ => Task.CompletedTask,
    };

    private async Task ReplyAsync(Activity activity, OutgoingActivity message)
    {
        byte[] json = message.InReplyTo(activity).ToJson();
        ConnectorResult result = await InTimeAsync(cancellationToken => connector.ReplyAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.Id!, json, cancellationToken));
        LogUnlessSent(result);
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
