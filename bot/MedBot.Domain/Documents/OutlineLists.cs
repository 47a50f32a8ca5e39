using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Web pages written as one list in lists: their entries that are items or labels become headings again.</summary>
internal static partial class OutlineLists
{
    private const int FewestItems = 3;

    public static IReadOnlyList<Line> Unfold(IReadOnlyList<Line> lines) => Unlisted(Counted(lines));

    // A conversion that begins each list anew counts all items as the first: counted on, where nothing else has a number.
    private static IReadOnlyList<Line> Counted(IReadOnlyList<Line> lines)
    {
        bool IsFirst(Line line, int at) => line is { Kind: LineKind.Entry, Number: 1 } && (at == 0 || lines[at - 1].IsGap);
        var firsts = lines.Where(IsFirst).ToList();
        if (firsts.Count < FewestItems || lines.Any(line => line.Number > 1 || NumberedLines.Read(line) is { } read && (read.Named || line.StandsOut)))
        {
            return lines;
        }
        var (indent, number) = (firsts.Min(line => line.Indent), 0);
        return [.. lines.Select((line, at) => IsFirst(line, at) && line.Indent == indent ? line with { Number = ++number } : line)];
    }

    private static IReadOnlyList<Line> Unlisted(IReadOnlyList<Line> lines) =>
        lines.Any(IsItem) && lines.Count(IsLabel) > 1
            ? [.. lines.Select(line => IsItem(line) || IsLabel(line) ? new Line(LineKind.Heading, line.Text) : line)]
            : lines;

    private static bool IsItem(Line line) => line is { Kind: LineKind.Entry, Number: null } && Item().IsMatch(line.Plain);

    private static bool IsLabel(Line line) =>
        line is { Kind: LineKind.Entry, Number: null } && Labels.Read(new(LineKind.Text, line.Text), inDecision: false) is { Rest: "", Part: not Part.Section };

    [GeneratedRegex(@"^\d{1,3}\.? \p{Lu}")]
    private static partial Regex Item();
}
