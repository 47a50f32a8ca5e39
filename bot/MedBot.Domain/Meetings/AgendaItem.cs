using System.Text.Json.Serialization;

namespace MedBot.Domain.Meetings;

/// <summary>An item (punkt) of an agenda or of minutes. Texts are Markdown, in the document's own words.</summary>
public sealed record AgendaItem
{
    public required int Number { get; init; }
    public required string Title { get; init; }

    /// <summary>Journalnummer, such as <c>81.38.00-A00-5-25</c>.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Indstilling.</summary>
    public Recommendation? Recommendation { get; init; }

    /// <summary>Resumé.</summary>
    public string? Summary { get; init; }

    /// <summary>Sagsfremstilling.</summary>
    public string? Presentation { get; init; }

    /// <summary>Minutes of time set aside for the item, "(40 min.)".</summary>
    [JsonPropertyName("minutes")]
    public int? TimeSetAside { get; init; }

    /// <summary>Other headed sections by their heading, <c>Økonomi</c>, <c>Historik</c> and the like.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = new Dictionary<string, string>();

    /// <summary>Bilag.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Fraværende.</summary>
    public IReadOnlyList<Participant> Absent { get; init; } = [];

    /// <summary>Beslutning.</summary>
    public string? Decision { get; init; }

    /// <summary>Not open to the public (lukket punkt): never shown outside its committee.</summary>
    public bool Closed { get; init; }
}

/// <summary>What the meeting is asked to decide (indstilling).</summary>
public sealed record Recommendation
{
    /// <summary>All that stands before the first point; without points, all of it.</summary>
    public string? Intro { get; init; }

    /// <summary>The points, without their numbers.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];
}
