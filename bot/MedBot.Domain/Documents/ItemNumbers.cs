using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Documents;

/// <summary>
/// Items that a document counts in its own way (<c>Drøftelse 2</c>, <c>II.</c>, <c>B)</c>), or does not count at all but heads each,
/// as the format's <c>Punkt 2</c>, where it has no others.
/// </summary>
internal static partial class ItemNumbers
{
    private const int FewestItems = 2;
    private const int LongestHeading = 120;
    private const int LongestLabel = 30;

    public static IReadOnlyList<Line> AsItems(IReadOnlyList<Line> lines)
    {
        Counted[] counted = [.. lines.Index().Select(pair => Count(pair.Index, pair.Item)).OfType<Counted>()];
        // The way that counts furthest, from one and without a gap.
        var way = counted.GroupBy(one => one.Way, StringComparer.OrdinalIgnoreCase)
            .Select(group => (Items: group.ToList(), Numbers: group.Select(one => one.Number).ToHashSet()))
            .Where(group => group.Numbers.Count >= FewestItems && group.Numbers.Max() == group.Numbers.Count)
            .OrderByDescending(group => group.Numbers.Count).Select(group => group.Items).FirstOrDefault();
        way ??= Headed(lines);
        if (way.Count < FewestItems)
        {
            return lines;
        }
        List<Line> named = [.. lines];
        foreach (var item in way)
        {
            named[item.Line] = new(LineKind.Heading, string.Create(CultureInfo.InvariantCulture, $"Punkt {item.Number}: {item.Title}").TrimEnd(' ', ':'));
        }
        return named;
    }

    // Below the meeting's day: headings, bold lines or capitals that are no label, and lines above a label that stands below others too.
    private static List<Counted> Headed(IReadOnlyList<Line> lines)
    {
        var day = lines.TakeWhile(line => line.Plain.Length > LongestHeading || DanishDates.In(line.Plain).Count == 0).Count();
        var labels = lines.Select(line => line.Plain).Where(plain => plain.Length is > 2 and < LongestLabel && plain[^1] == ':').GroupBy(plain => plain).Where(same => same.Count() >= FewestItems).Select(same => same.Key).ToHashSet();
        List<Counted> items = [];
        for (var at = day + 1; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Kind is LineKind.Text or LineKind.Heading && line.Plain.Length is > 2 and < LongestHeading
                && (line.StandsOut || lines[at - 1].IsGap && (IsCapitals(line.Plain) || char.IsLetterOrDigit(line.Plain[^1]) && TextBlocks.NextAfterGap(lines, at + 1) is { } next && labels.Contains(lines[next].Plain)))
                && Labels.Read(line, inDecision: false) is null && HeadLabels.Read(line) is null && !HeadLabels.IsContents(line) && !DecisionNames.Opens(line)
                && !Titles.IsKindAlone(line.Plain) && RecordMarks.Closed(line) is null && !line.Plain.EndsWith(':'))
            {
                items.Add(new(at, "", items.Count + 1, line.Plain));
            }
        }
        return items;
    }

    private static bool IsCapitals(string text) => text.Count(char.IsLetter) > 2 && !text.Any(char.IsLower);

    private static Counted? Count(int at, Line line)
    {
        if (line.Kind is not (LineKind.Text or LineKind.Heading))
        {
            return null;
        }
        if (Word().Match(line.Plain) is { Success: true } word)
        {
            return new(at, word.Groups["word"].Value, int.Parse(word.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), word.Groups["t"].Value);
        }
        if (Roman().Match(line.Plain) is { Success: true } roman)
        {
            return new(at, "I", OfRoman(roman.Groups["n"].Value), roman.Groups["t"].Value);
        }
        return Letter().Match(line.Plain) is { Success: true } letter ? new(at, "A", letter.Groups["n"].Value[0] - 'A' + 1, letter.Groups["t"].Value) : null;
    }

    private static int OfRoman(string digits) =>
        digits.Index().Sum(pair => Value(pair.Item) * (pair.Index + 1 < digits.Length && Value(digits[pair.Index + 1]) > Value(pair.Item) ? -1 : 1));

    private static int Value(char digit) => digit switch { 'I' => 1, 'V' => 5, _ => 10 };

    private sealed record Counted(int Line, string Way, int Number, string Title);

    [GeneratedRegex(@"^(?!(?:Bilag|Tabel|Figur|Side|Uge|Fase|Trin|Kapitel|Afsnit)\b)(?<word>\p{L}{2,20})\.? (?:nr\.? ?)?(?<n>\d{1,2})(?: ?[:.)–-])?(?: (?<t>[\p{Lu}\d].*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<n>[IVX]{1,5})(?:[.):] ?| ?[–-] | )(?<t>\p{Lu}.*)?$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?<n>[A-Z])(?:[.):] ?| ?[–-] )(?<t>\p{Lu}.*)$")]
    private static partial Regex Letter();
}
