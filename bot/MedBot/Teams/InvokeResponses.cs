using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Cards.Model;

namespace MedBot.Teams;

/// <summary>The response to <c>adaptiveCard/action</c>.</summary>
internal sealed record CardActionResponse(int StatusCode, string Type, JsonElement Value)
{
    public static byte[] Card(AdaptiveCard card) => Json(new(200, AdaptiveCard.ContentType, card.ToJson()));

    public static byte[] Message(string sentence) => Json(new(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(sentence, TeamsJson.Sent.String)));

    public static byte[] Refused(string sentence) =>
        Json(new(400, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new CardActionError("BadRequest", sentence), TeamsJson.Sent.CardActionError)));

    private static byte[] Json(CardActionResponse response) => JsonSerializer.SerializeToUtf8Bytes(response, TeamsJson.Sent.CardActionResponse);
}

internal sealed record CardActionError(string Code, string Message);

/// <summary>The response to <c>task/fetch</c> and <c>task/submit</c>: the next page of the dialog, or a last sentence.</summary>
internal sealed record TaskResponse(TaskPart Task)
{
    public static byte[] Page(string title, AdaptiveCard card) => Json(new("continue", JsonSerializer.SerializeToElement(new TaskPage(title, new(card)), TeamsJson.Sent.TaskPage)));

    public static byte[] Message(string sentence) => Json(new("message", JsonSerializer.SerializeToElement(sentence, TeamsJson.Sent.String)));

    private static byte[] Json(TaskPart part) => JsonSerializer.SerializeToUtf8Bytes(new(part), TeamsJson.Sent.TaskResponse);
}

internal sealed record TaskPart(string Type, JsonElement Value);

internal sealed record TaskPage(string Title, CardAttachment Card)
{
    public string Height { get; } = "large";
    public string Width { get; } = "medium";
}

/// <summary>The response to <c>composeExtension/query</c>.</summary>
internal sealed record SearchResponse(SearchPart ComposeExtension)
{
    public static byte[] List(IEnumerable<SearchResult> results) => Json(new("result") { AttachmentLayout = "list", Attachments = [.. results] });

    public static byte[] Message(string sentence) => Json(new("message") { Text = sentence });

    private static byte[] Json(SearchPart part) => JsonSerializer.SerializeToUtf8Bytes(new(part), TeamsJson.Sent.SearchResponse);
}

internal sealed record SearchPart(string Type)
{
    public string? Text { get; init; }
    public string? AttachmentLayout { get; init; }
    public IReadOnlyList<SearchResult>? Attachments { get; init; }
}

internal sealed record SearchResult([property: JsonConverter(typeof(AdaptiveCardConverter))] AdaptiveCard Content, SearchPreview Preview)
{
    public string ContentType { get; } = AdaptiveCard.ContentType;
}

internal sealed record SearchPreview(SearchPreviewText Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.thumbnail";
}

internal sealed record SearchPreviewText(string Title, string Text);
