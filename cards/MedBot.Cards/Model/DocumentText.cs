namespace MedBot.Cards.Model;

/// <summary>A document's Markdown as card elements: Teams draws no headings and no tables inside a text block.</summary>
public static class DocumentText
{
    private const int LongestCell = 400;
    private const int LongestLine = 220;
    private const int LongestBlock = 1000;

    /// <summary>The document's attachments, names and the like as a list.</summary>
    public static IEnumerable<CardElement> List(IEnumerable<string> entries) =>
        Entries([.. entries.Select(entry => new DocumentBlock.Entry(0, "-", entry))]);

    internal static IEnumerable<CardElement> Element(DocumentBlock block) => block switch
    {
        DocumentBlock.Heading => [new TextBlock(block.Text) { Spacing = "medium" }],
        DocumentBlock.Rows { Cells.Count: > 1 } rows when IsNarrow(rows.Cells) => Tables(rows.Cells),
        DocumentBlock.Rows { Cells: [var head, ..] } rows => rows.Cells.Skip(1).SelectMany(row => Lines(head, row)),
        DocumentBlock.Paragraph paragraph => Pieces(paragraph.Line).Select(piece => Text(new DocumentBlock.Paragraph(piece).Text)),
        DocumentBlock.List list => Entries(list.Entries),
        _ => [Text(block.Text)],
    };

    private static TextBlock Text(CardText text) => new(text) { Spacing = "small" };

    private static IEnumerable<CardElement> Entries(IReadOnlyList<DocumentBlock.Entry> entries) =>
        Portions(entries.SelectMany(entry => Pieces(entry.Line).Select((piece, i) => entry with { Line = piece })), entry => entry.Line.Length)
            .Select(some => Text(new DocumentBlock.List(some).Text));

    private static IEnumerable<CardElement> Tables(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int columns = rows.Max(row => row.Count);
        TableColumn[] widths = [.. Enumerable.Range(0, columns).Select(i => new TableColumn(Width(rows, i)))];
        return Portions(rows.Skip(1), row => row.Sum(cell => cell.Length + 60))
            .Select(some => new Table(widths, [Row(rows[0], columns), .. some.Select(row => Row(row, columns))]) { Spacing = "small", ShowGridLines = true });
    }

    private static TableRow Row(IReadOnlyList<string> cells, int columns) =>
        new([.. Enumerable.Range(0, columns).Select(i => new TableCell(new TextBlock(CardText.Markdown(i < cells.Count ? cells[i] : "")) { Size = "small" }))]);

    /// <summary>Whether the columns' longest words fit beside each other on a phone; the rows of a wider table become lines.</summary>
    private static bool IsNarrow(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int columns = rows.Max(row => row.Count);
        int letters = Enumerable.Range(0, columns).Sum(i => LongestWord(rows, i));
        return letters + columns * 3 <= 40 && rows.All(row => row.All(cell => cell.Length <= LongestCell));
    }

    /// <summary>Room for the column's longest word with the space around it, and more for much text.</summary>
    private static int Width(IReadOnlyList<IReadOnlyList<string>> rows, int column) =>
        Math.Max(LongestWord(rows, column) + 3, Math.Min(20, (int)rows.Average(row => column < row.Count ? row[column].Length : 0) / 2));

    private static int LongestWord(IReadOnlyList<IReadOnlyList<string>> rows, int column) =>
        rows.Max(row => column < row.Count ? row[column].Split(' ').Max(word => word.Length) : 0);

    /// <summary>A row as lines: its first cell in bold, then the others, each with its column's head before it.</summary>
    private static IEnumerable<CardElement> Lines(IReadOnlyList<string> head, IReadOnlyList<string> row)
    {
        string[] cells = [.. row.Skip(1).Select((cell, i) => i + 1 < head.Count && head[i + 1].Length is > 0 and <= LongestCell ? $"{head[i + 1]}: {cell}" : cell)];
        string line = string.Join(" · ", cells);
        return Pieces(row[0]).Select((piece, i) => Text(new DocumentBlock.Paragraph(piece).Text) with { Weight = "bolder", Spacing = i == 0 ? "medium" : "none" })
            .Concat((line.Length <= LongestLine ? [line] : cells).SelectMany(Pieces).Select(piece => Text(new DocumentBlock.Paragraph(piece).Text) with { Spacing = "none" }));
    }

    /// <summary>As many in each as make an element that is still easy to send.</summary>
    private static IEnumerable<IReadOnlyList<T>> Portions<T>(IEnumerable<T> all, Func<T, int> length)
    {
        List<T> portion = [];
        int sum = 0;
        foreach (T one in all)
        {
            if (portion.Count > 0 && sum + length(one) > LongestBlock)
            {
                yield return portion;
                portion = [];
                sum = 0;
            }

            portion.Add(one);
            sum += length(one) + 20;
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }

    /// <summary>A long text parted at the ends of sentences, else of words.</summary>
    private static IEnumerable<string> Pieces(string line)
    {
        for (int start = 0; start < line.Length;)
        {
            int most = Math.Min(LongestBlock, line.Length - start);
            int sentence = line.LastIndexOf(". ", start + most - 1, most, StringComparison.Ordinal) + 1;
            int word = line.LastIndexOf(' ', start + most - 1, most) + 1;
            int end = start + most == line.Length ? line.Length : sentence > start ? sentence : word > start ? word : start + most;
            yield return line[start..end];
            start = end;
        }
    }
}
