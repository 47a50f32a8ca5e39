using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedBot.Graph;

/// <summary>A meeting as it is to stand in calendars. Times are Danish local time.</summary>
internal sealed record BookedEvent
{
    public required string Subject { get; init; }
    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }
    public required EventRoom Room { get; init; }
    public required IReadOnlyList<Invited> Invited { get; init; }

    /// <summary>What is the same has the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, EventJson.Default.BookedEvent);

    public static BookedEvent Read(string json) => JsonSerializer.Deserialize(json, EventJson.Default.BookedEvent)!;
}

/// <param name="Id">As the year wheel names it: the label of a place in Graph, else its mail address.</param>
internal sealed record EventRoom(string Id, string Name);

/// <summary>Known by mail; where there is none, by object id.</summary>
internal sealed record Invited(string Name, string? Mail, string? ObjectId);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BookedEvent))]
[JsonSerializable(typeof(SeenEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
