using System.Text.Json.Serialization;

namespace MedBot.Domain.Meetings;

/// <summary>An agenda (dagsorden) or minutes (referat) of one meeting, as read out of its file.</summary>
/// <remarks>The rule's source is <c>shared/formats/meeting-document.md</c>. Dates and times are Danish local time.</remarks>
public sealed record MeetingDocument
{
    public required DocumentKind Kind { get; init; }

    /// <summary>The committee (udvalg) as the title names it.</summary>
    public required string Committee { get; init; }

    /// <summary>The document's own title line.</summary>
    public required string Title { get; init; }

    public required DateOnly Date { get; init; }
    public TimeOnly? Start { get; init; }

    /// <summary>Null where the head says no more than the start.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeOnly? End { get; init; }
    public string? Place { get; init; }

    /// <summary>The meeting stands outside the year's plan (ekstraordinært møde).</summary>
    public bool Extraordinary { get; init; }

    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Who the head says writes the minutes or leads the meeting, the office in the note; null where it names none apart from the participants.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Participant>? Officers { get; init; }

    /// <summary>Who the head says is away from the whole meeting (afbud); null where it says nothing of it. An item has its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Participant>? Absent { get; init; }

    public IReadOnlyList<AgendaItem> Items { get; init; } = [];
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>The head marks the file as a draft (Udkast, Kladde): for the committee's members alone.</summary>
    public bool Draft { get; init; }

    /// <summary>The meeting that it belongs to.</summary>
    [JsonIgnore]
    public MeetingKey Meeting => new(Committee, Date, Extraordinary);
}

public enum DocumentKind
{
    /// <summary>Dagsorden.</summary>
    [JsonStringEnumMemberName("agenda")]
    Agenda,

    /// <summary>Referat.</summary>
    [JsonStringEnumMemberName("minutes")]
    Minutes,
}
