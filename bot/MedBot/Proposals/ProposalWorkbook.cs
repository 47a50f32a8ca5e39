using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Writes a round as an Excel workbook: the proposals, their sums, and the way of each.</summary>
internal static class ProposalWorkbook
{
    private const string Proposals = "Forslag";
    private const string Yes = "ja";
    private const uint Plain = 0, Bold = 1, Money = 2, Time = 3;

    private static readonly string[] Heads = ["Nr.", "Forslag", "Hvad og hvor", "Afdeling", "Slags", "Status", "Tæller med", "Uden beløb", "Efter fristen", "For borgerne", "For medarbejderne", "Resumé", "Personalekonsekvens", "Personalejuristerne", "Til styregruppen"];

    private static readonly string[] NameHeads = ["Fra", "Medarbejderrepræsentant", "Ansvarlig"];

    public static void Write(Stream file, ProposalExport export)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        WorkbookPart book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets(), new CalculationProperties { FullCalculationOnLoad = true });
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        Add(book, Proposals, ProposalRows(export));
        Add(book, "Summer", SumRows(export));
        Add(book, "Forløb", WayRows(export));
    }

    private static IEnumerable<Row> ProposalRows(ProposalExport export)
    {
        yield return new Row([.. Heads.Select(head => Text(head, Bold)), .. export.Round.Years.Select(year => Text(year.ToString(CultureInfo.InvariantCulture), Bold)), .. export.Named ? NameHeads.Select(head => Text(head, Bold)) : []]);
        foreach (ExportedProposal exported in export.Proposals)
        {
            (ProposalView view, ProposalWords words) = (exported.View, exported.View.Words);
            yield return new Row(
            [
                Number(view.Id, Plain),
                Text(words.Title),
                Text(words.Description),
                Text(view.DepartmentName),
                Text(ProposalText.Kind(words.Kind)),
                Text(ProposalText.State(view.State)),
                Text(exported.Counts ? Yes : "nej"),
                Text(words.Amounts.Count == 0 ? Yes : "nej"),
                Text(view.Late ? Yes : "nej"),
                Text(words.ForCitizens ?? ""),
                Text(words.ForStaff ?? ""),
                Text(exported.Treatment.Summary ?? ""),
                Text(exported.Treatment.Staff?.Paragraph() ?? ""),
                Text(exported.Treatment.Lawyers ?? ""),
                Text(exported.Treatment.ForSteeringGroup ? Yes : "nej"),
                .. export.Round.Years.Select(year => words.Amounts.Any(amount => amount.Year == year) ? Number(words.AmountIn(year), Money) : Text("")),
                .. export.Named ? [Text(view.SenderName ?? "må ikke oplyses"), Text(view.RepresentativeName ?? ""), Text(exported.Responsible ?? "")] : Array.Empty<Cell>(),
            ]);
        }
    }

    private static IEnumerable<Row> SumRows(ProposalExport export)
    {
        var last = Math.Max(export.Proposals.Count + 1, 2);
        yield return new Row([.. ((string[])["År", "Besparelser", "Investeringer", "Mål", "Mangler", "Målet er fra"]).Select(head => Text(head, Bold))]);
        var row = 1;
        foreach (var year in export.Round.Years)
        {
            row++;
            var amounts = Cells(Column(Heads.Length + row - 2));
            YearTarget? target = export.Round.Targets.FirstOrDefault(target => target.Year == year);
            yield return new Row(
            [
                Number(year, Plain),
                Formula(SumOf(ProposalKind.Saving)),
                Formula(SumOf(ProposalKind.Investment)),
                target is null ? Text("") : Number(target.Kroner, Money),
                target is null ? Text("") : Formula(string.Create(CultureInfo.InvariantCulture, $"D{row}-B{row}")),
                Text(target?.Source ?? ""),
            ]);

            string SumOf(ProposalKind kind) => $"SUMIFS({amounts},{Cells("E")},\"{ProposalText.Kind(kind)}\",{Cells("G")},\"{Yes}\")";
        }

        yield return new Row([Text("Forslag uden beløb"), Formula($"COUNTIFS({Cells("H")},\"{Yes}\",{Cells("G")},\"{Yes}\")")]);

        string Cells(string column) => string.Create(CultureInfo.InvariantCulture, $"{Proposals}!${column}$2:${column}${last}");
    }

    private static IEnumerable<Row> WayRows(ProposalExport export)
    {
        yield return new Row([.. ((string[])["Nr.", "Tidspunkt", "Trin", "Hvem", "Bemærkning"]).Select(head => Text(head, Bold))]);
        foreach (ProposalView view in export.Proposals.Select(exported => exported.View))
        {
            foreach (WayStep step in view.Way)
            {
                yield return new Row([Number(view.Id, Plain), Number((decimal)step.When.ToOADate(), Time), Text(ProposalText.Step(step.Kind)), Text(step.Who ?? ""), Text(step.Text ?? "")]);
            }
        }
    }

    private static void Add(WorkbookPart book, string name, IEnumerable<Row> rows)
    {
        WorksheetPart part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15, DefaultColumnWidth = 18 },
            new SheetData(rows));
        Sheets sheets = book.Workbook.Sheets!;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
    }

    private static Cell Text(string text, uint style = Plain) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(string.Concat(text.Where(XmlConvert.IsXmlChar))) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Cell Number(decimal value, uint style) => new() { CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)), StyleIndex = style };

    private static Cell Formula(string formula) => new() { CellFormula = new CellFormula(formula), StyleIndex = Money };

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"A{(char)('A' + index - 26)}";

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "dd-mm-yyyy hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
