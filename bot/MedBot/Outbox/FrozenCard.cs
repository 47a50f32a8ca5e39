using System.Text.Json.Nodes;
using MedBot.Cards.Model;

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
        card["body"]!.AsArray().Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = "Måske har du fået denne før", ["isSubtle"] = true, ["wrap"] = true });
        return this with { Card = card };
    }
}
