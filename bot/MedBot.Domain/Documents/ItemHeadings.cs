using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>The heading of an item, and where its text begins.</summary>
internal readonly record struct ItemHeading(int Line, int TextFrom, int Number, string Title);

/// <summary>Finds the headings of the items among all numbered lines: contents, lists and points have numbers too.</summary>
internal static partial class ItemHeadings
{
    private const int LookAhead = 3;
    private const int LongestTitleAbove = 160;

    public static IReadOnlyList<ItemHeading> Find(IReadOnlyList<Line> lines)
    {
        var candidates = NumberedLines.Find(lines);
        var contents = NumberedLines.Contents(candidates, lines);
        candidates.RemoveAll(contents.Contains);
        var titles = contents.Select(entry => (entry.Number, NumberedLines.Key(entry.Title))).ToHashSet();
        // Where headings are marked as such, bold numbers are sub-headings.
        var marked = candidates.Exists(candidate => lines[candidate.Line].Kind == LineKind.Heading);
        foreach (var candidate in candidates)
        {
            var line = lines[candidate.Line];
            candidate.Strong = (marked ? line.Kind == LineKind.Heading : line.StandsOut || BeginsBold(line)) || RecordFollows(lines, candidate.Line)
                || titles.Contains((candidate.Number, NumberedLines.Key(candidate.Title)));
        }
        // Numbers alone on their lines, one more each time: the titles stand below.
        var alone = candidates.Where(candidate => candidate.Title.Length == 0 && AfterGap(lines, candidate.Line)).ToList();
        if (alone.Count > 1 && alone.Index().All(pair => pair.Item.Number == alone[0].Number + pair.Index))
        {
            alone.ForEach(candidate => candidate.Strong = true);
        }
        // "Ad 2." is an item's heading where the contents have it, else it tells which point a decision is about.
        candidates.RemoveAll(candidate => candidate is { Named: false, Strong: false } && (candidate.Title.Length == 0 || lines[candidate.Line].Plain.StartsWith("Ad ", StringComparison.Ordinal)));
        var named = candidates.Where(candidate => candidate.Named && (candidate.Strong || AfterGap(lines, candidate.Line) || LabelFollows(lines, candidate.Line))).ToList();
        var chosen = named.Count > 0 ? Ordered(named) : Numbered(candidates, lines);
        return Once([.. chosen.Select(candidate => Heading(candidate, lines, contents))], lines);
    }

    // A web page's entry to unfold, its attachments, and then the same heading again: one item.
    private static List<ItemHeading> Once(List<ItemHeading> headings, IReadOnlyList<Line> lines)
    {
        for (var i = headings.Count - 1; i > 0; i--)
        {
            var (entry, heading) = (headings[i - 1], headings[i]);
            if (entry.Number == heading.Number && entry.Title.Equals(heading.Title, StringComparison.OrdinalIgnoreCase) && lines.Skip(entry.TextFrom).Take(heading.Line - entry.TextFrom).Count(line => !line.IsGap) < LookAhead)
            {
                headings[i - 1] = heading with { Line = entry.Line };
                headings.RemoveAt(i);
            }
        }
        return headings;
    }

    private static List<NumberedLine> Ordered(List<NumberedLine> named)
    {
        List<NumberedLine> chosen = [];
        foreach (var candidate in named)
        {
            if (chosen.Count == 0 || candidate.Number > chosen[^1].Number || candidate.Strong || candidate.Number == chosen[^1].Number && !candidate.Title.EndsWith('.'))
            {
                chosen.Add(candidate);
            }
        }
        return chosen;
    }

