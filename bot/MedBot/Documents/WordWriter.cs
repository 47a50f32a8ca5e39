using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MedBot.Documents;

/// <summary>Writes a Word document of headings, paragraphs and tables, its pages numbered.</summary>
internal static class WordWriter
{
    private static readonly int[] HeadingHalfPoints = [36, 28, 24, 22];

    public static void Write(Stream file, string title, IEnumerable<OpenXmlElement> content)
    {
        using WordprocessingDocument document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = Letters(title);
        MainDocumentPart main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
        [
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new Languages { Val = "da-DK" }))),
            Style("Normal", "Normal", 22, null),
            .. HeadingHalfPoints.Select((size, i) => Style($"Heading{i + 1}", $"heading {i + 1}", size, i)),
        ]);
        FooterPart footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Right }),
            new Run(new Text("Side ") { Space = SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
        main.Document = new Document(new Body([.. content, new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) })]));
    }

    /// <param name="level">1 to 4.</param>
    public static Paragraph Heading(int level, string text) => Styled($"Heading{level}", [Run(text)]);

    public static Paragraph Paragraph(string text) => Styled("Normal", [Run(text)]);

    /// <summary>What stands above a text, on the same page.</summary>
    public static Paragraph Label(string text)
    {
        Paragraph label = Styled("Normal", [Run(text, bold: true)]);
        label.ParagraphProperties!.Append(new KeepNext());
        return label;
    }

    /// <summary>A line with <c>**bold**</c>, <c>*italics*</c> and escapes.</summary>
    /// <param name="indent">In steps of half a centimetre.</param>
    public static Paragraph Marked(string line, int indent = 0)
    {
        Paragraph paragraph = Styled("Normal", Runs(line));
        if (indent > 0)
        {
            paragraph.ParagraphProperties!.Append(new Indentation { Left = (indent * 284).ToString(CultureInfo.InvariantCulture), Hanging = "284" });
        }

        return paragraph;
    }

    /// <param name="rows">Of marked lines; the first is the head.</param>
    public static Table Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        return new(
        [
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableBorders(new TopBorder { Val = BorderValues.Single }, new BottomBorder { Val = BorderValues.Single }, new InsideHorizontalBorder { Val = BorderValues.Single })),
            new TableGrid([.. Enumerable.Range(0, columns).Select(_ => new GridColumn())]),
            .. rows.Select((row, i) => new TableRow(
            [
                .. i == 0 ? [new TableRowProperties(new CantSplit(), new TableHeader())] : Array.Empty<OpenXmlElement>(),
                .. Enumerable.Range(0, columns).Select(column => new TableCell(Marked(column < row.Count ? row[column] : ""))),
            ])),
        ]);
    }

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> runs) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    private static IEnumerable<Run> Runs(string line)
    {
        var text = new StringBuilder();
        var (bold, italic) = (false, false);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when i + 1 < line.Length:
                    text.Append(line[++i]);
                    break;
                case '*':
                    yield return Run(text.ToString(), bold, italic);
                    text.Clear();
                    if (i + 1 < line.Length && line[i + 1] == '*')
                    {
                        (bold, i) = (!bold, i + 1);
                    }
                    else
                    {
                        italic = !italic;
                    }

                    break;
                default:
                    text.Append(line[i]);
                    break;
            }
        }

        yield return Run(text.ToString(), bold, italic);
    }

    private static Run Run(string text, bool bold = false, bool italic = false) => new(
        new RunProperties([.. bold ? [new Bold()] : Array.Empty<OpenXmlElement>(), .. italic ? [new Italic()] : Array.Empty<OpenXmlElement>()]),
        new Text(Letters(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static string Letters(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static Style Style(string id, string name, int halfPoints, int? outline) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties(outline is { } level ? [new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = level }] : [new SpacingBetweenLines { After = "120" }]),
        new StyleRunProperties(outline is null ? [new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) }] : [new Bold(), new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) }]))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        Default = outline is null,
    };
}
