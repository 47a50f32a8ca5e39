using System.Text;
using MedBot.Domain.YearWheel;

namespace MedBot.YearWheel;

/// <summary>A wheel's file by its name: <c>.xlsx</c> is a workbook, everything else text.</summary>
internal static class WheelFile
{
    public static Reading<Wheel> Read(string file)
    {
        using var stream = File.OpenRead(file);
        if (IsWorkbook(file))
        {
            return WheelWorkbook.Read(stream);
        }

        using var text = new StreamReader(stream, Encoding.UTF8);
        return WheelText.Read(text.ReadToEnd());
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

    private static bool IsWorkbook(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
}
