using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Rows of one table held against each other: those that the question names, or the one with the highest or lowest figure.</summary>
internal static partial class ComparedRows
{
    private const double Met = 0.6, MetByHead = 0.74;

    /// <returns>Null where no table has two rows that the question names, or none in which one figure stands out.</returns>
    public static Reply? For(QuestionReading reading, IReadOnlyList<RankedPassage> ranked)
    {
        var nearest = ranked.Where(one => one.Passage.Row is not null).Select(one => Cover(reading, one, [])).DefaultIfEmpty().Max();
        foreach (var table in ranked.Where(one => one.Passage.Row is not null && one.OfCommittee && one.InPeriod)
            .GroupBy(one => (one.Passage.Document, one.Passage.Item, one.Passage.Row!.Caption, one.Passage.Heading)))
        {
            RankedPassage[] rows = [.. table.OrderBy(one => one.Passage.Order)];
            if (Chosen(reading, rows, nearest) is { Length: > 0 } chosen)
            {
                return Array.Exists(chosen, one => one.Passage.Withheld) ? Declined.TooFew : chosen is [var only] ? ContentAnswer.Told(reading, only) : new Reply.Told(new()
                {
                    Text = "Det står der om hver:",
                    Points = [.. chosen.Select(one => ContentAnswer.Shortest(reading, one))],
                    Sources = [Wording.Source(chosen[0].Passage.Document, chosen[0].Passage.Item)],
                });
            }
        }

        return null;
    }

    private static RankedPassage[] Chosen(QuestionReading reading, RankedPassage[] rows, double nearest)
    {
        var asked = DanishText.Words(reading.Folded).Select(DanishStem.Of).ToHashSet();
        var shared = rows.SelectMany(row => Label(row).Distinct()).GroupBy(stem => stem).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet();
        RankedPassage[] named = [.. rows.Where(row => !Overall().IsMatch(row.Passage.Row!.Label) && Own(row, shared) is { Length: > 0 } own && Array.TrueForAll(own, asked.Contains))];
        return named.Length > 1 && Array.TrueForAll(named, row => Cover(reading, row, [.. Label(row), .. shared]) >= Met) ? named
            : named.Length == 0 && Extreme().Match(reading.Folded) is { Success: true } extreme && AreCounted(reading, rows[0]) && Cover(reading, rows[0], []) >= Math.Max(MetByHead, nearest) && Outstanding(reading, rows, extreme.Groups["least"].Success) is { } one ? [one]
            : [];
    }

    /// <summary>The rows are what is chosen from (<c>hvilken afdeling</c>), or the title says that they are.</summary>
    private static bool AreCounted(QuestionReading reading, RankedPassage row) => reading.Counted is not { } counted || (Terms.Of(row.Passage.Row!.LabelHead, row.Passage.Item.Title) is var head
        && (head.Contains(DanishStem.Of(counted)) || reading.Topic.Concat(reading.Minor).Any(concept => concept.Word == counted && concept.StandsIn(head))));

    private static string[] Label(RankedPassage row) => [.. DanishText.Words(row.Passage.Row!.Label).Where(word => word is not "og").Select(DanishStem.Of)];

    /// <summary>The words of the row's name that no other row of the table has.</summary>
    private static string[] Own(RankedPassage row, HashSet<string> shared) => Label(row) is var label && label.Where(stem => !shared.Contains(stem)).ToArray() is { Length: > 0 } own ? own : label;

    /// <summary>How well the table and its headings speak of what is asked of the rows.</summary>
    private static double Cover(QuestionReading reading, RankedPassage row, HashSet<string> named) =>
        Enumerable.Range(0, reading.Topic.Count).Where(at => !named.Contains(reading.Topic[at].Stem) && reading.Topic[at].Word != reading.Counted).Select(at => row.Covers[at]).DefaultIfEmpty(1).Min();

    /// <summary>The row whose figure is alone at the top or the bottom of the one column asked about.</summary>
    private static RankedPassage? Outstanding(QuestionReading reading, RankedPassage[] rows, bool least)
    {
        (RankedPassage Row, string Head, double Figure)[] figures = [.. rows.Where(row => !Overall().IsMatch(row.Passage.Row!.Label)).SelectMany(row => RowText.Asked(reading, row.Passage.Row!, row.Passage.Document) is [var value] && Figure(value.Value) is { } figure ? [(row, value.Head, figure)] : Array.Empty<(RankedPassage, string, double)>())];
        if (figures.Length < 2 || figures.Select(one => one.Head).Distinct().Skip(1).Any())
        {
            return null;
        }

        var outstanding = least ? figures.Min(one => one.Figure) : figures.Max(one => one.Figure);
        return figures.Where(one => one.Figure.Equals(outstanding)).ToArray() is [var only] ? only.Row : null;
    }

    private static double? Figure(string cell) =>
        Number().Match(cell.Replace(".", "", StringComparison.Ordinal)) is { Success: true } match && double.TryParse(match.Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    [GeneratedRegex(@"^-?\d+(,\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(i alt|total|samlet|sum|hele|gennemsnit|alle)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Overall();

    [GeneratedRegex(@"\b(hoejest\w*|stoerst\w*|flest|mest|dyrest\w*|laengst\w*|(?<least>billigst\w*|kortest\w*|lavest\w*|mindst\w*|faerrest))\b")]
    private static partial Regex Extreme();
}
