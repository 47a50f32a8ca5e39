using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Tables that lay a document out (a label beside its text, an item a row) put back into lines. Tables of data stay.</summary>
internal static partial class LayoutTables
{
    private static readonly string[] NumberColumns = ["punkt", "pkt", "nr", "punkt nr", "sag", "sag nr"];
    private static readonly string[] TitleColumns = ["emne", "titel", "sag", "dagsordenspunkt", "dagsorden", "overskrift", "punkt"];

    private static readonly string[] TextColumns = ["referat", "drøftelse", "indhold", "beskrivelse", "noter", "kommentarer", "baggrund"];

    // Under it stands what was said, and in minutes that know no decisions that is one.
    private const string Minutes = "referat";

    /// <summary>The head of a table with an item a row.</summary>
    public static bool HeadsItems(Line row) => Columns.Of(row) is not null;

    public static IReadOnlyList<Line> Unfold(IReadOnlyList<Line> lines)
    {
        if (!lines.Any(line => line.Kind == LineKind.Row))
        {
            return lines;
        }
        List<Line> unfolded = new(lines.Count);
        Columns? columns = null;
        int? last = null;
        foreach (var line in LabelsAboveValues(lines))
        {
            if (line.Kind != LineKind.Row)
            {
                // An item's text may stand between its row and the next one's.
                unfolded.Add(line);
                continue;
            }
            if (Columns.Of(line) is { } header)
            {
                columns = header;
                continue;
            }
            var inData = unfolded is [.., { Kind: LineKind.Row }];
            if (columns?.Item(line) is { } item && (last is null || unfolded is [.., { IsGap: true }] || item.Number > last))
            {
                last = item.Number;
                unfolded.AddRange(item.Lines);
                continue;
            }
            unfolded.AddRange(inData ? [line] : LabelBesideText(line));
        }
        return unfolded;
    }

