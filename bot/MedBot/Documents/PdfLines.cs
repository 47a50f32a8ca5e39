using System.Text.RegularExpressions;
using MedBot.Domain.Documents;

namespace MedBot.Documents;

/// <summary>Lines out of the layout that <c>pdftotext</c> draws with spaces: margins off, columns of tables into cells.</summary>
internal static partial class PdfLines
{
    public static IReadOnlyList<Line> Read(string text)
    {
        List<Line> lines = [];
        foreach (var page in text.Split('\f'))
        {
            if (lines.Count > 0)
            {
                lines.Add(Line.PageEnd);
            }
            AddPage(page, lines);
        }
        return lines;
    }

    private static void AddPage(string page, List<Line> lines)
    {
        string[] raw = [.. page.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
        var margin = raw.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        for (var i = 0; i < raw.Length;)
        {
            var rows = RowsFrom(raw, i);
            if (rows > 1)
            {
                lines.AddRange(Table(raw.AsSpan(i, rows)));
                i += rows;
            }
            else
            {
                lines.Add(TextLines.ReadLine(raw[i].Length > margin ? raw[i][margin..] : ""));
                i++;
            }
        }
    }

    // A table is two or more lines together that each have a gap in them.
    private static int RowsFrom(string[] raw, int from)
    {
        var count = 0;
        while (from + count < raw.Length && InnerGap().IsMatch(raw[from + count]) && !Leader().IsMatch(raw[from + count]))
        {
            count++;
        }
        return count;
    }

    private static IEnumerable<Line> Table(ReadOnlySpan<string> raw)
    {
        var starts = ColumnStarts(raw);
        List<string[]> rows = [];
        foreach (var line in raw)
        {
            string[] cells = [.. starts.Select((start, column) => Cell(line, start, column + 1 < starts.Count ? starts[column + 1] : int.MaxValue))];
            if (rows.Count > 0 && cells[0].Length == 0 && cells.Count(cell => cell.Length > 0) < cells.Length - 1)
            {
                // A cell that goes on below itself.
                rows[^1] = [.. rows[^1].Zip(cells, (above, below) => $"{above} {below}".Trim())];
            }
            else
            {
                rows.Add(cells);
            }
        }
        return rows.Select(cells => Line.Row(cells));
    }

    private static string Cell(string line, int start, int end) =>
        start >= line.Length ? "" : line[start..Math.Min(end, line.Length)].Trim();

    // Where a column of spaces, two wide, runs down all lines, a column of the table ends.
    private static List<int> ColumnStarts(ReadOnlySpan<string> raw)
    {
        var width = 0;
        foreach (var line in raw)
        {
            width = Math.Max(width, line.Length);
        }
        List<int> starts = [];
        var gap = 2;
        for (var x = 0; x < width; x++)
        {
            var empty = true;
            foreach (var line in raw)
            {
                empty &= x >= line.Length || line[x] == ' ';
            }
            if (!empty && gap >= 2)
            {
                starts.Add(x);
            }
            gap = empty ? gap + 1 : 0;
        }
        return starts;
    }

    [GeneratedRegex(@"\S {3,}\S")]
    private static partial Regex InnerGap();

    [GeneratedRegex(@"\.{4,}|^\s*(?:\d{1,3}[.)]|[-•*])\s+\S(?:(?! {3}).)*$")]
    private static partial Regex Leader();
}
