using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Reads a Markdown pipe table into its rows, each with the heads that hold for it.</summary>
public static partial class PipeTable
{
    public static bool IsTable(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.StartsWith('|');
    }

    /// <param name="block">The lines of the table.</param>
    /// <param name="caption">The paragraph before it.</param>
    /// <param name="above">The heads of the table before it, for one that has gone on under no heads of its own.</param>
    public static IReadOnlyList<(TableFact Row, string Line)> Read(string block, string? caption, IReadOnlyList<IReadOnlyList<string>> above, out IReadOnlyList<IReadOnlyList<string>> heads)
    {
        ArgumentNullException.ThrowIfNull(block);
        (string Line, string[] Cells)[] rows = [.. block.Split('\n').Where(line => line.StartsWith('|') && !Ruler().IsMatch(line)).Select(line => (line, Cells(line)))];
        var headRows = HeadRows([.. rows.Select(row => row.Cells)]);
        heads = headRows == 0 ? above : [.. rows.Take(headRows).Select(row => row.Cells)];
        string[] columns = [.. Enumerable.Range(0, rows.Length == 0 ? 0 : rows.Max(row => row.Cells.Length)).Select(HeadOf(heads))];
        var body = rows.Skip(headRows).Select(row => row.Cells).ToArray();
        var ordinal = IsOrdinal(body);
        // Lines 5A and 12: names that happen to be numbers stand among others that are none.
        var numbered = headRows > 0 && columns[0].Length > 0 && body.Any(cells => cells[0].Length > 0 && !IsNumber(cells[0]));
        var shifted = !ordinal && body.Where(cells => cells.Any(IsNumber)).Select(LabelCells).Where(at => at > 0).Distinct().Count() > 1;
        var facts = new List<(TableFact, string)>();
        var (group, outer) = ((string?)null, (string?)null);
        foreach (var (line, cells) in rows.Skip(headRows))
        {
            var named = Math.Max(numbered ? 1 : 0, cells.TakeWhile(cell => !IsNumber(cell) && !IsDay(cell)).Count());
            var first = ordinal ? 2 : columns.Length > 0 && cells.Any(IsNumber) ? named : 1;
            string[] label = [.. cells.Take(first).Where(cell => cell.Length > 0).Select(Plain)];
            TableValue[] values = [.. cells.Select((cell, at) => (Cell: Plain(cell), At: at)).Skip(first).Where(cell => cell.Cell.Length > 0)
                .Select(cell => new TableValue(shifted ? "" : columns[cell.At], cell.Cell))];
            if (values.Length == 0)
            {
                group = label.Length == 1 ? label[0].TrimEnd(':') : group;
                continue;
            }

            outer = cells[0].Length > 0 ? Plain(cells[0]) : outer;
            var name = string.Join(", ", label.Distinct());
            facts.Add((new TableFact { Caption = caption, Label = cells[0].Length == 0 && outer is not null && !name.Contains(outer, StringComparison.Ordinal) ? $"{outer}, {name}" : name, Group = group, LabelHead = columns[0], Values = values }, line));
        }

        return facts;
    }

    /// <summary>The cells of each row, without their bold, the ruler left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Grid(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return [.. block.Split('\n').Where(line => line.StartsWith('|') && !Ruler().IsMatch(line)).Select(line => Cells(line).Select(Plain).ToArray())];
    }

    // An empty cell before the first figure is a figure that is missing, not a name.
    private static int LabelCells(string[] cells) => cells.TakeWhile(cell => !IsNumber(cell)).Reverse().SkipWhile(cell => cell.Length == 0).Count();

    /// <summary>The rows are numbered from one on, and named behind the number.</summary>
    private static bool IsOrdinal(string[][] body) =>
        body.Length > 1 && body.Select((cells, at) => cells.Length > 2 && cells[0].TrimEnd('.') == (at + 1).ToString(CultureInfo.InvariantCulture) && cells[1].Length > 0 && !IsNumber(cells[1])).All(fits => fits);

    /// <summary>The first row, and those after it that name nothing in their first column.</summary>
    private static int HeadRows(string[][] rows)
    {
        if (rows.Length == 0 || rows[0].Any(cell => IsNumber(cell) && !Year().IsMatch(cell)))
        {
            return 0;
        }

        var count = 1;
        while (count < rows.Length && rows[count][0].Length == 0 && !rows[count].Any(IsNumber) && rows[0][0].Length + rows[count].Count(cell => cell.Length > 0) > 1 && count < 3
            && (rows[0][0].Length == 0 || rows[count].Skip(1).First().Length == 0))
        {
            count++;
        }

        return count;
    }

    private static Func<int, string> HeadOf(IReadOnlyList<IReadOnlyList<string>> heads) => column =>
    {
        var parts = new List<string>();
        for (var row = 0; row < heads.Count; row++)
        {
            // The upper head spans the empty cells to its right.
            var at = Math.Min(column, heads[row].Count - 1);
            while (row < heads.Count - 1 && at > 0 && heads[row][at].Length == 0)
            {
                at--;
            }

            if (at >= 0 && Plain(heads[row][at]) is { Length: > 0 } head && !parts.Contains(head))
            {
                parts.Add(head);
            }
        }

        return string.Join(" ", parts.AsEnumerable().Reverse().Take(2).Reverse());
    };

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    private static string Plain(string cell) => cell.Replace("**", "", StringComparison.Ordinal).Trim();

    private static bool IsNumber(string cell) => NumberCell().IsMatch(cell);

    [GeneratedRegex(@"^\|[\s|:-]+\|?$")]
    private static partial Regex Ruler();

    [GeneratedRegex(@"^(->)?\s*[-+]?\d[\d.,/\- ]*\s*(%|pct\.?|kr\.?|mio\.?|dage|timer)?(\s*kr\.?)?$")]
    private static partial Regex NumberCell();

    /// <summary>A day, a week or a month: what a row tells, not how it is named.</summary>
    private static bool IsDay(string cell) => DayCell().IsMatch(cell);

    [GeneratedRegex(@"^(\d{1,2}\. ?\p{L}|uge \d|(primo|medio|ultimo) \p{L}|(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)( 20\d\d)?$)", RegexOptions.IgnoreCase)]
    private static partial Regex DayCell();

    [GeneratedRegex(@"^\*{0,2}20\d\d\*{0,2}$")]
    private static partial Regex Year();
}
