using System.Text.RegularExpressions;

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
        var furniture = Repeated(lines);
        List<Line> kept = new(lines.Count);
        foreach (var (line, edge) in WithEdges(lines))
        {
            var plain = line.Plain;
            if (line.IsGap || !(PageNumber().IsMatch(plain) && plain.Length < LongestFurniture || edge && (LoneNumber().IsMatch(plain) || furniture.Contains(Pattern(plain)))))
            {
                kept.Add(line);
            }
            else
            {
                kept.Add(Line.Blank);
            }
        }
        return Healed(kept);
    }

    // A line that stands at the edge of most pages, its digits apart.
    private static HashSet<string> Repeated(IReadOnlyList<Line> lines)
    {
        Dictionary<string, int> seen = [];
        var pages = 1 + lines.Count(line => line.Kind == LineKind.PageEnd);
        foreach (var (line, edge) in WithEdges(lines))
        {
            if (edge && !line.IsGap && line.Plain.Length < LongestFurniture)
            {
                var pattern = Pattern(line.Plain);
                seen[pattern] = seen.GetValueOrDefault(pattern) + 1;
            }
        }
        return pages < 3 ? [] : [.. seen.Where(pair => pair.Value >= 3 && pair.Value * 2 >= pages && !Labels.IsName(pair.Key)).Select(pair => pair.Key)];
    }

    private static string Pattern(string plain) => Digits().Replace(plain, "#");

    /// <summary>Each line, and whether it is one of the first or last of its page. A file without pages has no edges.</summary>
    private static IEnumerable<(Line Line, bool Edge)> WithEdges(IReadOnlyList<Line> lines)
    {
        var paged = lines.Any(line => line.Kind == LineKind.PageEnd);
        var edges = new bool[lines.Count];
        foreach (var direction in paged ? (ReadOnlySpan<int>)[1, -1] : [])
        {
            var fromEdge = 0;
            for (var i = direction > 0 ? 0 : lines.Count - 1; i >= 0 && i < lines.Count; i += direction)
            {
                fromEdge = lines[i].Kind == LineKind.PageEnd ? 0 : lines[i].IsGap ? fromEdge : fromEdge + 1;
                edges[i] |= fromEdge <= Margin;
            }
        }
        return lines.Select((line, i) => (line, edges[i]));
    }

    private static List<Line> Healed(List<Line> lines)
    {
        List<Line> healed = new(lines.Count);
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

    [GeneratedRegex(@"^\W*(?:[\p{L}\d][^|]{0,110}[ |])?(?:Side|Page)[ :]+\d{1,4}(?:\s*(?:af|/|of|ud af)\s*\d{1,4})?\W*$|^\W*(?:Side|s\.)\s?\d{1,4}\b[^a-zæøå]{0,20}$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[-–\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*$")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@" (?:og|i|af|på|til|for|med|om|der|som|at|en|et|den|det|de|er|har|ved|fra)$")]
    private static partial Regex OpenWord();
}
