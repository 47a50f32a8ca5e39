using System.Text.Json.Nodes;

namespace MedBot.Outbox;

/// <summary>The words of a message as it was sent, from top to bottom, without its buttons and fields.</summary>
internal static class CardWords
{
    /// <summary>What holds more of a card, in the order in which it is read.</summary>
    private static readonly string[] Within = ["card", "attachments", "content", "body", "items", "columns", "rows", "cells", "inlines", "facts"];

    public static IEnumerable<string> Of(string payload) => Of(JsonNode.Parse(payload)).Where(words => !string.IsNullOrWhiteSpace(words));

    private static IEnumerable<string> Of(JsonNode? node) => node switch
    {
        JsonArray parts => parts.SelectMany(Of),
        JsonObject part => Own(part).Concat(Within.SelectMany(name => Of(part[name]))),
        _ => [],
    };

    private static string[] Own(JsonObject part) => ((string?)part["type"], Text(part["text"]), Text(part["title"]), Text(part["value"])) switch
    {
        ("TextBlock" or "TextRun" or "message", { } text, _, _) => [text],
        (null, null, { } title, { } value) => [$"{title}: {value}"],
        _ => [],
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
