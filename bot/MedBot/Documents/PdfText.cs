using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace MedBot.Documents;

/// <summary>The text of a PDF, laid out as on its pages, by Debian's <c>pdftotext</c>.</summary>
internal static class PdfText
{
    private const string Missing = "PDF-filer kan ikke læses her: programmet pdftotext mangler. Installér pakken poppler-utils.";
    private const int MostText = 20_000_000;
    private const int EndMarkWithin = 2048;

    // Kilobytes of address space; pdftotext needs a tenth for an ordinary agenda.
    private const int MemoryLimit = 250_000;

    public static async Task<string> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Check(content.Span);
        var program = OnPath() ?? throw new UnreadableFileException(Missing);
        ProcessStartInfo start = new("/bin/sh")
        {
            ArgumentList = { "-c", $"ulimit -v {MemoryLimit}; exec \"$0\" -layout -enc UTF-8 - -", program },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Start(start);
        try
        {
            var feeding = FeedAsync(process, content, cancellationToken);
            var complaint = process.StandardError.ReadToEndAsync(cancellationToken);
            var text = await ReadBoundedAsync(process.StandardOutput, cancellationToken);
            await feeding;
            var complained = await complaint;
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 && text.AsSpan().ContainsAnyExcept(" \r\n\f")
                ? text
                : throw new UnreadableFileException(complained.Contains("password", StringComparison.OrdinalIgnoreCase)
                    ? Encrypted
                    : process.ExitCode == 0 ? "PDF-filen har ingen tekst, kun billeder." : CutShort);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private const string Encrypted = "PDF-filen er krypteret. Gem den uden adgangskode.";
    private const string CutShort = "PDF-filen er ødelagt eller skåret over: dens slutning mangler.";

    private static void Check(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("/Encrypt "u8) >= 0 || content.IndexOf("/Encrypt<"u8) >= 0)
        {
            throw new UnreadableFileException(Encrypted);
        }
        if (content[Math.Max(0, content.Length - EndMarkWithin)..].IndexOf("%%EOF"u8) < 0)
        {
            throw new UnreadableFileException(CutShort);
        }
    }

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "pdftotext")).FirstOrDefault(File.Exists);

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new UnreadableFileException(Missing);
        }
        catch (Win32Exception cause)
        {
            throw new UnreadableFileException(Missing, cause);
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading: its exit code says why.
        }
    }

    private static async Task<string> ReadBoundedAsync(StreamReader output, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        var buffer = new char[64 * 1024];
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > MostText)
            {
                throw new UnreadableFileException("PDF-filen har for meget tekst til at være en dagsorden eller et referat.");
            }
        }
        return text.ToString();
    }
}
