namespace MedBot.Documents;

internal enum FileType
{
    Text,
    Pdf,
    Word,
}

/// <summary>What a file is, by its first bytes. A name that says otherwise is refused.</summary>
internal static class FileTypes
{
    private const int PdfMarkWithin = 1024;

    private static ReadOnlySpan<byte> PdfMark => "%PDF-"u8;
    private static ReadOnlySpan<byte> ZipMark => "PK\x03\x04"u8;
    private static ReadOnlySpan<byte> OleMark => [0xD0, 0xCF, 0x11, 0xE0];

    public static FileType Of(string fileName, ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new UnreadableFileException("Filen er tom.");
        }
        if (content.StartsWith(OleMark))
        {
            throw new UnreadableFileException("Filen er krypteret eller et gammelt Word-format (.doc). Gem den som .docx uden adgangskode.");
        }
        var type = content.StartsWith(ZipMark) ? FileType.Word
            : content[..Math.Min(content.Length, PdfMarkWithin)].IndexOf(PdfMark) >= 0 ? FileType.Pdf
            : FileType.Text;
        var named = Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".PDF" => FileType.Pdf,
            ".DOCX" or ".DOCM" => FileType.Word,
            ".TXT" or ".MD" or ".MARKDOWN" => FileType.Text,
            _ => type,
        };
        return type == named ? type : throw new UnreadableFileException($"Filen er ikke, hvad navnet siger: den hedder {Path.GetExtension(fileName)}, men indholdet er {Name(type)}.");
    }

    private static string Name(FileType type) => type switch
    {
        FileType.Pdf => "en PDF",
        FileType.Word => "et zip-arkiv eller Word-dokument",
        _ => "noget andet",
    };
}
