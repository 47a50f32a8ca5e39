using System.Text.Json;
using MedBot.Outbox;
using MedBot.Storage;

namespace MedBot.Teams;

/// <summary>A new post in a channel.</summary>
internal sealed class PostDelivery(StoreAddress store, ConnectorClient connector, TeamsSettings settings) : IDelivery
{
    public string Kind => DeliveryKind.Post;
    public AfterUnknown AfterUnknown => AfterUnknown.Ask;

    public async Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await Conversation.FindAsync(store, "\"Id\" = @team", cancellationToken, ("@team", message.Target)) is not { } team)
        {
            return new DeliveryResult.Refused("BotNotInConversationRoster").WithoutSending();
        }

        var post = new NewConversation
        {
            IsGroup = true,
            Bot = new Account { Id = team.Bot },
            TenantId = settings.TenantId,
            ChannelData = new ChannelData { Channel = new Named { Id = message.Conversation } },
            Activity = JsonSerializer.SerializeToElement(FrozenMessage.Activity(message), TeamsJson.Sent.JsonObject),
        };
        return async sending => FrozenMessage.Result(await connector.CreateConversationAsync(team.ServiceUrl, post, sending));
    }
}
