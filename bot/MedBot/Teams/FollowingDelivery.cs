using MedBot.Cards.Outbox;
using MedBot.Outbox;
using MedBot.Storage;

namespace MedBot.Teams;

/// <summary>What follows a message of the outbox, and so waits for it: a reply in its thread, another card in its place, its removal.</summary>
internal abstract class FollowingDelivery(StoreAddress store) : IDelivery
{
    public abstract string Kind { get; }
    public abstract AfterUnknown AfterUnknown { get; }

    public async Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        (string, object?)[] of = [("@key", message.Target), ("@id", message.Id)];
        OutboxMessage followed = (await store.ReadAsync($"SELECT {OutboxMessage.Columns} FROM \"Outbox\" WHERE \"Key\" = @key", OutboxMessage.Of, cancellationToken, ("@key", message.Target))).Single();
        bool overtaken = Kind == DeliveryKind.Update
            && await store.AnyAsync($"\"Outbox\" WHERE \"Target\" = @key AND \"Id\" > @id AND \"Kind\" IN ('{DeliveryKind.Update}', '{DeliveryKind.Removal}')", cancellationToken, of);
        bool earlierUnderWay = await store.AnyAsync("\"Outbox\" WHERE \"Target\" = @key AND \"Id\" < @id AND \"State\" = 'Sending'", cancellationToken, of);
        Conversation? place = await Conversation.FindAsync(store, "\"Id\" = @target OR \"Person\" = @target", cancellationToken, ("@target", followed.Target));
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

internal sealed class ReplyDelivery(StoreAddress store, ConnectorClient connector) : FollowingDelivery(store)
{
    public override string Kind => DeliveryKind.Reply;
    public override AfterUnknown AfterUnknown => AfterUnknown.Ask;

    protected override Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken) =>
        connector.SendAsync(place.ServiceUrl, conversation, FrozenMessage.Json(message), cancellationToken);
}

internal sealed class UpdateDelivery(StoreAddress store, ConnectorClient connector) : FollowingDelivery(store)
{
    public override string Kind => DeliveryKind.Update;
    public override AfterUnknown AfterUnknown => AfterUnknown.SendAgain;

    protected override Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken) =>
        connector.UpdateAsync(place.ServiceUrl, conversation, activity, FrozenMessage.Json(message), cancellationToken);
}

internal sealed class RemovalDelivery(StoreAddress store, ConnectorClient connector) : FollowingDelivery(store)
{
    public override string Kind => DeliveryKind.Removal;
    public override AfterUnknown AfterUnknown => AfterUnknown.SendAgain;

    protected override Task<ConnectorResult> CallAsync(Conversation place, string conversation, string activity, OutboxMessage message, CancellationToken cancellationToken) =>
        connector.DeleteAsync(place.ServiceUrl, conversation, activity, cancellationToken);
}
