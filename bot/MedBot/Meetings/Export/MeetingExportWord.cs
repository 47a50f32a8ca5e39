using DocumentFormat.OpenXml;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Documents;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Export;

/// <summary>Writes papers as a Word document: meeting by meeting, each paper with its source and approval, each item with its texts.</summary>
internal static class MeetingExportWord
{
    public static void Write(Stream file, MeetingExport export)
    {
        var title = ExportText.Title(export.Selection);
        WordWriter.Write(file, title,
        [
            WordWriter.Heading(1, title),
            WordWriter.Paragraph($"{(export.Municipality.Length > 0 ? $"{export.Municipality}. " : "")}Udskrevet {SpokenDate.WithoutWeekday(export.Made)}: {ExportText.Count(export)}, {ExportText.Content(export.Selection)}."),
            .. export.Meetings.SelectMany(meeting => meeting.Papers.SelectMany(Paper).Prepend(WordWriter.Heading(2, ExportText.Meeting(meeting)))),
        ]);
    }

    private static IEnumerable<OpenXmlElement> Paper(ExportedPaper paper)
    {
        yield return WordWriter.Heading(3, ExportText.Paper(paper));
        yield return WordWriter.Paragraph(ExportText.Source(paper.SourceDocument));
        if (paper.Approval is { } approval)
        {
            yield return WordWriter.Paragraph(ExportText.Approval(approval));
        }

        if (paper.Participants.Count > 0)
        {
            yield return WordWriter.Paragraph($"Deltagere: {string.Join("; ", paper.Participants.Select(person => person.Note is { } note ? $"{person.Name} ({note})" : person.Name))}.");
        }

        foreach (OpenXmlElement part in paper.Items.SelectMany(Item))
        {
            yield return part;
        }

        if (paper.ClosedItemsLeftOut > 0)
        {
            yield return WordWriter.Paragraph(ExportText.LeftOut(paper.ClosedItemsLeftOut));
        }
    }

    private static IEnumerable<OpenXmlElement> Item(AgendaItem item) =>
    [
        WordWriter.Heading(4, $"Punkt {item.Number}: {item.Title}{(item.Closed ? " (lukket punkt)" : "")}"),
        .. item.CaseNumber is { } number ? [WordWriter.Paragraph($"Sagsnr. {number}")] : Array.Empty<OpenXmlElement>(),
        .. SectionView.Of(item).SelectMany(section => section.Parts.SelectMany(Part).Prepend(WordWriter.Label(section.Label))),
    ];

    private static IEnumerable<OpenXmlElement> Part(TextPart part) => part switch
    {
        { Entries: { } entries } => entries.Select(entry => WordWriter.Marked($"{(entry.Mark == "-" ? "•" : entry.Mark)} {entry.Line}", entry.Depth + 1)),

        // Two tables beside each other would be one.
        { Rows: { } rows } => [WordWriter.Table(rows), WordWriter.Paragraph("")],
        { Kind: "heading" } => [WordWriter.Marked($"**{part.Line}**")],
        _ => [WordWriter.Marked(part.Line!)],
    };
}
