using System.Text;

namespace MedBot.Domain.YearWheel;

/// <summary>A wheel as a text that people read and change: a heading and a table for each sheet, as in Markdown.</summary>
public static class WheelText
{
    public static string Write(Wheel wheel)
    {
        var text = new StringBuilder();
        foreach (var sheet in WheelSheets.Write(wheel))
        {
            text.Append("# ").Append(sheet.Name).Append("\n\n");
            Line(text, sheet.Headings);
            Line(text, sheet.Headings.Select(_ => "---"));
            foreach (var row in sheet.Rows)
            {
                Line(text, row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public static Reading<Wheel> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<WheelSheet> sheets = [];
        var (name, headings, rows) = ("", (IReadOnlyList<string>?)null, new List<IReadOnlyList<string>>());
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries).Append("#"))
        {
            if (line.StartsWith('#'))
            {
                if (headings is not null)
                {
                    sheets.Add(new(name, headings, rows));
                }

                (name, headings, rows) = (line.TrimStart('#').Trim(), null, []);
            }
            else if (line.StartsWith('|') && Cells(line) is var cells)
            {
                if (headings is null)
                {
                    headings = cells;
                }
                else if (!cells.All(cell => cell.Length > 0 && cell.All(letter => letter is '-' or ':')))
                {
                    rows.Add(cells);
                }
            }
        }

        return WheelSheets.Read(sheets);
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        for (var at = 1; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] == '|')
            {
                cell.Append(line[++at]);
            }
            else if (line[at] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        return cells;
    }
}
