using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Documents;

/// <summary>Takes running heads and page numbers off, and puts together what a page break cut in two.</summary>
internal static partial class PageFurniture
{
    // Heads and feet stand in the first and last lines of a page.
    private const int Margin = 4;
    private const int LongestFurniture = 160;
    private const int CutLine = 40;

    public static IReadOnlyList<Line> Off(IReadOnlyList<Line> lines)
    {
        lines = WithPages(lines);
        var repeated = Repeated(lines);
        var taken = new bool[lines.Count];
        foreach (var i in Edges(lines, line => IsPageNumber(line) || LoneNumber().IsMatch(line.Plain) || repeated.Contains(Pattern(line.Plain))))
        {
            taken[i.Index] = true;
        }
        // What runs at the head of each page may be the title: on the first page it stays.
        var firstPage = 0;
        while (firstPage < lines.Count && (lines[firstPage].Kind == LineKind.Blank || taken[firstPage]))
        {
            taken[firstPage++] = false;
        }
        return Healed(lines.Select((line, i) => taken[i] || IsPageNumber(line) ? Line.Blank : line));
    }

    // Text taken out of a paged file may keep the page numbers or the title alone: they say where a page ends.
    private static IReadOnlyList<Line> WithPages(IReadOnlyList<Line> lines)
    {
        if (lines.Any(line => line.Kind == LineKind.PageEnd))
        {
            return lines;
        }
        var (at, title) = lines.Index().FirstOrDefault(pair => pair.Item.Plain.Length < LongestFurniture && Titles.NamesKind(pair.Item.Plain) && DanishDates.In(pair.Item.Plain).Count > 0);
        bool IsTitle(Line line) => line.Kind == LineKind.Text && title?.Plain.StartsWith(line.Plain, StringComparison.Ordinal) == true && DanishDates.In(line.Plain).Count > 0;
        var ofPages = OfPages(lines);
        return [.. lines.Select((line, i) => IsPageNumber(line) || ofPages.Contains(i) || i > at && IsTitle(line) ? Line.PageEnd : line)];
    }

    private static bool IsPageNumber(Line line) => !line.IsGap && line.Plain.Length < LongestFurniture && PageNumber().IsMatch(line.Plain);

    // "2/5" ends a page where the others do it too, up to the last; else it may be a day.
    private static HashSet<int> OfPages(IReadOnlyList<Line> lines)
    {
        var counted = lines.Index().Where(pair => pair.Item.Plain.Length < LongestFurniture).Select(pair => (pair.Index, Match: PageOfPages().Match(pair.Item.Text))).Where(one => one.Match.Success)
            .GroupBy(one => one.Match.Groups["pages"].Value, one => (one.Index, Page: one.Match.Groups["page"].Value)).ToList();
        return [.. counted.Where(pages => pages.Last().Page == pages.Key && pages.Select(one => one.Page).Distinct().Count() == pages.Count()).SelectMany(pages => pages.Select(one => one.Index))];
    }

    // A line that stands at the edge of most pages, its digits apart.
    private static HashSet<string> Repeated(IReadOnlyList<Line> lines)
    {
        var pages = 1 + lines.Count(line => line.Kind == LineKind.PageEnd);
        Dictionary<(bool AtTop, string Pattern), int> seen = [];
        foreach (var i in Edges(lines, _ => true))
        {
            if (lines[i.Index].Plain is { Length: < LongestFurniture } plain && !Labels.IsName(plain) && !NumberedLines.IsLoneNumber(lines[i.Index]) && NumberedLines.Read(lines[i.Index]) is not { Named: true } && RecordMarks.CaseNumber(lines[i.Index]) is null)
            {
                var key = (i.AtTop, Pattern(plain));
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }
        return [.. seen.Where(pair => pair.Value >= 2 && pair.Value * 2 >= pages).Select(pair => pair.Key.Pattern)];
    }

    /// <summary>The lines from each end of each page inwards, as long as they belong; a file without pages has none.</summary>
    private static IEnumerable<(int Index, bool AtTop)> Edges(IReadOnlyList<Line> lines, Func<Line, bool> belongs)
    {
        var paged = lines.Any(line => line.Kind == LineKind.PageEnd);
        foreach (var step in paged ? (int[])[1, -1] : [])
        {
            var left = Margin;
            for (var i = step > 0 ? 0 : lines.Count - 1; i >= 0 && i < lines.Count; i += step)
            {
                left = lines[i].Kind == LineKind.PageEnd ? Margin : lines[i].IsGap ? left : belongs(lines[i]) ? left - 1 : -1;
                if (left >= 0 && !lines[i].IsGap)
                {
                    yield return (i, step > 0);
                }
            }
        }
    }

    private static string Pattern(string plain) => Digits().Replace(plain, "#");

    private static List<Line> Healed(IEnumerable<Line> lines)
    {
        List<Line> healed = [];
        var last = -1;                                                // the last line that is no gap
        var pageBetween = false;
        foreach (var line in lines)
        {
            if (!line.IsGap)
            {
                if (last >= 0 && last < healed.Count - 1 && GoesOn(healed[last], line, pageBetween))
                {
                    healed.RemoveRange(last + 1, healed.Count - last - 1);
                }
                last = healed.Count;
                pageBetween = false;
            }
            pageBetween |= line.Kind == LineKind.PageEnd;
            healed.Add(line);
        }
        return healed;
    }

    private static bool GoesOn(Line above, Line line, bool pageBetween) =>
        line.Kind == LineKind.Text && above.Kind is LineKind.Text or LineKind.Entry
        && above.Plain.Length >= CutLine && !above.StandsOut && !line.StandsOut
        && line.Plain is [var first, ..] && above.Plain is [.., var end]
        && (char.IsLower(first) && (char.IsLetterOrDigit(end) || end is ',' or '-' or '–') && !Recommendations.IsPoint(line) && !Recommendations.Opens(above)
            || pageBetween && (end == '-' && char.IsLetterOrDigit(first) || end == ',' || OpenWord().IsMatch(above.Plain)) && Labels.Read(line, inDecision: false) is null && !Recommendations.IsPoint(line));

    [GeneratedRegex(@"^\W*(?:[\p{L}\d][^|]{0,110}[ |])?(?:Side|Page)[ :]+(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:af|/|of|ud af)\s*\d{1,4})?\W*$|^\W*(?:Side|s\.)\s?\d{1,4}\b[^a-zæøå]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?:^|\S\s{3,})(?<page>\d{1,3})\s?/\s?(?<pages>\d{1,3})$")]
    private static partial Regex PageOfPages();

    [GeneratedRegex(@"^[-–\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*$")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@" (?:og|i|af|på|til|for|med|om|der|som|at|en|et|den|det|de|er|har|ved|fra)$")]
    private static partial Regex OpenWord();
}