    /// <summary>"Dato | Tid | Sted" with what they are in the row below, as a line for each.</summary>
    private static IEnumerable<Line> LabelsAboveValues(IReadOnlyList<Line> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var (row, below) = (lines[at], at + 1 < lines.Count ? lines[at + 1] : Line.Blank);
            if (row.Kind != LineKind.Row || below.Kind != LineKind.Row || row.Cells.Count < 2 || below.Cells.Count != row.Cells.Count || !row.Cells.All(IsHeadLabel) || below.Cells.Any(IsHeadLabel))
            {
                yield return row;
                continue;
            }
            foreach (var (label, value) in row.Cells.Zip(below.Cells))
            {
                yield return new(LineKind.Text, $"**{Marks.Off(label).TrimEnd(':', ' ')}:** {Marks.Off(value)}");
                yield return Line.Blank;
            }
            at++;
        }
    }

    private static bool IsHeadLabel(string cell) => HeadLabels.Read(new(LineKind.Text, Marks.Off(cell))) is { Rest: "", Label: not HeadLabel.Participants and not HeadLabel.Other };

    private static IEnumerable<Line> LabelBesideText(Line row)
    {
        string[] cells = [.. row.Cells.Where(cell => cell.Trim().Length > 0)];
        var first = cells.Length > 0 ? Marks.Off(cells[0]) : "";
        if (cells.Length == 2 && ItemNumber().IsMatch(first) && cells[1].Length < 300)
        {
            return [Line.Blank, new(LineKind.Heading, $"{first.TrimEnd('.', ':', ' ')}. {Marks.Off(cells[1])}"), Line.Blank];
        }
        if (row.Cells.Count == 1)
        {
            return [Line.Blank, .. TextOf(row.Cells[0]), Line.Blank];
        }
        if (cells.Length == 2 && Array.TrueForAll(cells, cell => People.IsColumn(Marks.Off(cell))))
        {
            return [row];
        }
        if (cells.Length is 1 or 2 && (Labels.IsName(first) || HeadLabels.Read(new(LineKind.Text, first)) is { Rest: "" }))
        {
            return [Line.Blank, new(LineKind.Text, $"**{first.TrimEnd(':', ' ')}:**"), .. cells.Skip(1).SelectMany(TextOf), Line.Blank];
        }
        return [row];
    }

    private static IEnumerable<Line> TextOf(string cell) => cell.ReplaceLineEndings("\n").Split('\n').SelectMany(text => (Line[])[TextLines.ReadLine(text), Line.Blank]).SkipLast(1);

    /// <summary>The columns of a table with an item a row.</summary>
    private sealed record Columns(int Number, int Title, int Time, IReadOnlyDictionary<int, string?> Parts, IReadOnlyDictionary<int, string> Others)
    {
        public static Columns? Of(Line row)
        {
            string[] names = [.. row.Cells.Select(cell => Marks.Off(cell).TrimEnd(':', '.', ' ').ToLowerInvariant())];
            var number = Array.FindIndex(names, name => NumberColumns.Contains(name));
            var title = names.Index().Where(pair => pair.Index != number && TitleColumns.Contains(pair.Item)).Select(pair => pair.Index).FirstOrDefault(number);
            // "Indstilling / baggrund" holds either, and the texts tell which.
            var parts = names.Index().Where(pair => pair.Index != title && pair.Item.Split('/', StringSplitOptions.TrimEntries) is var both && both.Any(name => Labels.IsName(name) || TextColumns.Contains(name)))
                .ToDictionary(pair => pair.Index, pair => Labels.IsName(pair.Item) || pair.Item == Minutes ? Capitalised(pair.Item) : null);
            var time = Array.FindIndex(names, name => TimeColumn().IsMatch(name));
            return title >= 0 && (parts.Count > 0 || number >= 0 && number != title) ? new(number == title ? -1 : number, title, time, parts, parts.Values.Any(name => name is not null && Labels.Find(name) is null or { Part: Part.Decision })
                ? names.Index().Where(pair => pair.Index != number && pair.Index != title && pair.Index != time && pair.Item.Length > 0 && !parts.ContainsKey(pair.Index)).ToDictionary(pair => pair.Index, pair => Capitalised(pair.Item)) : new()) : null;
        }

        public (int Number, List<Line> Lines)? Item(Line row)
        {
            var (number, title) = (Cell(row, Number), Cell(row, Title));
            if (Number < 0 && NumberBefore().Match(title) is { Success: true } match)
            {
                (number, title) = (match.Value, title[match.Length..]);
            }
            if (Numbered().Match(number.Trim()) is not { Success: true } numbered || title.Length == 0)
            {
                return null;
            }
            var titleLines = title.ReplaceLineEndings("\n").Split('\n', 2);
            var time = MinutesAside().Match(Cell(row, Time)) is { Success: true } aside ? $" ({aside.Groups["n"].Value} min.)" : "";
            List<Line> item = [Line.Blank, new(LineKind.Heading, string.Create(CultureInfo.InvariantCulture, $"Punkt {numbered.Groups["n"].Value}: {Marks.Off(titleLines[0])}{time}")), Line.Blank];
            item.AddRange(titleLines.Skip(1).SelectMany(TextOf));
            // What has no label of its own stands before what has one; who is to do what was agreed, and when, behind it.
            foreach (var (column, name) in Parts.OrderBy(pair => pair.Value is not null).ThenBy(pair => pair.Key))
            {
                if (Cell(row, column) is { Length: > 0 } text)
                {
                    item.AddRange([Line.Blank, name is null ? Line.Blank : new(LineKind.Text, $"**{name}:**"), .. TextOf(text), Line.Blank]);
                }
            }
            item.AddRange(Others.Where(pair => Cell(row, pair.Key).Length > 0).SelectMany(pair => (Line[])[new(LineKind.Text, $"{pair.Value}: {Cell(row, pair.Key).ReplaceLineEndings(" ")}"), Line.Blank]));
            return (int.Parse(numbered.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), item);
        }

        private static string Cell(Line row, int column) => column >= 0 && column < row.Cells.Count ? row.Cells[column].Trim() : "";

        private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\b(?:tid|varighed|min(?:utter)?)\b")]
    private static partial Regex TimeColumn();

    [GeneratedRegex(@"(?<![\d.:])(?<n>\d{1,3})\s*(?:min\b|'|$)")]
    private static partial Regex MinutesAside();

    [GeneratedRegex(@"^(?:Punkt|Pkt\.?|Sag nr\.?)?\s*(?<n>\d{1,3})\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:(?:Punkt|Pkt\.?|Sag nr\.?)\s*\d{1,3}[.:]?|\d{1,3}\.)$", RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^\d{1,3}\.?\s+")]
    private static partial Regex NumberBefore();
}
