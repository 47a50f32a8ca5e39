using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Tables of figures that a plain text sets in columns with spaces, as rows.</summary>
internal static partial class SpacedTables
{
    private const int FewestRows = 3;
    private const int FewestColumns = 3;

    /// <param name="from">The first item's line; above it columns hold labels.</param>
    public static IReadOnlyList<Line> AsRows(IReadOnlyList<Line> lines, int from)
    {
        List<Line>? changed = null;
        for (var at = from; at < lines.Count; at++)
        {
            if (Table(lines, at) is not { } rows)
            {
                continue;
            }
            changed ??= [.. lines];
            foreach (var row in rows)
            {
                changed[at++] = row;
            }
        }
        return changed ?? lines;
    }

    /// <summary>The rows of the table that begins there: as many cells in each, its head above lines with a figure each, or that begin where it does; null where none begins.</summary>
    private static List<Line>? Table(IReadOnlyList<Line> lines, int at)
    {
        string[] head = Cells(lines[at]);
        if (head.Length < FewestColumns - 1)
        {
            return null;
        }
        int[] starts = [.. Starts(lines[at])];
        string[][] body = [.. lines.Skip(at + 1).TakeWhile(line => Cells(line) is { Length: >= FewestColumns } cells && (cells.Skip(1).Any(cell => char.IsAsciiDigit(cell[0])) || Starts(line).SequenceEqual(starts))).Select(Cells)];
        // The head of the first column may be left out.
        head = body.Length > 0 && head.Length == body[0].Length - 1 ? ["", .. head] : head;
        return body.Length + 1 >= FewestRows && Array.TrueForAll(body, cells => cells.Length == head.Length)
            ? [Line.Row(head), .. body.Select(Line.Row)]
            : null;
    }

    private static string[] Cells(Line line) => SpacedColumns.WithNumber(line) is { Kind: LineKind.Text } text ? [.. Gap().Split(text.Text.Trim()).Where(cell => cell.Length > 0)] : [];

    private static IEnumerable<int> Starts(Line line) => SpacedColumns.Starts(SpacedColumns.WithNumber(line));

    [GeneratedRegex(@"\s{2,}|\t")]
    private static partial Regex Gap();
}
