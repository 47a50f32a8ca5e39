using System.Text;
using System.Text.Json.Nodes;
using MedBot.Cards.Outbox;
using MedBot.Outbox;

namespace MedBot.Teams;

/// <summary>A message in a chat that is under way. After a day nobody waits for it any more.</summary>
internal sealed class ChatDelivery(ConnectorClient connector, TimeProvider clock) : IDelivery
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public string Kind => DeliveryKind.Chat;
    public AfterUnknown AfterUnknown => AfterUnknown.SendOnceMore;

    public Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (message.CreatedAt + Lifetime < clock.GetUtcNow())
        {
            return Task.FromResult(new DeliveryResult.Pointless().WithoutSending());
        }

        ChatAddress address = ChatAddress.Read(message.Target);
        byte[] json = Encoding.UTF8.GetBytes(message.Doubtful ? Doubtful(message.Payload!) : message.Payload!);
        return Task.FromResult<Func<CancellationToken, Task<DeliveryResult>>>(async sending => FrozenMessage.Result(address.ReplyTo is { } activity
            ? await connector.ReplyAsync(address.ServiceUrl, address.Conversation, activity, json, sending)
            : await connector.SendAsync(address.ServiceUrl, address.Conversation, json, sending)));
    }

    private static string Doubtful(string payload)
    {
        JsonObject activity = JsonNode.Parse(payload)!.AsObject();
        if (activity["attachments"]?[0]?["content"] is JsonObject card)
        {
            FrozenCard.Doubt(card);
        }
        else
        {
            activity["text"] = $"{OutboxText.Doubt}: {activity["text"]}";
        }

        return activity.ToJsonString();
    }
}
