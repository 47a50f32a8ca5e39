using System.IO.Compression;

namespace MedBot.Documents;

/// <summary>What is looked at in every Word and Excel file before it is opened, so that its reader needs no more memory than an ordinary file's.</summary>
internal static class OfficeArchive
{
    private const long MostUnpacked = 50 * 1024 * 1024;

    // A reader's tree of it takes some twenty times as much.
    private const long LongestText = 15 * 1024 * 1024;

    /// <summary>Sizes in the archive's directory may lie: each entry is unpacked and counted.</summary>
    /// <param name="name">What it is called in a refusal, <c>Word-filen</c>.</param>
    /// <exception cref="UnreadableFileException">It is not to be opened.</exception>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static void Check(Stream stream, string name, CancellationToken cancellationToken)
    {
        using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
        byte[] buffer = new byte[64 * 1024];
        (long unpacked, long longest) = (0, 0);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (LeadsOut(entry.FullName))
            {
                throw new UnreadableFileException($"{name} har indhold, der peger ud af filen, og bliver ikke åbnet.");
            }

            if (entry.IsEncrypted)
            {
                throw new UnreadableFileException($"{name} er krypteret. Gem den uden adgangskode.");
            }

            long before = unpacked;
            using Stream data = entry.Open();
            for (int read; (read = data.Read(buffer)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                unpacked += read;
                if (unpacked > MostUnpacked)
                {
                    throw new UnreadableFileException($"{name} fylder mere end 50 MB udpakket og bliver ikke læst.");
                }
            }

            longest = Math.Max(longest, IsText(entry.FullName) ? unpacked - before : 0);
        }

        if (longest > LongestText)
        {
            throw new UnreadableFileException($"{name} har mere end 15 MB tekst og bliver ikke læst.");
        }

        stream.Position = 0;
    }

    private static bool IsText(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".RELS";

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");
}
