using System.Text.Json;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>A press on a button, by whichever way it came.</summary>
internal static class Press
{
    public const string UnknownButton = "Den knap kender jeg ikke længere. Skriv «hjælp», så viser jeg, hvad jeg kan.";

    private static readonly JsonElement NoData = JsonDocument.Parse("{}").RootElement.Clone();

    public static string? VerbIn(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("verb", out JsonElement verb) && verb.ValueKind == JsonValueKind.String ? verb.GetString() : null;

    public static JsonElement? PropertyOf(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out JsonElement property) ? property : null;

    public static CardPress Of(Turn turn, string verb, JsonElement? data) => new()
    {
        Verb = verb,
        Data = data is { ValueKind: JsonValueKind.Object } given ? given : NoData,
        Asker = turn.Asker,
        Now = turn.Now,
        Place = turn.Place,
        ConversationId = turn.ConversationId,
        CardActivityId = turn.Activity.ReplyToId,
    };
}