    private static List<NumberedLine> Numbered(List<NumberedLine> candidates, IReadOnlyList<Line> lines)
    {
        List<NumberedLine> chosen = [];
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

    private static bool Fits(NumberedLine candidate, int? last, bool anyStrong, int? nextStrong, IReadOnlyList<Line> lines, List<NumberedLine> chosen)
    {
        var line = lines[candidate.Line];
        if (last is null)
        {
            return !anyStrong || nextStrong == candidate.Number + 1 || nextStrong > candidate.Number && LabelFollows(lines, candidate.Line);
        }
        return candidate.Number == last + 1
            && (nextStrong is null || nextStrong > candidate.Number)
            && line.Indent <= lines[chosen[0].Line].Indent + 1
            && !InRecommendation(lines, chosen[^1].Line, candidate.Line, candidate.Number)
            && (!anyStrong || AfterGap(lines, candidate.Line));
    }

    private static int?[] NextStrong(List<NumberedLine> candidates)
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

    // The points of a recommendation are numbered as the items are, the one before stands there too; each line is looked at once for each item it could end.
    private static bool InRecommendation(IReadOnlyList<Line> lines, int from, int to, int number)
    {
        var before = false;
        for (var i = to - 1; i > from && to - i < 40; i--)
        {
            before |= lines[i].Number == number - 1 || NumberedLines.Read(lines[i])?.Number == number - 1;
            if (DecisionNames.Opens(lines[i]))
            {
                return false;
            }
            if (Labels.Read(lines[i], inDecision: false) is { } label)
            {
                return label.Part == Part.Recommendation && before;
            }
            if (Recommendations.Opens(lines[i]))
            {
                return before;
            }
        }
        return false;
    }

    private static bool AfterGap(IReadOnlyList<Line> lines, int line) => line == 0 || lines[line - 1].IsGap;

    // "**3. Økonomi** (10 min.)": a heading with something short behind it.
    private static bool BeginsBold(Line line) =>
        Marks.BoldStart(line.Text) is { } bold && NumberedLines.IsNumbered(new(LineKind.Text, bold)) && line.Plain.Length - bold.Length < 40 && !line.Plain.EndsWith('.');

    private static bool RecordFollows(IReadOnlyList<Line> lines, int line) => Following(lines, line).Any(next => RecordMarks.CaseNumber(next) is not null || RecordMarks.IsMark(next));

    private static bool LabelFollows(IReadOnlyList<Line> lines, int line) => Following(lines, line).Any(next => Labels.Read(next, inDecision: false) is not null);

    private static IEnumerable<Line> Following(IReadOnlyList<Line> lines, int line) =>
        lines.Skip(line + 1).Take(LookAhead * 2).Where(next => !next.IsGap).Take(LookAhead).TakeWhile(next => NumberedLines.Read(next) is null);

    private static ItemHeading Heading(NumberedLine candidate, IReadOnlyList<Line> lines, HashSet<NumberedLine> contents)
    {
        var title = candidate.Title;
        var from = candidate.Line + 1;
        if (title.Length == 0 && TextBlocks.NextAfterGap(lines, from) is { } next && Labels.Read(lines[next], inDecision: false) is null)
        {
            title = lines[next].Plain;
            from = next + 1;
        }
        var begins = candidate.Line;
        // "Ny stresspolitik" / "Sag nr. 12": the title right above its number.
        if (title.Length == 0 && begins > 1 && lines[begins - 1] is { Kind: LineKind.Text or LineKind.Heading, Plain.Length: < LongestTitleAbove } own && lines[begins - 2].IsGap
            && Labels.Read(own, inDecision: false) is null && RecordMarks.CaseNumber(own) is null && !RecordMarks.IsMark(own))
        {
            title = own.Plain;
            begins--;
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
        return new(first?.Line ?? begins, from, candidate.Number, title);
    }

    // A long title goes on where a word is missing at the line's end, or the next line begins in the middle of a sentence.
    private static bool GoesOn(string title, IReadOnlyList<Line> lines, int next)
    {
        var line = lines[next];
        if (title.Length < 25 || Labels.Read(line, inDecision: false) is not null || RecordMarks.CaseNumber(line) is not null || RecordMarks.IsMark(line) || NumberedLines.Read(line) is not null)
        {
            return false;
        }
        return OpenEnd().IsMatch(title) || line.Plain is [var first, ..] && char.IsLower(first) && !Recommendations.IsPoint(line)
            || title.Length > 55 && line.Plain.Length < 60 && !line.Plain.EndsWith('.') && next + 1 < lines.Count
                && (lines[next + 1].IsGap && AfterGapComesLabel(lines, next + 1) || RecordMarks.CaseNumber(lines[next + 1]) is not null);
    }

    private static bool AfterGapComesLabel(IReadOnlyList<Line> lines, int gap) =>
        TextBlocks.NextAfterGap(lines, gap) is { } next && (Labels.Read(lines[next], inDecision: false) is not null || RecordMarks.CaseNumber(lines[next]) is not null || RecordMarks.IsMark(lines[next]));

    [GeneratedRegex(@"(?:^|[ ,&–-])(?:i|og|af|for|til|på|med|om|ved|samt|fra|en|et|den|det|de|der|under|vedr\.|vedrørende|&|-|–|,)$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenEnd();
}
