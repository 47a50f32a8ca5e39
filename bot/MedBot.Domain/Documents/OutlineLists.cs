using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Web pages written as one list in lists: their entries that are items or labels become headings again.</summary>
internal static partial class OutlineLists
{
    public static IReadOnlyList<Line> Unfold(IReadOnlyList<Line> lines) =>
        lines.Any(IsItem) && lines.Count(IsLabel) > 1
            ? [.. lines.Select(line => IsItem(line) || IsLabel(line) ? new Line(LineKind.Heading, line.Text) : line)]
            : lines;

    private static bool IsItem(Line line) => line is { Kind: LineKind.Entry, Number: null } && Item().IsMatch(line.Plain);

    private static bool IsLabel(Line line) =>
        line is { Kind: LineKind.Entry, Number: null } && Labels.Read(new(LineKind.Text, line.Text), inDecision: false) is { Rest: "", Part: not Part.Section };

    [GeneratedRegex(@"^\d{1,3}\.? \p{Lu}")]
    private static partial Regex Item();
}
