using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions;

/// <summary>What the documents answer: the answer first, then what it rests on.</summary>
public sealed record Answer
{
    /// <summary>The shortest right answer, a sentence or less.</summary>
    public required string Text { get; init; }

    /// <summary>Where the answer is a list: names, attachments, dates.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>Where it stands, the best place first.</summary>
    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>Rests on who sits where today, and on no document.</summary>
    public bool ByOrganisation { get; init; }

    /// <summary>Those whom the asker may want to write to.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Other readings of the question, as one would write them.</summary>
    public IReadOnlyList<string> OtherReadings { get; init; } = [];
}

/// <summary>A place in a document that an answer rests on.</summary>
public sealed record AnswerSource
{
    public required MeetingDocument Document { get; init; }

    /// <summary>Null where the document's head says it.</summary>
    public AgendaItem? Item { get; init; }

    /// <summary>The document's own words, Markdown; null where the answer itself says them.</summary>
    public string? Sentence { get; init; }

    /// <summary>How far minutes are; null for an agenda.</summary>
    public MinutesStatus? Status { get; init; }
}
