using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>Sends what a turn answers, within the time that Teams waits for the request.</summary>
internal sealed partial class Replies(ConnectorClient connector, IDbContextFactory<MedBotDb> stores, RecentAnswers answers, TimeProvider clock, ILogger<Replies> logger)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    /// <returns>False where an answer was not taken, and could not be kept for later either.</returns>
    public async Task<bool> SendAsync(Activity activity, TurnAnswer answer)
    {
        switch (answer)
        {
            case TurnAnswer.Reply(var messages):
                bool all = true;
                for (int number = 0; number < messages.Count; number++)
                {
                    all &= await ReplyAsync(activity, messages[number], number);
                }

                return all;
            case TurnAnswer.Respond { Then: { } then } response:
                bool taken = await ReplyAsync(activity, then);
                if (response.RemovesPressed && activity.ReplyToId is { } pressed)
                {
                    LogUnlessSent(await InTimeAsync(cancellationToken => connector.DeleteAsync(activity.ServiceUrl!, activity.Conversation!.Id!, pressed, cancellationToken)));
                }

                return taken;
            case TurnAnswer.Replace(var card):
                return await ReplaceAsync(activity, OutgoingActivity.Of(card));
            default:
                return true;
        }
    }

    /// <summary>What the service does not take in time goes by the outbox, where it waits for its turn; where it may have arrived, its second sending says so.</summary>
    /// <param name="number">Which of the turn's answers it is.</param>
    private async Task<bool> ReplyAsync(Activity activity, OutgoingActivity message, int number = 0)
    {
        byte[] json = message.InReplyTo(activity).ToJson();
        ChatAddress address = activity.AnswerAddress();
        answers.Add(activity.Limit());
        ConnectorResult result = await InTimeAsync(cancellationToken => address.ReplyTo is { } asked
            ? connector.ReplyAsync(address.ServiceUrl, address.Conversation, asked, json, cancellationToken)
            : connector.SendAsync(address.ServiceUrl, address.Conversation, json, cancellationToken));
        LogUnlessSent(result);
        if (result is not (ConnectorResult.Throttled or ConnectorResult.Unknown))
        {
            return true;
        }

        DateTimeOffset now = clock.GetUtcNow();
        OutboxMessage later = OutboxMessage.InChat($"answer/{address.Conversation}/{activity.Id}/{number}", activity.Limit(), address, json, now);
        later.Settle(FrozenMessage.Result(result), AfterUnknown.SendOnceMore, now);
        return await QueueAsync(later);
    }

    /// <summary>A card that cannot be replaced (too old, taken away, or not in time) is answered below.</summary>
    private async Task<bool> ReplaceAsync(Activity activity, OutgoingActivity message)
    {
        byte[] json = (message.InReplyTo(activity) with { ReplyToId = null }).ToJson();
        ConnectorResult result = await InTimeAsync(cancellationToken => connector.UpdateAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.ReplyToId!, json, cancellationToken));
        if (result is ConnectorResult.Refused or ConnectorResult.Throttled)
        {
            return await ReplyAsync(activity, message);
        }

        LogUnlessSent(result);
        return true;
    }

    /// <summary>What was throttled is sent again while there is time.</summary>
    private async Task<ConnectorResult> InTimeAsync(Func<CancellationToken, Task<ConnectorResult>> send)
    {
        DateTimeOffset end = clock.GetUtcNow() + Time;
        using var deadline = new CancellationTokenSource(Time, clock);
        for (TimeSpan pause = TimeSpan.FromMilliseconds(200); ; pause *= 2)
        {
            ConnectorResult result;
            try
            {
                result = await send(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                return new ConnectorResult.Unknown("the time was up");
            }

            if (result is not ConnectorResult.Throttled(var until))
            {
                return result;
            }

            DateTimeOffset now = clock.GetUtcNow();
            DateTimeOffset next = until > now + pause ? until : now + pause;
            if (next >= end)
            {
                return result;
            }

            await Task.Delay(next - now, clock);
        }
    }

    private async Task<bool> QueueAsync(OutboxMessage message)
    {
        try
        {
            return await stores.ChangeAsync(
                async db =>
                {
                    if (!await db.Outbox.AnyAsync(kept => kept.Key == message.Key))
                    {
                        db.Outbox.Add(message);
                    }

                    return true;
                },
                CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogNotQueued(failure.GetType());
            return false;
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

    [LoggerMessage(LogLevel.Error, "An answer that was not taken could not be kept for later: {Failure}")]
    private partial void LogNotQueued(Type failure);

    [LoggerMessage(LogLevel.Warning, "Whether an answer arrived is unknown: {Reason}")]
    private partial void LogUnknown(string reason);
}
