using MedBot.Domain.Organisation;

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

    /// <summary>The document as a post may show it: without who sat or was absent, and without what names a union (fagforening) or an electoral group (valggruppe).</summary>
    /// <remarks>A person's union is personal data of a special category (GDPR art. 9). Whole sentences go: what stays is in the document's own words.</remarks>
    public OpenDocument ForPost(UnionNames unions)
    {
        ArgumentNullException.ThrowIfNull(unions);
        return With(item => new()
        {
            Number = item.Number,
            Title = OpenTitle(item, unions),
            TimeSetAside = item.TimeSetAside,
            Decision = unions.Without(item.Decision),
        });
    }

    /// <summary>A document with all its items and texts, its titles as <see cref="ForPost"/> shows them: to be compared with another.</summary>
    public static MeetingDocument WithOpenTitles(MeetingDocument document, UnionNames unions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(unions);
        return document with { Items = [.. document.Items.Select(item => item with { Title = OpenTitle(item, unions) })] };
    }

    private OpenDocument With(Func<AgendaItem, AgendaItem> shown) => new(Document with { Participants = [], Items = [.. Document.Items.Select(shown)] }, ClosedItems);

    private static string OpenTitle(AgendaItem item, UnionNames unions) => unions.AreIn(item.Title) ? "(Titlen kan læses i punktet.)" : item.Title;
}
