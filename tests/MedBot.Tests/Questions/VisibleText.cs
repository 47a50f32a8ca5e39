using System.Text.Json;

namespace MedBot.Tests.Questions;

/// <summary>What a reader of a message sees without a press: its text and its cards' texts, button titles and hidden elements left out.</summary>
internal static class VisibleText
{
    private static readonly string[] Parts = ["body", "items", "columns", "rows", "cells"];

    public static string Of(JsonElement activity) => string.Join('\n',
    [
        .. TextOf(activity, "text"),
        .. Elements(activity, "attachments").SelectMany(attachment => attachment.TryGetProperty("content", out var card) ? OfElement(card) : []),
    ]);

    private static IEnumerable<string> OfElement(JsonElement element)
    {
        var type = string.Concat(TextOf(element, "type"));
        if (type.StartsWith("Action", StringComparison.Ordinal) || type.StartsWith("Input.", StringComparison.Ordinal)
            || (element.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean()))
        {
            return [];
        }

        return type switch
        {
            "FactSet" => Elements(element, "facts").Select(fact => string.Join(' ', [.. TextOf(fact, "title"), .. TextOf(fact, "value")])),
            "RichTextBlock" => [string.Concat(Elements(element, "inlines").Select(inline => inline.ValueKind is JsonValueKind.String ? inline.GetString() : string.Concat(TextOf(inline, "text"))))],
            _ => [.. TextOf(element, "text"), .. Parts.SelectMany(part => Elements(element, part)).SelectMany(OfElement)],
        };
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : default;

    private static IEnumerable<string> TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? [text.GetString()!] : [];
}
