using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;

namespace MedBot.Teams;

/// <summary>A message to one person, in the chat that they have with the bot; where there is none yet, one is made.</summary>
internal sealed class PersonalDelivery(StoreAddress store, ConnectorClient connector, TeamsSettings settings) : IDelivery
{
    public string Kind => DeliveryKind.Personal;
    public AfterUnknown AfterUnknown => AfterUnknown.SendOnceMore;

    public async Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        Conversation? chat = await Conversation.FindAsync(store, "\"Person\" = @person", cancellationToken, ("@person", message.Target));
        if (chat is null)
        {
            switch (await OpenAsync(message.Target, cancellationToken))
            {
                case (var opened, null):
                    chat = opened;
                    break;
                case (_, var failed):
                    return failed.WithoutSending();
            }
        }

        byte[] json = FrozenMessage.Json(message);
        return async sending => FrozenMessage.Result(await connector.SendAsync(chat!.ServiceUrl, chat.Id, json, sending));
    }

    private async Task<(Conversation? Opened, DeliveryResult? Failed)> OpenAsync(string person, CancellationToken cancellationToken)
    {
        // All of a tenant's conversations are with the same service.
        if (await Conversation.FindAsync(store, "true", cancellationToken) is not { } known)
        {
            // Nobody has spoken with the bot yet: it waits until somebody does.
            return (null, new DeliveryResult.NotYet(DateTimeOffset.MinValue));
        }

        var asked = new NewConversation { IsGroup = false, Bot = new Account { Id = known.Bot }, Members = [new Account { Id = person }], TenantId = settings.TenantId };
        switch (await connector.CreateConversationAsync(known.ServiceUrl, asked, cancellationToken))
        {
            // Nothing but a conversation was made, so that a lone id is its.
            case ConnectorResult.Sent(var first, var conversation) when (conversation ?? first) is { } id:
                var opened = new Conversation { Id = id, Place = Place.Personal, ServiceUrl = known.ServiceUrl, Bot = known.Bot, Person = person };
                await store.RunAsync(
                    "INSERT INTO \"Conversations\" (\"Id\", \"Place\", \"ServiceUrl\", \"Bot\", \"Person\", \"Removed\") VALUES (@id, @place, @serviceUrl, @bot, @person, false)",
                    cancellationToken,
                    ("@id", opened.Id),
                    ("@place", opened.Place.ToString()),
                    ("@serviceUrl", opened.ServiceUrl),
                    ("@bot", opened.Bot),
                    ("@person", opened.Person));
                return (opened, null);
            case ConnectorResult.Sent or ConnectorResult.Unknown:
                // Nothing was said yet, and making the same chat again does no harm.
                return (null, new DeliveryResult.NotYet(DateTimeOffset.MinValue));
            case var failed:
                return (null, FrozenMessage.Result(failed));
        }
    }
}
