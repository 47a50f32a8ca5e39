namespace MedBot.Domain.Meetings;

/// <summary>A document without its closed items: the only form in which one reaches a channel.</summary>
public sealed class OpenDocument
{
    private OpenDocument(MeetingDocument document, int closedItems) => (Document, ClosedItems) = (document, closedItems);

    /// <summary>The document, its closed items taken out.</summary>
    public MeetingDocument Document { get; }

    /// <summary>How many items were taken out.</summary>
    public int ClosedItems { get; }

    public static OpenDocument Of(MeetingDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        AgendaItem[] open = [.. document.Items.Where(item => !item.Closed)];
        return new(document with { Items = open }, document.Items.Count - open.Length);
    }
}
