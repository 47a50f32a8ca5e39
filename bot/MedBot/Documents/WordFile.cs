using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MedBot.Domain.Documents;

namespace MedBot.Documents;

/// <summary>Reads a Word file (.docx) into lines: headings, lists, tables, page breaks.</summary>
internal static class WordFile
{
    private const int MostText = 10_000_000;
    private const string CutShort = "Word-filen er ødelagt eller skåret over og kan ikke åbnes.";

    public static IReadOnlyList<Line> Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using MemoryStream stream = new(content.ToArray(), writable: false);
        try
        {
            OfficeArchive.Check(stream, "Word-filen", cancellationToken);
            using var word = WordprocessingDocument.Open(stream, isEditable: false);
            var main = word.MainDocumentPart ?? throw new UnreadableFileException("Filen er et zip-arkiv, men ikke et Word-dokument.");
            return ReadBody(main, cancellationToken);
        }
        catch (Exception cause) when (cause is InvalidDataException or OpenXmlPackageException or FileFormatException or System.Xml.XmlException or EndOfStreamException)
        {
            throw new UnreadableFileException(CutShort, cause);
        }
    }

    private static List<Line> ReadBody(MainDocumentPart main, CancellationToken cancellationToken)
    {
        WordParagraphs paragraphs = new(main);
        List<Line> lines = [];
        long length = 0;
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!reader.IsStartElement)
            {
                continue;
            }
            var before = lines.Count;
            if (reader.ElementType == typeof(Paragraph))
            {
                lines.AddRange(paragraphs.Read((Paragraph)reader.LoadCurrentElement()!));
            }
            else if (reader.ElementType == typeof(TableRow))
            {
                lines.AddRange(Row((TableRow)reader.LoadCurrentElement()!, paragraphs));
            }
            else if (reader.ElementType == typeof(Table))
            {
                lines.Add(Line.Blank);
            }
            length += lines.Skip(before).Sum(line => (long)line.Text.Length);
            if (length > MostText)
            {
                throw new UnreadableFileException("Word-filen har for meget tekst til at være en dagsorden eller et referat.");
            }
        }
        return lines;
    }

    private static IEnumerable<Line> Row(TableRow row, WordParagraphs paragraphs)
    {
        List<string> cells = [];
        foreach (var cell in row.Elements<TableCell>().Concat(row.Elements<SdtCell>().SelectMany(sdt => sdt.Descendants<TableCell>())))
        {
            cells.Add(string.Join('\n', cell.Descendants<Paragraph>().SelectMany(paragraphs.Read).Where(line => !line.IsGap).Select(Marked)));
            for (var span = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1; span > 1; span--)
            {
                cells.Add("");
            }
        }
        return cells.Exists(cell => cell.Length > 0) ? [Line.Row(cells)] : [];
    }

    // A cell keeps its lists as Markdown.
    private static string Marked(Line line) => line.Kind switch
    {
        LineKind.Entry when line.Number is { } number => $"{number}. {line.Text}",
        LineKind.Entry => $"- {line.Text}",
        _ => line.Text,
    };
}
