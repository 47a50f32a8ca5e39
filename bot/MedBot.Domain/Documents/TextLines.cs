using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Reads plain text and Markdown into lines.</summary>
public static partial class TextLines
{
    private const int TabWidth = 4;

    public static IReadOnlyList<Line> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Line> lines = [];
        foreach (var page in text.Split('\f'))
        {
            if (lines.Count > 0)
            {
                lines.Add(Line.PageEnd);
            }
            List<string[]>? grid = null;                              // the lines of a row that is drawn with rulers
            foreach (var raw in page.ReplaceLineEndings("\n").Split('\n'))
            {
                if (grid is not null && raw.StartsWith('|'))
                {
                    grid.Add(PipeCells(raw.Trim()));
                }
                else if (raw.StartsWith('+') && GridRuler().IsMatch(raw))
                {
                    lines.AddRange(grid is { Count: > 0 } ? [GridRow(grid)] : []);
                    grid = [];
                }
                else if (grid is not null)
                {
                    lines.AddRange(grid.Select(cells => Row(cells)));
                    lines.Add(ReadLine(raw));
                    grid = null;
                }
                else if (!IsTableRuler(raw))
                {
                    lines.Add(ReadLine(raw));
                }
            }
        }
        return lines;
    }

    /// <summary>One line, without its end.</summary>
    public static Line ReadLine(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = LostCells().Replace(RecordMarks.WithoutNavigation(WithoutInvisible(raw)), "${margin}at ${point}");
        if (string.IsNullOrWhiteSpace(text) || Ruler().IsMatch(text))
        {
            return Line.Blank;
        }
        if (HeadingMark().Match(text) is { Success: true } mark)
        {
            var heading = text[mark.Length..].Trim().TrimEnd('#').TrimEnd();
            return Marks.Off(heading).Length == 0 ? Line.Blank : new(LineKind.Heading, heading);
        }
        if (text.TrimStart().StartsWith('|'))
        {
            return Row(PipeCells(text.Trim()));
        }
        var content = text.TrimStart();
        if (text.TrimEnd().Contains('\t', StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !EntryMark().IsMatch(text)
            || text[0] == '\t' && content.Contains('\t', StringComparison.Ordinal))
        {
            return Row(text.Split('\t'));
        }
        return Entry(content, Columns(text.AsSpan(0, text.Length - content.Length)))
            ?? new Line(LineKind.Text, content.TrimEnd()) { Indent = Columns(text.AsSpan(0, text.Length - content.Length)) };
    }

    private static Line? Entry(string content, int indent)
    {
        if (EntryMark().Match(content) is not { Success: true } mark)
        {
            return null;
        }
        var rest = content[mark.Length..].Trim();
        // "- - text" is a list in a list, "- 1. text" a number that a converter put a mark before.
        if (!mark.Groups["n"].Success && EntryMark().IsMatch(rest))
        {
            return Entry(rest, char.IsAsciiDigit(rest[0]) ? indent : indent + mark.Length);
        }
        return new Line(LineKind.Entry, rest)
        {
            Indent = indent,
            Number = mark.Groups["n"].Success ? int.Parse(mark.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null,
        };
    }

    // Lines of one cell go on with each other; an empty one parts two paragraphs.
    private static Line GridRow(List<string[]> grid) => Row([.. Enumerable.Range(0, grid.Max(cells => cells.Length))
        .Select(column => string.Join('\n', TextBlocks.JoinLines(grid.Select(cells => column < cells.Length && cells[column].Trim() is { Length: > 0 } text ? text : "\n")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))]);

    private static Line Row(IReadOnlyList<string> cells)
    {
        string[] kept = [.. cells.Select(cell => string.Join('\n', cell.Split('\n').Select(Marks.Kept)))];
        return kept.All(cell => cell.Length == 0) ? Line.Blank : Line.Row(kept);
    }

    private static bool IsTableRuler(string raw) =>
        raw.AsSpan().IndexOfAny('|', '\t') >= 0 && raw.Contains("--", StringComparison.Ordinal) && TableRuler().IsMatch(raw);

    private static string[] PipeCells(string row) =>
        UnescapedPipe().Split(row.EndsWith('|') ? row[1..^1] : row[1..]);

    private static int Columns(ReadOnlySpan<char> margin)
    {
        var columns = 0;
        foreach (var character in margin)
        {
            columns += character == '\t' ? TabWidth : 1;
        }
        return columns;
    }

    private static string WithoutInvisible(string text) => Invisible().Replace(text, "").Replace('\u00a0', ' ').Replace('\u2007', ' ').Replace('\u202f', ' ');

    // A point in a table of two columns, the first pipe lost: "at | dagsordenen godkendes. |".
    [GeneratedRegex(@"^(?<margin>\s*)at \| (?<point>[^|]+?)(?: \|)?\s*$")]
    private static partial Regex LostCells();

    [GeneratedRegex("[\u00ad\u200b-\u200d\u2060\ufeff]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^\s*(?:-\s*){3,}$|^\s*(?:\*\s*){3,}$|^\s*(?:_\s*){3,}$|^\s*={3,}\s*$")]
    private static partial Regex Ruler();

    [GeneratedRegex(@"^\s{0,3}#{1,6}(?=\s|$)")]
    private static partial Regex HeadingMark();

    // "14. marts 2025" and "1. kvartal" begin with an ordinal, no number of a list.
    [GeneratedRegex(@"^(?:(?<n>\d{1,3})\\?[.)](?=\s)(?!\s+(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|kvartal|halvår|behandling|sal)\b)|[-+•·▪●◦‣–*](?=\s)|o(?=\s{2}))\s+(?=\S)")]
    private static partial Regex EntryMark();

    [GeneratedRegex(@"^\+(?:[-=]+\+)+\s*$")]
    private static partial Regex GridRuler();

    [GeneratedRegex(@"^[\s|:-]+$")]
    private static partial Regex TableRuler();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedPipe();
}
