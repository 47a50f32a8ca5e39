using System.Text.Json.Nodes;
using MedBot.Cards.Model;
using MedBot.Cards.Outbox;

namespace MedBot.Outbox;

/// <summary>A card as it was when it was queued, with the line that a notification shows of it.</summary>
internal sealed record FrozenCard(string Summary, JsonObject Card)
{
    public static string Of(AdaptiveCard card) => new JsonObject { ["summary"] = card.FallbackText, ["card"] = JsonObject.Create(card.ToJson()) }.ToJsonString();

    public static FrozenCard Read(string payload)
    {
        JsonObject frozen = JsonNode.Parse(payload)!.AsObject();
        return new((string)frozen["summary"]!, frozen["card"]!.DeepClone().AsObject());
    }

    /// <summary>With a line on top that it may be there already.</summary>
    public FrozenCard Doubtful()
    {
        JsonObject card = Card.DeepClone().AsObject();
        Doubt(card);
        return this with { Card = card };
    }

    public static void Doubt(JsonObject card) =>
        card["body"]!.AsArray().Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = OutboxText.Doubt, ["isSubtle"] = true, ["wrap"] = true });
}
