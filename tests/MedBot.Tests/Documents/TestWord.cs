using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MedBot.Tests.Documents;

/// <summary>Word files written for the tests.</summary>
internal static class TestWord
{
    public static byte[] ItemsInATable() => Written(body => body.Append(
        Styled("Title", "Referat fra møde i TRIO Hjemmeplejen Nord"),
        Table(["Dato:", "Onsdag den 5. november 2025"], ["Tidspunkt:", "kl. 8.30-9.30"], ["Sted:", "Kontoret, Åvej 3"], ["Deltagere:", "Gitte Rask (leder)\nBo Lund (TR)\nMaja Dam (AMR)"]),
        Plain(""),
        Table(
            ["Punkt", "Emne", "Sagsfremstilling", "Beslutning"],
            ["1.", "Godkendelse af referat", "Referatet fra den 8. oktober skal godkendes.", "Godkendt."],
            ["2.", "Vagtplan (15 min.)", "Planen for december er lagt frem.\nDer mangler to vagter.", "Planen blev aftalt."],
            ["3.", "Eventuelt", "", "Intet."])));

    public static byte[] StylesAndLists() => Written(body => body.Append(
        Plain("DAGSORDEN KommuneMED d. 11-06-2026"),
        Run("Mødedato", " Torsdag d. 11. juni 2026 kl. 09:00"),
        Run("Mødested", " Lokale 4"),
        Run("Mødedeltagere", " Åse Krog - Valggruppe B (HK), Bo Lund (Direktør, Børn og Unge) og Kim Bek"),
        Styled("Heading2", "Indholdsfortegnelse"),
        Plain("Orientering om budget\t3"),
        Styled("Heading1", "Punkt 1: Orientering om budget"),
        Plain("00.30.00-P05-7-26"),
        Styled("Heading3", "Indstilling"),
        Plain("Direktøren indstiller,"),
        Entry("at orienteringen drøftes, herunder", numbering: 1, level: 0),
        Entry("tidsplan", numbering: 2, level: 1),
        Entry("kriterier", numbering: 2, level: 1),
        Entry("at der aftales en proces", numbering: 1, level: 0),
        Styled("Heading1", "Sagsfremstilling"),
        Styled("Heading2", "Tidsplan"),
        Plain("Processen følger årshjulet."),
        Table(["Uge", "Opgave"], ["33", "Udkast"], ["36", "Høring"]),
        Entry("Først dialog", numbering: 2, level: 0),
        Entry("Så forslag", numbering: 2, level: 0),
        Run("Bilag:", ""),
        Plain("Budgetproces 2027.pdf")));

    private static byte[] Written(Action<Body> write)
    {
        using MemoryStream stream = new();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            Body body = new();
            write(body);
            main.Document = new(body);
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                HeadingStyle("Title", "Titel"), HeadingStyle("Heading1", "heading 1"), HeadingStyle("Heading2", "heading 2"), HeadingStyle("Heading3", "Overskrift 3"));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
                Numbers(1, NumberFormatValues.Decimal), Numbers(2, NumberFormatValues.Bullet),
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }, new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });
        }
        return stream.ToArray();
    }

    private static Style HeadingStyle(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };

    private static AbstractNum Numbers(int id, NumberFormatValues format) =>
        new([.. Enumerable.Range(0, 2).Select(level => new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }) { LevelIndex = level })]) { AbstractNumberId = id };

    private static Paragraph Plain(string text) => new(new Run(Texts(text)));

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Texts(text)));

    private static Paragraph Run(string bold, string rest) => new(
        new Run(new RunProperties(new Bold()), new Text(bold)), new Run(new Text(rest) { Space = SpaceProcessingModeValues.Preserve }));

    private static Paragraph Entry(string text, int numbering, int level) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = numbering })), new Run(new Text(text)));

    private static IEnumerable<OpenXmlElement> Texts(string text) =>
        text.Split('\t').SelectMany((part, i) => i == 0 ? (OpenXmlElement[])[new Text(part)] : [new TabChar(), new Text(part)]);

    private static Table Table(params string[][] rows) =>
        new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(cell.Split('\n').Select(Plain))))));
}
