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
        int[] starts = [.. Starts(lines[at])];
        var head = Line.Row(Cut(lines[at], starts) ?? []);
        return starts.Length < 2 ? null : HeadLabels.HeadsPeople(head.Cells) ? Lists(lines, at, starts, head) : LayoutTables.HeadsItems(head) ? Items(lines, at, starts, head) : null;
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
                rows.LastOrDefault()?.Where(cell => cell.Count > 0).ToList().ForEach(cell => cell.Add(""));
                continue;
            }
            var begins = rows.Count == 0 || lines[i].Kind == LineKind.Entry || lines[i - 1].IsGap && lines[i].Indent <= starts[0];
            if (Cut(WithNumber(lines[i]), starts) is not { } cells || begins && !ItemNumber().IsMatch(cells[0]))
            {
                break;
            }
            if (ItemNumber().IsMatch(cells[0]))
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
        return rows.Count == 0 ? null : ([.. head.Cells.Index().Where(column => HeadLabels.IsOfPeople(column.Item)).SelectMany(column =>
            (Line[])[Line.Blank, new(LineKind.Text, $"{column.Item.TrimEnd(':')}:"), .. rows.Select(cells => cells![column.Index]).Where(cell => cell.Length > 0)
                .Select(cell => new Line(LineKind.Entry, HeadLabels.Read(new(LineKind.Text, cell)) is { Label: HeadLabel.Officer } officer ? officer.Rest : cell))]),
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

    /// <summary>Where the cells of a line begin.</summary>
    public static IEnumerable<int> Starts(Line line) => Cell().Matches(line.Text).Select(cell => cell.Index + line.Indent);

    /// <summary>A line as it stands: "1. Emne" was taken for an entry of a list.</summary>
    public static Line WithNumber(Line line) => line is { Kind: LineKind.Entry, Number: { } number } ? new(LineKind.Text, $"{number}. {line.Text}") { Indent = line.Indent } : line;

    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^(?:(?:Punkt|Pkt\.?|Sag) ?)?\d{1,3}(?:[.:]?$|[.:)] ?\p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();
}
