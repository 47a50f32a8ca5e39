using System.Globalization;
using System.Text;

namespace MedBot.Tests.Documents;

/// <summary>A PDF as simple as one can be: lines of a typewriter's letters on pages with a running head and a page number.</summary>
internal static class TestPdf
{
    private const int LinesOnAPage = 40;

    public static bool CanBeRead { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    public static byte[] Of(string text, string runningHead)
    {
        var pages = text.ReplaceLineEndings("\n").Split('\n').Chunk(LinesOnAPage).ToList();
        List<string> objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"];
        List<int> pageNumbers = [];
        for (var page = 0; page < pages.Count; page++)
        {
            StringBuilder content = new($"BT /F1 9 Tf 12 TL 50 800 Td ({Escaped(runningHead)}) Tj T* T* ");
            foreach (var line in pages[page])
            {
                content.Append(CultureInfo.InvariantCulture, $"({Escaped(line)}) Tj T* ");
            }
            content.Append(CultureInfo.InvariantCulture, $"T* (Side {page + 1} af {pages.Count}) Tj ET");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            pageNumbers.Add(objects.Count + 1);
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count} 0 R >>");
        }
        objects[1] = $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pageNumbers.Select(number => $"{number} 0 R"))}] >>";
        return Written(objects);
    }

    private static byte[] Written(List<string> objects)
    {
        StringBuilder file = new("%PDF-1.4\n");
        List<int> offsets = [];
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(file.ToString());
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
