using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedBot.Cards.Model;

/// <summary>An Adaptive Card of schema version 1.5, the newest that bots in Teams may send.</summary>
public sealed record AdaptiveCard
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public AdaptiveCard(params IReadOnlyList<CardElement> body) => Body = body;

    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-3)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    public IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>At most six: the store's rule.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = [];

    /// <summary>What a client shows that cannot draw the card, and what a notification says. Plain text; clients read the property as Markdown.</summary>
    [JsonConverter(typeof(PlainTextConverter))]
    public required string FallbackText { get; init; }

    /// <summary>Where the page in Teams shows the same; null where it does not.</summary>
    [JsonIgnore]
    public string? OnPage { get; init; }

    public string Lang => "da";

    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, CardJson.Default.AdaptiveCard);

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, CardJson.Default.AdaptiveCard);

    /// <summary>In bytes of JSON, every letter beyond ASCII written as an escape.</summary>
    internal int Size() => JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Default.AdaptiveCard).Length;
}
