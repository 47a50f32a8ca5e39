using System.Text;

namespace MedBot.Cards.Model;

/// <summary>A block of a document's Markdown, as <c>shared/formats/meeting-document.md</c> writes it: sub-heading, paragraph, list or table.</summary>
internal abstract record DocumentBlock
{
    /// <summary>The block as it can stand in a text block.</summary>
    public abstract CardText Text { get; }

    public sealed record Heading(string Title) : DocumentBlock
    {
        public override CardText Text => CardText.Escaped($"**{DocumentInline.Bare(Title)}**");
    }

    public sealed record Paragraph(string Line) : DocumentBlock
    {
        public override CardText Text => CardText.Escaped(MarkdownEscape.DisarmStart(DocumentInline.Read(Line)));
    }

    public sealed record List(IReadOnlyList<Entry> Entries) : DocumentBlock
    {
        public override CardText Text => Counts()
            ? CardText.Escaped(string.Join('\n', Entries.Select(entry => $"{new string(' ', entry.Depth * 3)}{entry.Mark} {DocumentInline.Read(entry.Line)}")))
            : CardText.Join(Entries.Select(entry => new Paragraph($"{entry.Mark} {entry.Line}").Text));

        /// <summary>A renderer counts by itself from the first number: where the document counts otherwise, or has one number only (a date, perhaps), the lines stay paragraphs.</summary>
        private bool Counts()
        {
            int[] numbers = [.. Entries.Where(entry => entry is { Depth: 0, Mark: not "-" }).Select(entry => int.Parse(entry.Mark.AsSpan()[..^1], System.Globalization.CultureInfo.InvariantCulture))];
            return numbers.Length == 0 || numbers.Length > 1 && numbers.Select((number, i) => number - i).Distinct().Count() == 1;
        }
    }

    public sealed record Rows(IReadOnlyList<IReadOnlyList<string>> Cells) : DocumentBlock
    {
        public override CardText Text => CardText.Join(Cells.Select(row => new Paragraph(string.Join(" · ", row.Where(cell => cell.Length > 0))).Text));
    }

    /// <summary>An entry of a list.</summary>
    /// <param name="Mark"><c>-</c>, or <c>1.</c></param>
    public sealed record Entry(int Depth, string Mark, string Line);

    public static IEnumerable<DocumentBlock> In(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lines = new LineReader(markdown);
        while (lines.SkipBlank())
        {
            yield return lines.Current switch
            {
                ['#', ..] when lines.HeadingTitle is { } title => new Heading(lines.Take(title)),
                ['|', ..] => new Rows(ReadRows(lines)),
                _ when lines.Entry is not null => new List(ReadEntries(lines)),
                _ => new Paragraph(JoinedLines(lines)),
            };
        }
    }

    private static List<IReadOnlyList<string>> ReadRows(LineReader lines)
    {
        List<IReadOnlyList<string>> rows = [];
        while (lines.Current is ['|', ..] row)
        {
            if (row.AsSpan().IndexOfAnyExcept("|-: ") >= 0 && ReadCells(row) is { Count: > 0 } cells)
            {
                rows.Add(cells);
            }

            lines.Next();
        }

        return rows;
    }

    private static List<string> ReadCells(string row)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        for (int i = 1; i < row.Length; i++)
        {
            if (row[i] == '\\' && i + 1 < row.Length && row[i + 1] == '|')
            {
                cell.Append(row[++i]);
            }
            else if (row[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(row[i]);
            }
        }

        if (cell.ToString().Trim() is { Length: > 0 } last)
        {
            cells.Add(last);
        }

        return cells;
    }

    private static List<Entry> ReadEntries(LineReader lines)
    {
        List<Entry> entries = [];
        while (lines.Current is { Length: > 0 } line)
        {
            if (lines.Entry is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                entries[^1] = entries[^1] with { Line = $"{entries[^1].Line} {line}" };
            }

            lines.Next();
        }

        return entries;
    }

    private static string JoinedLines(LineReader lines)
    {
        var text = new StringBuilder();
        do
        {
            text.Append(text.Length > 0 ? " " : "").Append(lines.Current);
            lines.Next();
        }
        while (lines.Current is { Length: > 0 } line && line[0] != '|' && !(lines.Entry is { Mark: "-" }) && lines.HeadingTitle is null);

        return text.ToString();
    }

    private sealed class LineReader(string markdown)
    {
        private readonly IEnumerator<Range> _lines = MarkdownEscape.Lines(markdown).GetEnumerator();
        private string _raw = "";
        private bool _started;

        /// <summary>Trimmed; empty between blocks, null at the end.</summary>
        public string? Current { get; private set; } = "";

        public string? HeadingTitle
        {
            get
            {
                string title = (Current ?? "").TrimStart('#');
                return Current is ['#', ..] && title is [' ', ..] ? title.Trim().TrimEnd('#').TrimEnd() : null;
            }
        }

        public Entry? Entry
        {
            get
            {
                string line = Current ?? "";
                int digits = line.TakeWhile(char.IsAsciiDigit).Count();
                int mark = digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1 : line is ['-' or '*' or '+', ..] ? 1 : 0;
                if (mark == 0 || mark >= line.Length || line[mark] != ' ')
                {
                    return null;
                }

                int indent = _raw.TakeWhile(char.IsWhiteSpace).Count();
                return new(Math.Min(indent / 2, 3), digits == 0 ? "-" : $"{line[..digits]}.", line[(mark + 1)..].TrimStart());
            }
        }

        public void Next()
        {
            Current = _lines.MoveNext() ? (_raw = markdown[_lines.Current]).Trim() : null;
            _started = true;
        }

        public bool SkipBlank()
        {
            if (!_started)
            {
                Next();
            }

            while (Current is "")
            {
                Next();
            }

            return Current is not null;
        }

        public string Take(string text)
        {
            Next();
            return text;
        }
    }
}
