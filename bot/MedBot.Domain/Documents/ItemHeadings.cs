using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>The heading of an item, and where its text begins.</summary>
internal readonly record struct ItemHeading(int Line, int TextFrom, int Number, string Title);

/// <summary>Finds the headings of the items among all numbered lines: contents, lists and points have numbers too.</summary>
internal static partial class ItemHeadings
{
    private const int LongestHeading = 400;
    private const int LookAhead = 3;

    private sealed record Candidate(int Line, int Number, string Title, bool Named, bool InContents)
    {
        /// <summary>Something says that it is a heading: its marks, what follows it, or the table of contents.</summary>
        public bool Strong { get; set; }

        /// <summary>The first of its run of numbered lines with nothing between them.</summary>
        public required int Run { get; init; }
    }

    public static IReadOnlyList<ItemHeading> Find(IReadOnlyList<Line> lines)
    {
        var candidates = Candidates(lines);
        var contents = Contents(candidates, lines);
        candidates.RemoveAll(contents.Contains);
        var titles = contents.Select(entry => (entry.Number, Key(entry.Title))).ToHashSet();
        // Where headings are marked as such, bold numbers are sub-headings.
        var marked = candidates.Exists(candidate => lines[candidate.Line].Kind == LineKind.Heading);
        foreach (var candidate in candidates)
        {
            var line = lines[candidate.Line];
            candidate.Strong = (marked ? line.Kind == LineKind.Heading : line.StandsOut || BeginsBold(line)) || RecordFollows(lines, candidate.Line)
                || titles.Contains((candidate.Number, Key(candidate.Title)));
        }
        candidates.RemoveAll(candidate => candidate is { Named: false, Strong: false, Title: "" });
        var named = candidates.Where(candidate => candidate.Named && (candidate.Strong || AfterGap(lines, candidate.Line) || LabelFollows(lines, candidate.Line))).ToList();
        var chosen = named.Count > 0 ? Ordered(named) : Numbered(candidates, lines);
        return [.. chosen.Select(candidate => Heading(candidate, lines, contents))];
    }

    private static List<Candidate> Candidates(IReadOnlyList<Line> lines)
    {
        List<Candidate> candidates = [];
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

    private static (int Number, string Title, bool Named)? Read(Line line)
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
    private static HashSet<Candidate> Contents(List<Candidate> candidates, IReadOnlyList<Line> lines)
    {
        HashSet<Candidate> contents = [];
        List<Candidate> comesAgain = [];
        Dictionary<int, List<Candidate>> later = [];
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
        return contents;
    }

    private static bool Alike(string shortened, string title)
    {
        var (a, b) = (Key(shortened), Key(title));
        return a.Length > 2 && b.Length > 2 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
    }

    // The first letters of a title, for comparing: a table of contents shortens and decorates.
    private static string Key(string title)
    {
        var bare = LeaderTail().Replace(RecordMarks.TitleMark(title).Title, "");
        return new string([.. bare.Where(char.IsLetterOrDigit).Take(24).Select(char.ToLowerInvariant)]);
    }

    private static List<Candidate> Ordered(List<Candidate> named)
    {
        List<Candidate> chosen = [];
        foreach (var candidate in named)
        {
            if (chosen.Count == 0 || candidate.Number > chosen[^1].Number || candidate.Strong || candidate.Number == chosen[^1].Number && !candidate.Title.EndsWith('.'))
            {
                chosen.Add(candidate);
            }
        }
        return chosen;
    }

    private static List<Candidate> Numbered(List<Candidate> candidates, IReadOnlyList<Line> lines)
    {
        List<Candidate> chosen = [];
        HashSet<int> refusedRuns = [];
        var anyStrong = candidates.Exists(candidate => candidate.Strong && lines[candidate.Line].Kind != LineKind.Entry || candidate.Strong);
        var nextStrong = NextStrong(candidates);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var last = chosen.Count > 0 ? chosen[^1].Number : (int?)null;
            var accepted = candidate.Strong
                ? last is null || candidate.Number > last || lines[candidate.Line].StandsOut && candidate.Number == last
                : !refusedRuns.Contains(candidate.Run) && Fits(candidate, last, anyStrong, nextStrong[i], lines, chosen);
            if (accepted)
            {
                chosen.Add(candidate);
            }
            else
            {
                refusedRuns.Add(candidate.Run);
            }
        }
        return chosen;
    }

    private static bool Fits(Candidate candidate, int? last, bool anyStrong, int? nextStrong, IReadOnlyList<Line> lines, List<Candidate> chosen)
    {
        var line = lines[candidate.Line];
        if (last is null)
        {
            return !anyStrong || nextStrong == candidate.Number + 1;
        }
        return candidate.Number == last + 1
            && (nextStrong is null || nextStrong > candidate.Number)
            && line.Indent <= lines[chosen[0].Line].Indent + 1
            && !InRecommendation(lines, chosen[^1].Line, candidate.Line)
            && (!anyStrong || AfterGap(lines, candidate.Line));
    }

