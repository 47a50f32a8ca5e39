using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>Sends what a turn answers, within the time that Teams waits for the request.</summary>
internal sealed partial class Replies(ConnectorClient connector, IDbContextFactory<MedBotDb> stores, RecentAnswers answers, TimeProvider clock, ILogger<Replies> logger)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public async Task SendAsync(Activity activity, TurnAnswer answer)
    {
        switch (answer)
        {
            case TurnAnswer.Reply(var messages):
                for (int number = 0; number < messages.Count; number++)
                {
                    await ReplyAsync(activity, messages[number], number);
                }

                break;
            case TurnAnswer.Respond { Then: { } then } response:
                await ReplyAsync(activity, then);
                if (response.RemovesPressed && activity.ReplyToId is { } pressed)
                {
                    LogUnlessSent(await InTimeAsync(cancellationToken => connector.DeleteAsync(activity.ServiceUrl!, activity.Conversation!.Id!, pressed, cancellationToken)));
                }

                break;
            case TurnAnswer.Replace(var card):
                await ReplaceAsync(activity, OutgoingActivity.Of(card));
                break;
        }
    }

    /// <summary>What the service does not take in time goes by the outbox, where it waits for its turn.</summary>
    /// <param name="number">Which of the turn's answers it is.</param>
    private async Task ReplyAsync(Activity activity, OutgoingActivity message, int number = 0)
    {
        byte[] json = message.InReplyTo(activity).ToJson();
        ChatAddress address = activity.AnswerAddress();
        answers.Add(activity.Limit());
        ConnectorResult result = await InTimeAsync(cancellationToken => address.ReplyTo is { } asked
            ? connector.ReplyAsync(address.ServiceUrl, address.Conversation, asked, json, cancellationToken)
            : connector.SendAsync(address.ServiceUrl, address.Conversation, json, cancellationToken));
        if (result is ConnectorResult.Throttled(var until))
        {
            OutboxMessage later = OutboxMessage.InChat($"answer/{address.Conversation}/{activity.Id}/{number}", activity.Limit(), address, json, clock.GetUtcNow());
            later.DueAt = until;
            await QueueAsync(later);
        }
        else
        {
            LogUnlessSent(result);
        }
    }

    /// <summary>A card that cannot be replaced (too old, taken away, or not in time) is answered below.</summary>
    private async Task ReplaceAsync(Activity activity, OutgoingActivity message)
    {
        byte[] json = (message.InReplyTo(activity) with { ReplyToId = null }).ToJson();
        ConnectorResult result = await InTimeAsync(cancellationToken => connector.UpdateAsync(activity.ServiceUrl!, activity.Conversation!.Id!, activity.ReplyToId!, json, cancellationToken));
        if (result is ConnectorResult.Refused or ConnectorResult.Throttled)
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

    private async Task QueueAsync(OutboxMessage message)
    {
        try
        {
            await using MedBotDb db = await stores.CreateDbContextAsync();
            db.Outbox.Add(message);
            await db.SaveChangesAsync();
        }
        catch (Exception failure)
        {
            LogNotQueued(failure.GetType());
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

    [LoggerMessage(LogLevel.Error, "An answer that was throttled could not be kept for later: {Failure}")]
    private partial void LogNotQueued(Type failure);

    [LoggerMessage(LogLevel.Warning, "Whether an answer arrived is unknown: {Reason}")]
    private partial void LogUnknown(string reason);
}
