using MedBot.Tests.Operations;

namespace MedBot.Benchmarks.Operations;

/// <summary>Whatever is broken, sent for a while.</summary>
internal static class FuzzFigures
{
    public static async Task PrintAsync(int minutes, int seed)
    {
        string folder = Directory.CreateTempSubdirectory("medbot-fuzz-").FullName;
        var run = new FuzzRun($"Data Source={Path.Combine(folder, "medbot.db")}", seed);
        await run.RunAsync(TimeSpan.FromMinutes(minutes));
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{run.Statuses.Values.Sum()} broken requests in {minutes} minutes, {run.Buttons} buttons: {string.Join(", ", run.Statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} × {status.Key}"))}");
        Console.WriteLine($"apologies: {string.Join(", ", run.Apologies.Select(apology => $"{apology.Key} {apology.Value}"))}; faults: {run.Faults.Count}");
        foreach (IGrouping<string, string> fault in run.Faults.GroupBy(fault => fault))
        {
            Console.WriteLine($"{fault.Count()} × {fault.Key}");
        }
    }
}
