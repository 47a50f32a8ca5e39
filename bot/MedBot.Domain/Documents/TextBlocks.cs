using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Lines put together again to Markdown: paragraphs, sub-headings, lists and tables, a blank line between two blocks.</summary>
internal static partial class TextBlocks
{
    // Shorter than a wrapped line, longer than one of print: a full stop there ends a paragraph.
    private const int Wrapped = 60;
    private const int Unwrapped = 120;

    public static string? Markdown(IReadOnlyList<Line> lines)
    {
        List<string> blocks = [];
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            switch (line.Kind)
            {
                case LineKind.Heading:
                    blocks.Add("### " + line.Plain);
                    i++;
                    break;
                case LineKind.Entry:
                    blocks.Add(List(lines, ref i));
                    break;
                case LineKind.Row:
                    blocks.Add(Table(lines, ref i));
                    break;
                case LineKind.Text:
                    blocks.Add(Paragraph(lines, ref i));
                    break;
                default:
                    i++;
                    break;
            }
        }
        blocks.RemoveAll(block => block.Length == 0);
        return blocks.Count == 0 ? null : string.Join("\n\n", blocks);
    }

    /// <summary>Lines of one paragraph in one: a hyphen inside a word, number or date closes up.</summary>
    public static string JoinLines(IEnumerable<string> lines)
    {
        StringBuilder text = new();
        foreach (var line in lines)
        {
            if (text.Length > 0 && !(EndsInHyphen(text) && !Conjunction().IsMatch(line)))
            {
                text.Append(' ');
            }
            text.Append(line);
        }
        return text.ToString();
    }

    private static bool EndsInHyphen(StringBuilder text) => text.Length > 1 && text[^1] == '-' && char.IsLetterOrDigit(text[^2]);

    private static string Paragraph(IReadOnlyList<Line> lines, ref int i)
    {
        List<string> parts = [];
        do
        {
            parts.Add(Marks.Kept(lines[i].Text));
            i++;
        }
        while (i < lines.Count && lines[i].Kind == LineKind.Text && !EndsParagraph(parts[^1], lines[i]));
        return JoinLines(parts);
    }

    private static bool EndsParagraph(string text, Line next) =>
        text.Length is < Wrapped or > Unwrapped && text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' && next.Plain is [var first, ..] && !char.IsLower(first);

    private static string List(IReadOnlyList<Line> lines, ref int i)
    {
        StringBuilder list = new();
        Stack<int> indents = new();
        while (i < lines.Count)
        {
            var line = lines[i];
            if (line.IsGap && i + 1 < lines.Count && NextAfterGap(lines, i) is { } next && lines[next].Kind == LineKind.Entry)
            {
                i = next;
                continue;
            }
            if (line.Kind != LineKind.Entry)
            {
                break;
            }
            while (indents.TryPeek(out var top) && top > line.Indent)
            {
                indents.Pop();
            }
            if (!indents.TryPeek(out var parent) || parent < line.Indent)
            {
                indents.Push(line.Indent);
            }
            var text = EntryText(lines, ref i);
            list.Append(list.Length > 0 ? "\n" : "").Append(' ', (indents.Count - 1) * 2)
                .Append(line.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ").Append(text);
        }
        return list.ToString();
    }

    /// <summary>An entry with the lines that go on with it; leaves <paramref name="i"/> behind them.</summary>
    public static string EntryText(IReadOnlyList<Line> lines, ref int i)
    {
        var entry = lines[i];
        List<string> parts = [Marks.Kept(entry.Text)];
        for (i++; i < lines.Count && lines[i].Kind == LineKind.Text && !Recommendations.IsLettered(lines[i]) && (lines[i].Indent > entry.Indent || lines[i].Plain is [var first, ..] && char.IsLower(first)); i++)
        {
            parts.Add(Marks.Kept(lines[i].Text));
        }
        return JoinLines(parts);
    }

    public static int? NextAfterGap(IReadOnlyList<Line> lines, int i)
    {
        while (i < lines.Count && lines[i].IsGap)
        {
            i++;
        }
        return i < lines.Count ? i : null;
    }

    private static string Table(IReadOnlyList<Line> lines, ref int i)
    {
        List<IReadOnlyList<string>> rows = [];
        for (; i < lines.Count && lines[i].Kind == LineKind.Row; i++)
        {
            rows.Add(lines[i].Cells);
        }
        var width = rows.Max(row => row.Count);
        if (rows.TrueForAll(row => row.Count(cell => cell.Length > 0) <= 1))
        {
            return string.Join("\n\n", rows.Select(row => row.First(cell => cell.Length > 0)));
        }
        StringBuilder table = new();
        for (var row = 0; row < rows.Count; row++)
        {
            table.Append(row > 0 ? "\n|" : "|");
            for (var cell = 0; cell < width; cell++)
            {
                table.Append(' ').Append(cell < rows[row].Count ? rows[row][cell].ReplaceLineEndings(" ") : "").Append(" |");
            }
            if (row == 0)
            {
                table.Append("\n|").Insert(table.Length, " --- |", width);
            }
        }
        return table.ToString();
    }

    [GeneratedRegex("^(?:og|eller|samt|til)(?: |$)")]
    private static partial Regex Conjunction();
}
