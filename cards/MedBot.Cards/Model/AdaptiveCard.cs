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

    /// <summary>With Danish letters as they are: for what is no part of a page.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Json, skipInputValidation: true);
    }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, CardJson.Default.AdaptiveCard);

    /// <summary>Whether its JSON is no longer, however its letters are written.</summary>
    internal bool FitsIn(int bytes) => Json.Length * LongestEscape <= bytes || JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Default.AdaptiveCard).Length <= bytes;

    /// <summary><c>\u00e6</c>, for a letter of one byte or more.</summary>
    private const int LongestEscape = 6;

    // Written once, though it is both measured and sent. A copy made by 'with' takes the field along, so it knows whose it is.
    private Written? written;

    private ReadOnlySpan<byte> Json => (written is { } known && ReferenceEquals(known.Card, this) ? known : written = new(this, JsonSerializer.SerializeToUtf8Bytes(this, CardJson.Sent.AdaptiveCard))).Json;

    private sealed class Written(AdaptiveCard card, byte[] json)
    {
        public AdaptiveCard Card => card;
        public byte[] Json => json;
    }
}
