using System.Text.Json;

namespace MedBot.Graph;

/// <summary>A meeting as it stands in the calendar of its mailbox. Times are Danish local time.</summary>
internal sealed record SeenEvent
{
    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }

    /// <summary>The room has said no.</summary>
    public bool RoomDeclined { get; init; }

    /// <summary>Mail addresses of people who have said no.</summary>
    public IReadOnlyList<string> Declined { get; init; } = [];

    /// <summary>How many people have said yes, of how many.</summary>
    public int Accepted { get; init; }

    public int Invited { get; init; }

    public string Write() => JsonSerializer.Serialize(this, EventJson.Default.SeenEvent);

    public static SeenEvent Read(string json) => JsonSerializer.Deserialize(json, EventJson.Default.SeenEvent)!;
}
