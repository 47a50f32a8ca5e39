using MedBot.Domain.Documents;

namespace MedBot.Documents;

/// <summary>Reads agendas and minutes out of files: Markdown, text, PDF and Word, told apart by their content.</summary>
internal static class DocumentFiles
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> said stop.</exception>
    public static async Task<ImportResult> ReadAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeLimit);
        try
        {
            var lines = await ReadLinesAsync(fileName, content, limited.Token);
            return await Task.Run(() => DocumentParser.Read(lines), limited.Token).WaitAsync(limited.Token) switch
            {
                ImportResult.Refused refused => Refused(fileName, refused.Sentence),
                var read => read,
            };
        }
        catch (UnreadableFileException unreadable)
        {
            return Refused(fileName, unreadable.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Refused(fileName, "Det tog mere end 10 sekunder at læse filen.");
        }
    }

    private static async Task<IReadOnlyList<Line>> ReadLinesAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var type = FileTypes.Of(fileName, content.Span);
        return type switch
        {
            FileType.Pdf => PdfLines.Read(await PdfText.ReadAsync(content, cancellationToken)),
            FileType.Word => await Task.Run(() => WordFile.Read(content, cancellationToken), cancellationToken),
            _ => TextLines.Read(TextFile.Decode(content.Span)),
        };
    }

    private static ImportResult.Refused Refused(string fileName, string sentence) => new($"{Path.GetFileName(fileName)}: {sentence}");
}
