using System.Globalization;
using MedBot.Tests.Operations;

namespace MedBot.Benchmarks.Operations;

/// <summary>An instance that answers steadily: whether its memory grows once it is warm.</summary>
internal static class SteadyFigures
{
    private const int Warm = 10;
    private const double Megabyte = 1024 * 1024;

    public static async Task PrintAsync(int minutes, int perSecond)
    {
        string folder = Directory.CreateTempSubdirectory("medbot-steady-").FullName;
        var run = new SteadyRun($"Data Source={Path.Combine(folder, "medbot.db")}", perSecond);
        await run.RunAsync(TimeSpan.FromMinutes(minutes));
        Directory.Delete(folder, recursive: true);

        double[] ofMinutes = [.. run.Memory.Chunk(60).Select(minute => minute.Order().ElementAt(minute.Length / 2) / Megabyte)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Sent} turns, {run.Answered} answered once; p99 {run.SlowestPercent:F0} ms; memory by minute, MiB: {string.Join(' ', ofMinutes.Select(of => of.ToString("F0", CultureInfo.InvariantCulture)))}"));
        if (ofMinutes.Length > Warm)
        {
            double warm = ofMinutes[Warm];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after {Warm} minutes {warm:F0} MiB, then {ofMinutes[Warm..].Min() / warm - 1:+0.0%;-0.0%} to {ofMinutes[Warm..].Max() / warm - 1:+0.0%;-0.0%}"));
        }
    }
}
