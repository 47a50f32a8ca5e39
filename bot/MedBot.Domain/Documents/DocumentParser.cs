using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Reads lines into an agenda or minutes, or says in one Danish sentence which part it looked for and did not find.</summary>
public static class DocumentParser
{
    public static ImportResult Read(IReadOnlyList<Line> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var clean = PageFurniture.Off(LayoutTables.Unfold(OutlineLists.Unfold(lines)));
        if (SpacedColumns.AsRows(clean) is var columns && columns != clean)
        {
            clean = LayoutTables.Unfold(columns);
        }
        var headings = ItemHeadings.Find(clean);
        if (headings.Count == 0)
        {
            clean = ItemNumbers.AsItems(clean);
            headings = ItemHeadings.Find(clean);
        }
        var head = DocumentHead.Read(clean.Take(headings.Count > 0 ? headings[0].Line : clean.Count));
        if (head.Committee is null)
        {
            head.TakeCommittee(DecisionNames.Decider(clean, head.MeetingDate ?? head.TitleDate));
        }
        if (head.TitleDate is { } title && head.MeetingDate is { } meeting && title != meeting)
        {
            return Refused($"Titlen og mødedatoen nævner hver sin dag: {title:dd-MM-yyyy} og {meeting:dd-MM-yyyy}.");
        }
        if (Missing(head, headings) is { } missing)
        {
            return Refused(missing);
        }
        var date = (head.MeetingDate ?? head.TitleDate)!.Value;
        clean = DecisionNames.AsDecisions(SpacedTables.AsRows(clean, headings[0].Line), headings, head);
        var closing = ClosingWords.Begin(clean, headings[^1].TextFrom);
        var items = Items([.. clean.Take(closing)], headings, head);
        var kind = Kind(head, items);
        if (kind is null)
        {
            return Refused("Arten blev ikke fundet: jeg ledte efter DAGSORDEN eller REFERAT i titlen, eller en beslutning under et punkt.");
        }
        return new ImportResult.Read(new MeetingDocument
        {
            Kind = kind.Value,
            Committee = head.Committee!,
            Title = head.Title!,
            Date = date,
            Start = head.Start,
            Place = head.Place,
            Extraordinary = head.Extraordinary || ExtraordinaryMeeting.IsSaidIn(items),
            Participants = head.Participants,
            Absent = head.Absent,
            Officers = head.Officers,
            End = ClosingWords.End(clean, closing) ?? head.End,
            Items = items,
            Approvals = Approvals.In(items, date),
            Draft = head.Draft,
        });
    }

    private static string? Missing(DocumentHead head, IReadOnlyList<ItemHeading> headings) =>
        head.Committee is null ? "Udvalget blev ikke fundet: jeg ledte efter det i titlen, for eksempel »REFERAT KommuneMED d. 25-06-2026«."
        : (head.MeetingDate ?? head.TitleDate) is null ? "Mødets dato blev ikke fundet: jeg ledte efter Mødedato og efter en dato i titlen."
        : headings.Count == 0 ? "Der blev ikke fundet et eneste punkt: jeg ledte efter linjer som »Punkt 1: …« eller »1. …«."
        : null;

    private static ImportResult.Refused Refused(string sentence) => new(sentence);

    private static DocumentKind? Kind(DocumentHead head, IReadOnlyList<AgendaItem> items) => (head.NamesAgenda, head.NamesMinutes) switch
    {
        // Above the items of minutes that call themselves nothing, the list of them may be called the agenda.
        (true, false) when Titles.NamesAgenda(head.Title!) || !items.Any(item => item.Decision is not null) => DocumentKind.Agenda,
        (false, true) => DocumentKind.Minutes,
        _ when items.Any(item => item.Decision is not null) => DocumentKind.Minutes,
        (true, true) => DocumentKind.Agenda,
        _ => null,
    };

    private static List<AgendaItem> Items(IReadOnlyList<Line> lines, IReadOnlyList<ItemHeading> headings, DocumentHead head)
    {
        List<AgendaItem> items = [];
        var closed = ClosedGroup(lines, 0, headings[0].Line) == true;
        var above = CaseNumberAbove(lines, 0, headings[0].Line);
        var mark = MarkAbove(lines, 0, headings[0].Line);
        // Where the first item has its mark above its heading, all have.
        var marksStandAbove = mark is not null;
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var end = i + 1 < headings.Count ? headings[i + 1].Line : lines.Count;
            var next = end < lines.Count ? CaseNumberAbove(lines, heading.TextFrom, end) : null;
            var nextMark = marksStandAbove && end < lines.Count ? MarkAbove(lines, heading.TextFrom, end) : null;
            var textEnd = Math.Min(next?.Line ?? end, nextMark?.Line ?? end);
            while (i + 1 < headings.Count && textEnd > heading.TextFrom && (lines[textEnd - 1].IsGap || head.IsRunningHead(lines[textEnd - 1].Plain)))
            {
                textEnd--;
            }
            items.Add(ItemReader.Read(heading, [.. Range(lines, heading.TextFrom, textEnd)], closed || mark is { Closed: true }, above?.Number));
            closed = ClosedGroup(lines, heading.TextFrom, end) ?? closed;
            (above, mark) = (next, nextMark);
        }
        return Attachments.ByItem(items);
    }

    private static IEnumerable<Line> Range(IReadOnlyList<Line> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            yield return lines[i];
        }
    }

    // "Lukkede punkter" above an item closes it and all below, until "Åbne punkter"; above entries of the contents it says nothing.
    private static bool? ClosedGroup(IReadOnlyList<Line> lines, int from, int to)
    {
        for (var i = to - 1; i >= from && !(from == 0 && NumberedLines.IsNumbered(lines[i])); i--)
        {
            if (RecordMarks.IsGroup(lines[i]) && RecordMarks.Closed(lines[i]) is { } closed)
            {
                return closed;
            }
        }
        return null;
    }

    // "Åben sag" or "Lukket sag" right above a heading.
    private static (int Line, bool Closed)? MarkAbove(IReadOnlyList<Line> lines, int from, int heading)
    {
        for (var i = heading - 1; i >= from; i--)
        {
            if (!RecordMarks.IsGroup(lines[i]) && RecordMarks.Closed(lines[i]) is { } closed)
            {
                return (i, closed);
            }
            if (!lines[i].IsGap && RecordMarks.CaseNumber(lines[i]) is null)
            {
                break;
            }
        }
        return null;
    }

    // A journal number on the line above a heading is that heading's, if an item's text stands before it.
    private static (int Line, string Number)? CaseNumberAbove(IReadOnlyList<Line> lines, int from, int heading)
    {
        for (var i = heading - 1; i >= from && i >= heading - 4; i--)
        {
            if (RecordMarks.CaseNumber(lines[i]) is { } number && TextBlocks.NextAfterGap(lines, i + 1) == heading)
            {
                var first = TextBlocks.NextAfterGap(lines, from);
                return first == i && from > 0 ? null : (i, number);
            }
        }
        return null;
    }
}
