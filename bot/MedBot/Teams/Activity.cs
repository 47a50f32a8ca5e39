using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Outbox;

namespace MedBot.Teams;

/// <summary>What Teams posts to the bot (Activity protocol), as far as the bot reads it.</summary>
internal sealed record Activity
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? ChannelId { get; set; }
    public string? ServiceUrl { get; set; }
    public Account? From { get; set; }

    /// <summary>The bot.</summary>
    public Account? Recipient { get; set; }

    public ConversationAccount? Conversation { get; set; }
    public string? ReplyToId { get; set; }
    public string? Text { get; set; }

    /// <summary>Which invoke, <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>.</summary>
    public string? Action { get; set; }

    public JsonElement? Value { get; set; }
    public ChannelData? ChannelData { get; set; }
    public IReadOnlyList<Entity>? Entities { get; set; }
    public IReadOnlyList<Attachment>? Attachments { get; set; }
    public IReadOnlyList<Account>? MembersAdded { get; set; }
    public IReadOnlyList<Account>? MembersRemoved { get; set; }

    /// <summary>The channel or person whose limit an answer counts against.</summary>
    public string Limit() => ChannelData?.Channel?.Id ?? From!.AadObjectId ?? Conversation!.Id!;

    /// <summary>Where an answer goes: under the message that was asked; what merely happened is not replied to, but followed by a message.</summary>
    public ChatAddress AnswerAddress() => new(ServiceUrl!, Conversation!.Id!, Type is "message" or "invoke" ? Id : null);
}

internal sealed record Account
{
    /// <summary><c>29:…</c> for a person, <c>28:…</c> for a bot; of use to this bot only.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }
    public string? AadObjectId { get; set; }
}

internal sealed record ConversationAccount
{
    /// <summary>In a channel, of the thread: <c>19:…@thread.tacv2;messageid=…</c>.</summary>
    public string? Id { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }
    public bool? IsGroup { get; set; }
}

/// <summary>What Teams adds to the protocol.</summary>
internal sealed record ChannelData
{
    public Named? Tenant { get; set; }
    public Named? Team { get; set; }
    public Named? Channel { get; set; }

    /// <summary>Of a conversationUpdate: <c>channelRenamed</c>.</summary>
    public string? EventType { get; set; }
}

internal sealed record Named
{
    public string? Id { get; set; }
    public string? Name { get; set; }
}

/// <summary>Something said about the text; the bot reads mentions.</summary>
internal sealed record Entity
{
    public string? Type { get; set; }
    public Account? Mentioned { get; set; }

    /// <summary>The mention as it stands in the text, <c>&lt;at&gt;MedBot&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }
}

internal sealed record Attachment
{
    /// <summary>The content type of a file that was sent in personal chat.</summary>
    public const string FileDownload = "application/vnd.microsoft.teams.file.download.info";

    public string? ContentType { get; set; }
    public string? Name { get; set; }

    [JsonIgnore]
    public bool IsPicture => ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    [JsonConverter(typeof(AttachedFileConverter))]
    public AttachedFile? Content { get; set; }
}

internal sealed record AttachedFile
{
    /// <summary>Fetched by a plain GET, without a token; short-lived.</summary>
    public string? DownloadUrl { get; set; }

    public string? FileType { get; set; }
}

/// <summary>Other attachments hold text or cards, of which the bot reads nothing.</summary>
internal sealed class AttachedFileConverter : JsonConverter<AttachedFile>
{
    public override AttachedFile? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, TeamsJson.Default.AttachedFile);
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, AttachedFile value, JsonSerializerOptions options) => throw new NotSupportedException("Received, never sent.");
}
