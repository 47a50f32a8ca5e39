using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Tables that a plain text sets in columns with spaces under a head that is known, as rows: an item a row, or people under their labels.</summary>
internal static partial class SpacedColumns
{
    /// <summary>The lines with such tables as rows; the same list where there are none.</summary>
    public static IReadOnlyList<Line> AsRows(IReadOnlyList<Line> lines)
    {
        List<Line>? changed = null;
        var kept = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at] is not { Kind: LineKind.Text } head || !head.Text.Contains("  ", StringComparison.Ordinal) || Rows(lines, at) is not { } table)
            {
                continue;
            }
            changed ??= [];
            changed.AddRange(lines.Skip(kept).Take(at - kept));
            changed.AddRange(table.Rows);
            kept = table.End;
            at = kept - 1;
        }
        changed?.AddRange(lines.Skip(kept));
        return changed ?? lines;
    }

    private static (List<Line> Rows, int End)? Rows(IReadOnlyList<Line> lines, int at)
    {
        int[] starts = [.. Cell().Matches(lines[at].Text).Select(cell => cell.Index + lines[at].Indent)];
        var head = Line.Row(Cut(lines[at], starts) ?? []);
        var people = starts.Length > 1 && head.Cells.All(HeadLabels.IsOfPeople);
        return starts.Length < 2 ? null : people ? Lists(lines, at, starts, head) : LayoutTables.HeadsItems(head) ? Items(lines, at, starts, head) : null;
    }

    // A row begins where its first column has a number; what stands below without one goes on with it.
    private static (List<Line> Rows, int End)? Items(IReadOnlyList<Line> lines, int at, int[] starts, Line head)
    {
        List<List<string>[]> rows = [];
        var end = at + 1;
        for (var i = end; i < lines.Count; i++)
        {
            if (lines[i].IsGap)
            {
                rows.LastOrDefault()?.Skip(1).Where(cell => cell.Count > 0).ToList().ForEach(cell => cell.Add(""));
                continue;
            }
            if (lines[i] is not { Kind: LineKind.Text } || Cut(lines[i], starts) is not { } cells || cells[0].Length > 0 && !ItemNumber().IsMatch(cells[0]) || cells[0].Length == 0 && rows.Count == 0)
            {
                break;
            }
            if (cells[0].Length > 0)
            {
                rows.Add([.. cells.Select(_ => new List<string>())]);
            }
            foreach (var (cell, text) in rows[^1].Zip(cells))
            {
                cell.Add(text);
            }
            end = i + 1;
        }
        return rows.Count == 0 ? null : ([head, .. rows.Select(row => Line.Row([.. row.Select(Paragraphs)])), Line.Blank], end);
    }

    private static string Paragraphs(List<string> cell)
    {
        List<List<string>> paragraphs = [[]];
        foreach (var text in cell)
        {
            if (text.Length > 0)
            {
                paragraphs[^1].Add(text);
            }
            else if (paragraphs[^1].Count > 0)
            {
                paragraphs.Add([]);
            }
        }
        return string.Join('\n', paragraphs.Where(paragraph => paragraph.Count > 0).Select(TextBlocks.JoinLines));
    }

    // "Deltagere        Afbud" with a name of each in the lines below.
    private static (List<Line> Rows, int End)? Lists(IReadOnlyList<Line> lines, int at, int[] starts, Line head)
    {
        var rows = lines.Skip(at + 1).TakeWhile(line => line.Kind == LineKind.Text).Select(line => Cut(line, starts)).TakeWhile(cells => cells is not null).ToList();
        return rows.Count == 0 ? null : ([.. head.Cells.Index().SelectMany(column =>
            (Line[])[Line.Blank, new(LineKind.Text, $"{column.Item.TrimEnd(':')}:"), .. rows.Select(cells => cells![column.Index]).Where(cell => cell.Length > 0).Select(cell => new Line(LineKind.Entry, cell))]),
            Line.Blank], at + 1 + rows.Count);
    }

    /// <summary>The cells of a line under columns that begin there; null where a word stands across the beginning of one.</summary>
    private static string[]? Cut(Line line, int[] starts)
    {
        var cells = new string[starts.Length];
        for (var column = 0; column < starts.Length; column++)
        {
            var from = Math.Clamp(starts[column] - line.Indent, 0, line.Text.Length);
            var to = column + 1 < starts.Length ? Math.Clamp(starts[column + 1] - line.Indent, 0, line.Text.Length) : line.Text.Length;
            if (to > 0 && to < line.Text.Length && line.Text[to - 1] != ' ')
            {
                return null;
            }
            cells[column] = line.Text[from..to].Trim();
        }
        return cells;
    }

    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?:(?:Punkt|Pkt\.?|Sag) ?)?\d{1,3}\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();
}
