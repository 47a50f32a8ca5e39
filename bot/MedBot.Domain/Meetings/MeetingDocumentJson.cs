using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedBot.Domain.Meetings;

/// <summary>The form of <c>shared/formats/meeting-document.md</c>: one object, every key present.</summary>
public static class MeetingDocumentJson
{
    // Danish letters are written as they are: the text is a file's or a terminal's, never part of a web page.
    private static readonly MeetingDocumentJsonContext Json = new(new JsonSerializerOptions(MeetingDocumentJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The document on one line.</summary>
    public static string Write(MeetingDocument document) => JsonSerializer.Serialize(document, Json.MeetingDocument);

    /// <exception cref="JsonException">The text is no meeting document.</exception>
    public static MeetingDocument Read(string json) =>
        JsonSerializer.Deserialize(json, Json.MeetingDocument) ?? throw new JsonException("The text is null, not a meeting document.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(HourAndMinute)])]
[JsonSerializable(typeof(MeetingDocument))]
[JsonSerializable(typeof(MeetingExport))]
internal sealed partial class MeetingDocumentJsonContext : JsonSerializerContext;

/// <summary>A time of day as <c>09:00</c>.</summary>
internal sealed class HourAndMinute : JsonConverter<TimeOnly>
{
    private const string Format = "HH:mm";

    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("A time of day is written HH:mm.");

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}
