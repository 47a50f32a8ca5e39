using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MedBot.Documents;
using MedBot.Domain.YearWheel;

namespace MedBot.YearWheel;

/// <summary>A wheel as an Excel workbook, and back: the same sheets as in the text.</summary>
internal static class WheelWorkbook
{
    /// <summary>Excel's own number for the format "text": what is typed stays as it is typed.</summary>
    private const uint TextFormat = 49;

    /// <summary>More than any sheet of a wheel has.</summary>
    private const int MostColumns = 100;

    public static void Write(Wheel wheel, Stream stream)
    {
        using var workbook = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = workbook.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
            new Fonts(new Font()),
            new Fills(new Fill()),
            new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }));
        var sheets = new Sheets();
        book.Workbook = new(sheets);
        foreach (var sheet in WheelSheets.Write(wheel))
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new(new SheetData(sheet.Rows.Prepend(sheet.Headings).Select(row => new Row(row.Select(TextCell)))));
            sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
        }
    }

    public static Reading<Wheel> Read(Stream stream)
    {
        try
        {
            OfficeArchive.Check(stream, "Excel-filen", CancellationToken.None);
            using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
            return workbook.WorkbookPart is { Workbook.Sheets: { } sheets } book
                ? WheelSheets.Read([.. sheets.Elements<Sheet>().Select(sheet => ReadSheet(book, sheet)).OfType<WheelSheet>()])
                : new Reading<Wheel>.Refused("Filen er ikke en Excel-fil med ark.");
        }
        catch (UnreadableFileException unreadable)
        {
            return new Reading<Wheel>.Refused(unreadable.Message);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FormatException or OverflowException or InvalidDataException or System.Xml.XmlException)
        {
            return new Reading<Wheel>.Refused("Filen er ikke en Excel-fil, der kan læses.");
        }
    }

    private static Cell TextCell(string text) => new() { DataType = CellValues.InlineString, StyleIndex = 1, InlineString = new(new Text(text)) };

    private static WheelSheet? ReadSheet(WorkbookPart book, Sheet sheet)
    {
        if (sheet is not { Id.Value: { } id, Name.Value: { } name } || book.GetPartById(id) is not WorksheetPart part)
        {
            return null;
        }

        List<List<string>> rows = [.. part.Worksheet.Descendants<Row>().Select(row => Cells(book, row)).Where(cells => cells.Exists(cell => cell.Length > 0))];
        return rows is [var headings, .. var rest] ? new(name, headings, rest) : null;
    }

    private static List<string> Cells(WorkbookPart book, Row row)
    {
        List<string> cells = [];
        foreach (var cell in row.Elements<Cell>())
        {
            // Empty cells are left out of the file: the reference says which column it is.
            var column = cell.CellReference?.Value is { } reference ? Column(reference) : cells.Count;
            if (column is < 0 or >= MostColumns)
            {
                break;
            }

            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(Text(book, cell));
        }

        return cells;
    }

    private static int Column(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (26 * column) + letter - 'A' + 1) - 1;

    private static string Text(WorkbookPart book, Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.InlineString)
        {
            return cell.InlineString?.InnerText ?? "";
        }

        if (cell.DataType?.Value == CellValues.SharedString)
        {
            var number = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
            return book.SharedStringTablePart?.SharedStringTable.ElementAtOrDefault(number)?.InnerText ?? "";
        }

        return cell.DataType is null && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && IsDate(book, cell)
            ? DateText(days)
            : value;
    }

    /// <summary>Excel keeps a day as the number of days since 1900, and a time as a part of a day.</summary>
    private static string DateText(double number)
    {
        // Excel's last day is 31 December 9999.
        if (number is < 0 or >= 2_958_466)
        {
            throw new InvalidDataException();
        }

        var instant = DateTime.FromOADate(number);
        return instant.ToString(number < 1 ? "HH.mm" : "d.M.yyyy", CultureInfo.InvariantCulture);
    }

    private static bool IsDate(WorkbookPart book, Cell cell)
    {
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var format = (styles?.CellFormats?.ElementAtOrDefault((int)(cell.StyleIndex?.Value ?? 0)) as CellFormat)?.NumberFormatId?.Value ?? 0;
        return format is (>= 14 and <= 22) or (>= 45 and <= 47)
            || styles?.NumberingFormats?.Elements<NumberingFormat>().FirstOrDefault(custom => custom.NumberFormatId?.Value == format)?.FormatCode?.Value is { } code
                && (code.Contains('y', StringComparison.OrdinalIgnoreCase) || code.Contains('h', StringComparison.OrdinalIgnoreCase));
    }
}
