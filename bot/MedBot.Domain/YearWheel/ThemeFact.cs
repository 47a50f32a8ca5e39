using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.YearWheel;

/// <summary>What one item of a document says of a theme.</summary>
public sealed record ThemeFact
{
    public required ThemeSource Source { get; init; }

    /// <summary>The row's in a table of themes, else the item's title.</summary>
    public required string Name { get; init; }

    /// <summary>A table of themes lists it; else it was an item of the meeting.</summary>
    public required bool Listed { get; init; }

    /// <summary>The document was taken in to be asked about, never to be reminded of.</summary>
    public bool History { get; init; }

    public Cadence? Cadence { get; init; }
    public DateOnly? LastDiscussed { get; init; }

    /// <summary>The day of the meeting to which it was put off.</summary>
    public DateOnly? PostponedTo { get; init; }
}

/// <summary>Reads out of a document how often themes are to be discussed, and when they were.</summary>
public static partial class ThemeFacts
{
    public static IEnumerable<ThemeFact> In(MeetingDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Items.Where(item => !item.Closed).SelectMany(item => In(document, item));
    }

    private static IEnumerable<ThemeFact> In(MeetingDocument document, AgendaItem item)
    {
        var postponed = item.Decision is { } decision && Postponed().IsMatch(decision);
        DateOnly? until = postponed ? DanishDates.In(item.Decision!).Select(date => After(date, document.Date)).FirstOrDefault(day => day > document.Date) : null;
        foreach (var (row, line) in Rows(item.Presentation ?? ""))
        {
            var last = DanishDates.Before(row.Last, document.Date.AddDays(1));
            yield return new()
            {
                Source = new(document.Committee, document.Date, item.Number, line),
                Name = row.Name,
                Listed = true,
                // Where the last discussion is "at every meeting", that is how often.
                Cadence = (last is null ? Cadence.Find(row.Last) : null) ?? Cadence.Find(row.HowOften) ?? InSection(item.Presentation!, row.Name),
                LastDiscussed = last,
                PostponedTo = until,
            };
        }

        if (document.Kind == DocumentKind.Minutes && item.Decision is { Length: > 0 } text && !Dropped().IsMatch(text))
        {
            yield return new()
            {
                Source = new(document.Committee, document.Date, item.Number, Sentences.Of(text) is [var first, ..] ? first : text),
                Name = item.Title,
                Listed = false,
                LastDiscussed = postponed ? null : document.Date,
                PostponedTo = until,
            };
        }
    }

    /// <summary>The rows of tables that say how often and when last.</summary>
    private static IEnumerable<((string Name, string HowOften, string Last) Row, string Line)> Rows(string presentation)
    {
        foreach (var table in presentation.Split("\n\n").Where(PipeTable.IsTable))
        {
            var rows = PipeTable.Grid(table);
            var last = rows.Count == 0 ? -1 : IndexOf(rows[0], LastHead());
            var often = rows.Count == 0 ? -1 : IndexOf(rows[0], OftenHead(), but: last);
            if (last <= 0 || often <= 0)
            {
                continue;
            }

            foreach (var cells in rows.Skip(1).Where(cells => cells.Count > Math.Max(last, often) && cells[0].Length > 0))
            {
                yield return ((cells[0], cells[often], cells[last]), string.Join(", ", cells.Where(cell => cell.Length > 0)));
            }
        }
    }

    private static int IndexOf(IReadOnlyList<string> heads, Regex head, int but = -1)
    {
        for (var at = 0; at < heads.Count; at++)
        {
            if (at != but && head.IsMatch(heads[at]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>How often the text says under the theme's own heading.</summary>
    private static Cadence? InSection(string presentation, string name)
    {
        string[] paragraphs = [.. presentation.Split("\n\n").Select(paragraph => paragraph.Trim()).Where(paragraph => !PipeTable.IsTable(paragraph))];
        var heading = Array.FindIndex(paragraphs, paragraph => IsHeading(paragraph) && name.StartsWith(Bare(paragraph), StringComparison.OrdinalIgnoreCase));
        return heading < 0 ? null : paragraphs.Skip(heading + 1).TakeWhile(paragraph => !IsHeading(paragraph)).SelectMany(Sentences.Of)
            .Where(sentence => Discussing().IsMatch(sentence)).Select(Cadence.Find).FirstOrDefault(cadence => cadence is not null);
    }

    private static bool IsHeading(string paragraph) =>
        paragraph.Length is > 2 and < 120 && !paragraph.Contains('\n', StringComparison.Ordinal) && !Sentence().IsMatch(paragraph);

    private static string Bare(string heading) => heading.Trim('#', '*', ' ', ':');

    private static DateOnly After(WrittenDate date, DateOnly meeting)
    {
        if (date.Date is { } day)
        {
            return day;
        }

        var before = date.Before(meeting);
        return date.Day == 29 && date.Month == 2 ? before.AddYears(4) : before.AddYears(1);
    }

    [GeneratedRegex(@"\budskud|\budskyd|\budsæt|\budsat\b|\bflyttes til\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\budgår\b|\budgik\b|\bikke (behandlet|drøftet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"\b(sidst|senest|seneste)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LastHead();

    [GeneratedRegex(@"\b(drøftes|behandles|hyppighed|frekvens|interval|hvor (ofte|tit))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OftenHead();

    [GeneratedRegex(@"\b(drøft|behandl|gennemgå|tages op|præsenter)", RegexOptions.IgnoreCase)]
    private static partial Regex Discussing();

    [GeneratedRegex(@"[.!?]\)?$|^[-\d]")]
    private static partial Regex Sentence();
}
