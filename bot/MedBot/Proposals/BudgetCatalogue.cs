using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Writes a round as a Word document in the form of a budget catalogue (budgetkatalog): each proposal with its summary, amounts and consequences.</summary>
internal static class BudgetCatalogue
{
    public static void Write(Stream file, ProposalExport export)
    {
        using WordprocessingDocument document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document);
        MainDocumentPart main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Style("Normal", "Normal", 22, null), Style("Heading1", "heading 1", 36, 0), Style("Heading2", "heading 2", 28, 1), Style("Heading3", "heading 3", 24, 2));
        var body = new Body(Paragraph($"Budgetkatalog, {export.Round.Name}", "Heading1"));
        foreach (IGrouping<ProposalKind, ExportedProposal> kind in export.Proposals.Where(exported => exported.Counts).GroupBy(exported => exported.View.Words.Kind).OrderBy(kind => kind.Key))
        {
            body.Append(Paragraph(kind.Key is ProposalKind.Saving ? "Besparelser" : "Investeringer", "Heading2"));
            foreach (ExportedProposal exported in kind)
            {
                body.Append(Proposal(exported, export.Round));
            }
        }

        main.Document = new Document(body);
    }

    private static IEnumerable<OpenXmlElement> Proposal(ExportedProposal exported, ProposalRound round)
    {
        ProposalWords words = exported.View.Words;
        yield return Paragraph(string.Create(CultureInfo.InvariantCulture, $"Nr. {exported.View.Id}: {words.Title}"), "Heading3");
        yield return Paragraph($"{exported.View.DepartmentName}. Status: {ProposalText.State(exported.View.State)}.");
        (string Head, string? Text)[] parts =
        [
            ("Resumé", exported.Treatment.Summary),
            ("Forslaget", words.Description),
            ("Konsekvens for borgerne", words.ForCitizens),
            ("Personalekonsekvens", exported.Treatment.Staff?.Paragraph() ?? words.ForStaff),
        ];
        foreach ((var head, var text) in parts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return Paragraph(head, bold: true);
                foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return Paragraph(line);
                }
            }
        }

        if (words.Amounts.Count == 0)
        {
            yield return Paragraph("Forslaget er uden beløb.");
            yield break;
        }

        yield return new Table(
            new TableProperties(new TableBorders(new TopBorder { Val = BorderValues.Single }, new BottomBorder { Val = BorderValues.Single }, new InsideHorizontalBorder { Val = BorderValues.Single })),
            new TableGrid([new GridColumn(), .. round.Years.Select(_ => new GridColumn())]),
            new TableRow([Cell("Kr."), .. round.Years.Select(year => Cell(year.ToString(CultureInfo.InvariantCulture)))]),
            new TableRow([Cell(ProposalText.Kind(words.Kind)), .. round.Years.Select(year => Cell(ProposalText.Kroner(words.AmountIn(year))))]));
        yield return new Paragraph();
    }

    private static TableCell Cell(string text) => new(Paragraph(text));

    private static Paragraph Paragraph(string text, string style = "Normal", bool bold = false) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }),
        new Run(new RunProperties(bold ? [new Bold()] : []), new Text(string.Concat(text.Where(XmlConvert.IsXmlChar))) { Space = SpaceProcessingModeValues.Preserve }));

    private static Style Style(string id, string name, int halfPoints, int? outline) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties(outline is { } level ? [new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = level }] : [new SpacingBetweenLines { After = "120" }]),
        new StyleRunProperties(outline is null ? [new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) }] : [new Bold(), new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) }]))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        Default = outline is null,
    };
}
