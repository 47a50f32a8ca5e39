using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedBot.Cards.Model;

/// <summary>A button, or what a press on an element does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
public abstract record CardAction
{
    public required string Title { get; init; }

    /// <summary><c>positive</c> or <c>destructive</c>; Teams does not draw it everywhere.</summary>
    public string? Style { get; init; }

    public string? Tooltip { get; init; }
}

/// <summary>A press that the bot answers with a card or a message (Universal Actions); an older client sends it as <see cref="SubmitAction"/>.</summary>
/// <param name="Verb">Names the action, <c>proposal/submit</c>.</param>
/// <param name="Data">Comes back with the press, joined with the inputs' values.</param>
public sealed record ExecuteAction(string Verb, JsonElement? Data = null) : CardAction
{
    [JsonPropertyName("fallback")]
    [JsonConverter(typeof(FallbackConverter))]
    public ExecuteAction Fallback => this;

    /// <summary>Written straight out as a <see cref="SubmitAction"/>: every button has one.</summary>
    public sealed class FallbackConverter : JsonConverter<ExecuteAction>
    {
        public override ExecuteAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Cards are written, never read.");

        public override void Write(Utf8JsonWriter writer, ExecuteAction value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "Action.Submit");
            writer.WriteStartObject("data");
            writer.WriteString("verb", value.Verb);
            if (value.Data is { ValueKind: JsonValueKind.Object } given)
            {
                foreach (JsonProperty property in given.EnumerateObject())
                {
                    property.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
            writer.WriteString("title", value.Title);
            writer.WriteEndObject();
        }
    }
}

/// <summary>A press that reaches the bot as a message with a value.</summary>
public sealed record SubmitAction(JsonElement Data) : CardAction
{
    /// <summary>The data with the verb under <c>verb</c>.</summary>
    public static JsonElement DataFor(string verb, JsonElement? data)
    {
        var joined = new Dictionary<string, JsonElement> { ["verb"] = JsonSerializer.SerializeToElement(verb, CardJson.Default.String) };
        if (data is { ValueKind: JsonValueKind.Object } given)
        {
            foreach (JsonProperty property in given.EnumerateObject())
            {
                joined[property.Name] = property.Value;
            }
        }

        return JsonSerializer.SerializeToElement(joined, CardJson.Default.DictionaryStringJsonElement);
    }
}

/// <summary>Opens an address, of Teams itself or outside.</summary>
public sealed record OpenUrlAction(Uri Url) : CardAction
{
    /// <summary>Begins a chat with a person.</summary>
    public static OpenUrlAction ChatWith(string name, string mail) => new(new Uri($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(mail)}")) { Title = CardParts.Shorten($"Skriv til {name}", 32) };
}
