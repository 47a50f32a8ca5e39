using System.Text;
using MedBot.Domain.YearWheel;

namespace MedBot.YearWheel;

/// <summary>A wheel's file by its name: <c>.xlsx</c> is a workbook, everything else text.</summary>
internal static class WheelFile
{
    public static Reading<Wheel> Read(string name, ReadOnlyMemory<byte> content)
    {
        if (!IsWorkbook(name))
        {
            return WheelText.Read(Encoding.UTF8.GetString(content.Span));
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return WheelWorkbook.Read(stream);
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
}
