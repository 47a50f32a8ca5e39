using System.Text;
using System.Text.Json.Nodes;
using MedBot.Cards.Model;
using MedBot.Outbox;

namespace MedBot.Teams;

/// <summary>A message of the outbox as the Connector takes it.</summary>
internal static class FrozenMessage
{
    public static JsonObject Activity(OutboxMessage message)
    {
        FrozenCard frozen = FrozenCard.Read(message.Payload!);
        FrozenCard card = message.Doubtful ? frozen.Doubtful() : frozen;
        return new JsonObject
        {
            ["type"] = "message",
            ["summary"] = card.Summary,
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = AdaptiveCard.ContentType, ["content"] = card.Card }),
        };
    }

    public static byte[] Json(OutboxMessage message) => Encoding.UTF8.GetBytes(Activity(message).ToJsonString(TeamsJson.Sent.Options));

    public static DeliveryResult Result(ConnectorResult result) => result switch
    {
        ConnectorResult.Sent(var activity, var conversation) => new DeliveryResult.Sent(activity, conversation),
        ConnectorResult.Throttled(var until) => new DeliveryResult.NotYet(until),
        ConnectorResult.Refused(_, var code) => new DeliveryResult.Refused(code),
        ConnectorResult.Unknown(var reason) => new DeliveryResult.Unknown(reason),
        _ => throw new NotSupportedException(result.GetType().Name),
    };
}
