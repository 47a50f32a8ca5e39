using System.Globalization;
using MedBot.Benchmarks.YearWheel;

switch (args)
{
    case ["year-wheel", var family, var seed, var seconds]:
        PlannerFigures.Print(family, int.Parse(seed, CultureInfo.InvariantCulture), double.Parse(seconds, CultureInfo.InvariantCulture));
        break;
    default:
        Console.Error.WriteLine($"year-wheel {string.Join('|', Municipality.Families.Keys)} SEED SECONDS");
        break;
}
