using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>A line that begins with a number and may be the heading of an item.</summary>
internal sealed record NumberedLine(int Line, int Number, string Title, bool Named, bool InContents)
{
    /// <summary>Something says that it is a heading: its marks, what follows it, or the table of contents.</summary>
    public bool Strong { get; set; }

    /// <summary>The first of its run of numbered lines with nothing between them.</summary>
    public required int Run { get; init; }
}

/// <summary>The numbered lines of a document, and those of them that are its table of contents.</summary>
internal static partial class NumberedLines
{
    private const int LongestHeading = 400;

    public static List<NumberedLine> Find(IReadOnlyList<Line> lines)
    {
        List<NumberedLine> candidates = [];
        var runStart = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsGap)
            {
                continue;
            }
            if (Read(lines[i]) is not { } read)
            {
                runStart = -1;
                continue;
            }
            runStart = runStart < 0 ? i : runStart;
            candidates.Add(new(i, read.Number, read.Title, read.Named, LeaderTail().IsMatch(lines[i].Text)) { Run = runStart });
        }
        return candidates;
    }

    /// <summary>Begins with a number, as an item or its entry in the contents does.</summary>
    public static bool IsNumbered(Line line) => Read(line) is not null;

    /// <summary>The number of an item whose title stands on the next line.</summary>
    public static bool IsLoneNumber(Line line) => LoneNumber().IsMatch(line.Plain);

    public static (int Number, string Title, bool Named)? Read(Line line)
    {
        var plain = line.Plain;
        if (line.Kind == LineKind.Row || plain.Length is 0 or > LongestHeading)
        {
            return null;
        }
        if (Named().Match(plain) is { Success: true } named && RecordMarks.CaseNumber(line) is null)
        {
            var title = named.Groups["t"].Value;
            var plainSentence = named.Groups["sep"].Length == 0 && !line.StandsOut && (title.EndsWith('.') && title.Contains(' ', StringComparison.Ordinal) || title.StartsWith('('));
            return plainSentence ? null : (Parse(named), title, true);
        }
        if (line.Kind == LineKind.Entry)
        {
            return line.Number is { } number && !char.IsLower(plain[0]) ? (number, plain, false) : null;
        }
        if (LoneNumber().Match(plain) is { Success: true } lone)
        {
            return (Parse(lone), "", false);
        }
        var dotted = (line.StandsOut ? Standing() : Dotted()).Match(plain);
        return dotted.Success ? (Parse(dotted), dotted.Groups["t"].Value, false) : null;
    }

    private static int Parse(Match match) => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    // A line of contents is one of a row of them, or of the same words twice, and comes again where the item is.
    public static HashSet<NumberedLine> Contents(List<NumberedLine> candidates, IReadOnlyList<Line> lines)
    {
        HashSet<NumberedLine> contents = [];
        List<NumberedLine> comesAgain = [];
        Dictionary<int, List<NumberedLine>> later = [];
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var candidate = candidates[i];
            if (!later.TryGetValue(candidate.Number, out var same))
            {
                later[candidate.Number] = same = [];
            }
            var next = TextBlocks.NextAfterGap(lines, candidate.Line + 1);
            var nothingUnder = next is { } line && (i + 1 < candidates.Count && candidates[i + 1].Line == line || LeaderTail().IsMatch(lines[line].Text));
            var again = same.TakeLast(4).Any(other => Alike(candidate.Title, other.Title));
            if (again)
            {
                comesAgain.Add(candidate);
            }
            if (candidate.InContents || nothingUnder && again)
            {
                contents.Add(candidate);
            }
            else
            {
                same.Add(candidate);
            }
        }
        // The last line of a list has an item under it, not another line: the lines above it tell.
        var listed = contents.Select(entry => entry.Run).ToHashSet();
        contents.UnionWith(comesAgain.Where(candidate => listed.Contains(candidate.Run)));
        foreach (var run in candidates.GroupBy(candidate => candidate.Run).Where(run => listed.Contains(run.Key)))
        {
            contents.UnionWith(ListedOnly([.. run], contents));
        }
        return contents;
    }

    // Between lines that come again stand those of closed items, which have no text: up to where the numbers begin anew.
    private static IEnumerable<NumberedLine> ListedOnly(List<NumberedLine> run, HashSet<NumberedLine> contents)
    {
        var end = 1;
        while (end < run.Count && run[end].Number > run[end - 1].Number)
        {
            end++;
        }
        return run.Count(contents.Contains) > 1 && contents.Contains(run[0]) ? run.Take(end) : [];
    }

    private static bool Alike(string shortened, string title)
    {
        var (a, b) = (Key(shortened), Key(title));
        return a.Length > 2 && b.Length > 2 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
    }

    // The first letters of a title, for comparing: a table of contents shortens and decorates.
    public static string Key(string title)
    {
        var bare = LeaderTail().Replace(RecordMarks.TitleMark(title).Title, "");
        return new string([.. bare.Where(char.IsLetterOrDigit).Take(24).Select(char.ToLowerInvariant)]);
    }

    [GeneratedRegex(@"^(?:Punkt|Pkt|Dagsordenspunkt|Dagsordenpunkt|(?:Sag|Emne|Nr)(?= ?nr|\.? ?\d{1,2} ?(?:[:.–-] |$)))\.? ?(?:nr\.? ?)?(?<n>\d{1,4})(?![\d/]|[.-]\d) ?(?<sep>[:.)|–-]?) ?(?<t>$|(?-i:[\p{Lu}\d""”»'(§\[]).*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // The title stands below.
    [GeneratedRegex(@"^(?<n>\d{1,3})\.$")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^(?:Ad )?(?<n>\d{1,3})(?:[.)] ?| ?[:|–-] ?| |(?=\p{Lu}\p{Ll}))(?<t>(?:\((?:Åben|Lukket)[^)]*\) ?)?\p{Lu}.*)$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<n>\d{1,3})(?:[.)] ?| ?[:|–-] ?| )?(?<t>[\p{Lu}""”»(§].*)$")]
    private static partial Regex Standing();

    [GeneratedRegex(@"(?:\.{3,}|…|\. \. )[\s.…|]*\d{0,4}\s*$|\s{3,}\d{1,4}\s*$|\.{4,}")]
    private static partial Regex LeaderTail();
}
