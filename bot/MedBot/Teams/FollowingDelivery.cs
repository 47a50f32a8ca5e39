using MedBot.Cards.Outbox;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>What follows a message of the outbox, and so waits for it: a reply in its thread, another card in its place, its removal.</summary>
internal abstract class FollowingDelivery(IDbContextFactory<MedBotDb> stores) : IDelivery
{
    public abstract string Kind { get; }
    public abstract AfterUnknown AfterUnknown { get; }

    public async Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        OutboxMessage followed = await db.Outbox.SingleAsync(row => row.Key == message.Target, cancellationToken);
        bool overtaken = Kind == DeliveryKind.Update && await db.Outbox
            .AnyAsync(row => row.Target == message.Target && row.Id > message.Id && (row.Kind == DeliveryKind.Update || row.Kind == DeliveryKind.Removal), cancellationToken);
        bool earlierUnderWay = await db.Outbox
            .AnyAsync(row => row.Target == message.Target && row.Id < message.Id && row.State == OutboxState.Sending, cancellationToken);
        Conversation? place = await db.Set<Conversation>().FirstOrDefaultAsync(
            row => !row.Removed && (row.Id == followed.Target || row.Person == followed.Target), cancellationToken);
        if (followed is { State: OutboxState.Sent, SentActivity: { } activity } && !overtaken && !earlierUnderWay && place is not null)
        {
            return async sending => FrozenMessage.Result(await CallAsync(place, followed.SentConversation ?? place.Id, activity, message, sending));
        }

        DeliveryResult result = followed.State switch
        {
            OutboxState.Refused or OutboxState.Cancelled => new DeliveryResult.Pointless(),
            _ when overtaken => new DeliveryResult.Pointless(),
            OutboxState.Sent when place is null => new DeliveryResult.Refused("BotNotInConversationRoster"),
            OutboxState.Sent when followed.SentActivity is null => new DeliveryResult.Refused(OutboxText.NoActivityId),
            _ => new DeliveryResult.NotYet(DateTimeOffset.MinValue),
        };
        return result.WithoutSending();
    }

    protected abstract Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken);
}

internal sealed class ReplyDelivery(IDbContextFactory<MedBotDb> stores, ConnectorClient connector) : FollowingDelivery(stores)
{
    public override string Kind => DeliveryKind.Reply;
    public override AfterUnknown AfterUnknown => AfterUnknown.Ask;

    protected override Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken) =>
        connector.SendAsync(place.ServiceUrl, conversation, FrozenMessage.Json(message), cancellationToken);
}

internal sealed class UpdateDelivery(IDbContextFactory<MedBotDb> stores, ConnectorClient connector) : FollowingDelivery(stores)
{
    public override string Kind => DeliveryKind.Update;
    public override AfterUnknown AfterUnknown => AfterUnknown.SendAgain;

    protected override Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken) =>
        connector.UpdateAsync(place.ServiceUrl, conversation, activity, FrozenMessage.Json(message), cancellationToken);
}

internal sealed class RemovalDelivery(IDbContextFactory<MedBotDb> stores, ConnectorClient connector) : FollowingDelivery(stores)
{
    public override string Kind => DeliveryKind.Removal;
    public override AfterUnknown AfterUnknown => AfterUnknown.SendAgain;

    protected override Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken) =>
        connector.DeleteAsync(place.ServiceUrl, conversation, activity, cancellationToken);
}
