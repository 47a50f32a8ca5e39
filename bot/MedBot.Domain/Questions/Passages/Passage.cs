using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Passages;

/// <summary>A paragraph, a list with the line before it, or a row of a table, in the document's own words.</summary>
public sealed record Passage
{
    public required MeetingDocument Document { get; init; }
    public required AgendaItem Item { get; init; }
    public required ItemPart Part { get; init; }

    /// <summary>The sub-heading under which it stands.</summary>
    public string? Heading { get; init; }

    /// <summary>Markdown, as stored.</summary>
    public required string Text { get; init; }

    /// <summary>The row and its heads, where the passage is a row of a table.</summary>
    public TableFact? Row { get; init; }

    /// <summary>What it says: of a row, its values with the heads above them.</summary>
    public string Said => Row is { } row ? string.Join(" · ", row.Values.Select(value => $"{value.Head} {value.Value}")) : Text;

    /// <summary>Place in the item, in the order of reading.</summary>
    public required int Order { get; init; }

    /// <summary>Tells of fewer than five persons how they fare: never quoted.</summary>
    public bool Withheld => Row is { } row ? SmallGroup.In(row) : SmallGroup.In(Text);

    public IReadOnlyList<string> Sentences => field ??= Passages.Sentences.Of(Text);
}

/// <summary>The parts of an item, in the order of reading.</summary>
public enum ItemPart
{
    Recommendation,
    Summary,
    Presentation,
    Section,
    Decision,
    Attachments,
}
