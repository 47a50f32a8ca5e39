using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Cards.Model;

namespace MedBot.Teams;

/// <summary>A message as the bot sends it: a card alone, or a line of text.</summary>
/// <remarks>Text and a card in one message are split in two by the service, and cannot be updated afterwards.</remarks>
internal sealed record OutgoingActivity
{
    public string Type { get; } = "message";
    public Account? From { get; init; }
    public Account? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }
    public string? Text { get; init; }
    public string? TextFormat => Text is null ? null : "plain";

    /// <summary>What a notification shows of a card.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<SentAttachment>? Attachments { get; init; }

    public static OutgoingActivity Of(AdaptiveCard card) => Of(card.FallbackText, new CardAttachment(card));

    public static OutgoingActivity Of(string summary, SentAttachment attachment) => new() { Summary = summary, Attachments = [attachment] };

    public static OutgoingActivity Of(string sentence) => new() { Text = sentence };

    public OutgoingActivity InReplyTo(Activity activity) => this with
    {
        From = activity.Recipient,
        Recipient = activity.From,
        Conversation = activity.Conversation,
        ReplyToId = activity.Id,
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, TeamsJson.Sent.OutgoingActivity);
}

[JsonDerivedType(typeof(CardAttachment)), JsonDerivedType(typeof(FileConsentAttachment)), JsonDerivedType(typeof(FileInfoAttachment))]
internal abstract record SentAttachment;

internal sealed record CardAttachment([property: JsonConverter(typeof(AdaptiveCardConverter))] AdaptiveCard Content) : SentAttachment
{
    public string ContentType { get; } = AdaptiveCard.ContentType;
}

internal sealed class AdaptiveCardConverter : JsonConverter<AdaptiveCard>
{
    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Cards are written, never read.");

    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) => value.WriteTo(writer);
}