    private static int?[] NextStrong(List<Candidate> candidates)
    {
        var next = new int?[candidates.Count];
        int? number = null;
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            next[i] = number;
            number = candidates[i].Strong ? candidates[i].Number : number;
        }
        return next;
    }

    // The points of a recommendation are numbered as the items are; each line is looked at once for each item it could end.
    private static bool InRecommendation(IReadOnlyList<Line> lines, int from, int to)
    {
        for (var i = to - 1; i > from && to - i < 40; i--)
        {
            if (Labels.Read(lines[i], inDecision: false) is { } label)
            {
                return label.Part == Part.Recommendation;
            }
            if (Recommendations.Opens(lines[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool AfterGap(IReadOnlyList<Line> lines, int line) => line == 0 || lines[line - 1].IsGap;

    // "**3. Økonomi** (10 min.)": a heading with something short behind it.
    private static bool BeginsBold(Line line) =>
        Marks.BoldStart(line.Text) is { } bold && Dotted().IsMatch(bold) && line.Plain.Length - bold.Length < 40 && !line.Plain.EndsWith('.');

    private static bool RecordFollows(IReadOnlyList<Line> lines, int line) => Following(lines, line).Any(next => RecordMarks.CaseNumber(next) is not null || RecordMarks.IsMark(next));

    private static bool LabelFollows(IReadOnlyList<Line> lines, int line) => Following(lines, line).Any(next => Labels.Read(next, inDecision: false) is not null);

    private static IEnumerable<Line> Following(IReadOnlyList<Line> lines, int line) =>
        lines.Skip(line + 1).Take(LookAhead * 2).Where(next => !next.IsGap).Take(LookAhead).TakeWhile(next => Read(next) is null);

    private static ItemHeading Heading(Candidate candidate, IReadOnlyList<Line> lines, HashSet<Candidate> contents)
    {
        var title = candidate.Title;
        var from = candidate.Line + 1;
        if (title.Length == 0 && TextBlocks.NextAfterGap(lines, from) is { } next && Labels.Read(lines[next], inDecision: false) is null)
        {
            title = lines[next].Plain;
            from = next + 1;
        }
        while (from < lines.Count && lines[from].Kind is LineKind.Text or LineKind.Heading && GoesOn(title, lines, from))
        {
            title = TextBlocks.JoinLines([title, lines[from].Plain]);
            from++;
        }
        // Some systems print the title twice, the second time without its number.
        if (TextBlocks.NextAfterGap(lines, from) is { } twice && lines[twice].Plain.Equals(title, StringComparison.OrdinalIgnoreCase))
        {
            from = twice + 1;
        }
        // … or the first time where a list would have it, with nothing between.
        var above = candidate.Line - 1;
        while (above > 0 && lines[above].IsGap)
        {
            above--;
        }
        var first = contents.FirstOrDefault(entry => entry.Line == above && entry.Number == candidate.Number);
        return new(first?.Line ?? candidate.Line, from, candidate.Number, title);
    }

    // A long title goes on where a word is missing at the line's end, or the next line begins in the middle of a sentence.
    private static bool GoesOn(string title, IReadOnlyList<Line> lines, int next)
    {
        var line = lines[next];
        if (title.Length < 25 || Labels.Read(line, inDecision: false) is not null || RecordMarks.CaseNumber(line) is not null || RecordMarks.IsMark(line) || Read(line) is not null)
        {
            return false;
        }
        return OpenEnd().IsMatch(title) || line.Plain is [var first, ..] && char.IsLower(first) && !Recommendations.IsPoint(line)
            || title.Length > 55 && line.Plain.Length < 60 && !line.Plain.EndsWith('.') && next + 1 < lines.Count
                && (lines[next + 1].IsGap && AfterGapComesLabel(lines, next + 1) || RecordMarks.CaseNumber(lines[next + 1]) is not null);
    }

    private static bool AfterGapComesLabel(IReadOnlyList<Line> lines, int gap) =>
        TextBlocks.NextAfterGap(lines, gap) is { } next && (Labels.Read(lines[next], inDecision: false) is not null || RecordMarks.CaseNumber(lines[next]) is not null || RecordMarks.IsMark(lines[next]));

    [GeneratedRegex(@"^(?:Punkt|Pkt|Dagsordenspunkt|Dagsordenpunkt|Sag(?= ?nr))\.? ?(?:nr\.? ?)?(?<n>\d{1,4})(?![\d/]|[.-]\d) ?(?<sep>[:.)–-]?) ?(?<t>$|(?-i:[\p{Lu}\d""”»'(§\[]).*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    // The title stands below.
    [GeneratedRegex(@"^(?<n>\d{1,3})\.$")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"^(?<n>\d{1,3})(?:[.)] ?| ?[:–-] ?| |(?=\p{Lu}\p{Ll}))(?<t>(?:\((?:Åben|Lukket)[^)]*\) ?)?\p{Lu}.*)$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<n>\d{1,3})(?:[.)] ?| ?[:–-] ?| )?(?<t>[\p{Lu}""”»(§].*)$")]
    private static partial Regex Standing();

    [GeneratedRegex(@"(?:\.{3,}|…|\. \. )[\s.…|]*\d{0,4}\s*$|\s{3,}\d{1,4}\s*$|\.{4,}")]
    private static partial Regex LeaderTail();

    [GeneratedRegex(@"(?:^|[ ,&–-])(?:i|og|af|for|til|på|med|om|ved|samt|fra|en|et|den|det|de|der|under|vedr\.|vedrørende|&|-|–|,)$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenEnd();
}
