using System.IO.Compression;
using System.Text;
using MedBot.Domain.YearWheel;

namespace MedBot.YearWheel;

/// <summary>A wheel's file by its name: <c>.xlsx</c> is a workbook, everything else text.</summary>
internal static class WheelFile
{
    private const long MostUnpacked = 50 * 1024 * 1024;

    public static Reading<Wheel> Read(string name, ReadOnlyMemory<byte> content)
    {
        if (!IsWorkbook(name))
        {
            return WheelText.Read(Encoding.UTF8.GetString(content.Span));
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return IsTooBig(stream) ? new Reading<Wheel>.Refused("Excel-filen fylder mere end 50 MB udpakket og bliver ikke læst.") : WheelWorkbook.Read(stream);
    }

    public static void Write(Wheel wheel, string file)
    {
        if (IsWorkbook(file))
        {
            using var stream = File.Create(file);
            WheelWorkbook.Write(wheel, stream);
        }
        else
        {
            File.WriteAllText(file, WheelText.Write(wheel));
        }
    }

    public static bool IsWorkbook(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    // What the archive's directory says is what the reader unpacks: it stops where an entry goes on beyond it.
    private static bool IsTooBig(Stream stream)
    {
        try
        {
            using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Sum(entry => entry.Length) > MostUnpacked;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            stream.Position = 0;
        }
    }
}
