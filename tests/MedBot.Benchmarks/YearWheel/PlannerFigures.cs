using System.Diagnostics;
using System.Globalization;
using MedBot.Domain.YearWheel;

namespace MedBot.Benchmarks.YearWheel;

/// <summary>How cheap the planner's plans are against the hidden ones, and against those of a person who takes one meeting at a time.</summary>
internal static class PlannerFigures
{
    /// <summary>Puts a problem into a file, to be planned from the command line.</summary>
    public static void WriteProblem(string family, int seed, string file)
    {
        var (problem, hidden) = HiddenPlan.Make(Municipality.Families[family], seed);
        using var stream = File.Create(file);
        ProblemJson.Write(problem, stream);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {stream.Length / 1e6:F1} MB, hidden {hidden.Cost} ({hidden.Unplaced.Count} unplaced)"));
    }

    public static void Print(string family, int seed, double seconds)
    {
        var (problem, hidden) = HiddenPlan.Make(Municipality.Families[family], seed);
        using var stream = new MemoryStream();
        ProblemJson.Write(problem, stream);
        var clock = Stopwatch.StartNew();
        ProblemJson.Read(stream.ToArray());
        var read = clock.Elapsed;
        var (firstFreeCost, firstFreeUnplaced) = FirstFree.Plan(problem);

        clock.Restart();
        var plan = Planner.Solve(problem, new PlanningEffort.WallClock(TimeProvider.System, TimeSpan.FromSeconds(seconds)));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {family} {seed}: {problem.Meetings.Count} meetings, {stream.Length / 1e6:F1} MB read in {read.TotalSeconds:F2} s, peak {process.PeakWorkingSet64 / 1e6:F0} MB
              hidden {hidden.Cost} ({hidden.Unplaced.Count} unplaced), first free {firstFreeCost} ({firstFreeUnplaced} unplaced)
              planned {plan.Cost} ({plan.Unplaced.Count} unplaced) in {clock.Elapsed.TotalSeconds:F1} s: {(double)plan.Cost / hidden.Cost:F3} of hidden
            """));
    }
}
