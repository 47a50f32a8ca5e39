using System.Diagnostics;
using MedBot.Benchmarks.YearWheel;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

/// <summary>Plans as the format's own checker sees them.</summary>
public sealed class CheckedPlansTests
{
    [SkippableTheory]
    [InlineData("sixty", 1)]
    [InlineData("tight", 1)]
    [InlineData("jigsaw", 1)]
    [InlineData("chains", 1)]
    [InlineData("impossible", 1)]
    public async Task The_checker_finds_no_violation_and_the_same_cost(string family, int seed)
    {
        var checker = RepositoryFiles.PathOf("..", "shared", "tools", "check-plan.mjs");
        Skip.IfNot(File.Exists(checker), "The checker is not beside the repository.");
        var (problem, hidden) = HiddenPlan.Make(Municipality.Families[family], seed);
        var plan = Planner.Solve(problem, Problems.Steps(30_000));
        Assert.InRange(plan.Cost, 0, hidden.Cost);
        Assert.Equal(hidden.Unplaced.Count, plan.Unplaced.Count);

        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (problemFile, planFile) = (Path.Combine(folder.FullName, "problem.json"), Path.Combine(folder.FullName, "plan.json"));
            using (var stream = File.Create(problemFile))
            {
                ProblemJson.Write(problem, stream);
            }

            using (var stream = File.Create(planFile))
            {
                PlanJson.Write(plan, stream);
            }

            Assert.Equal($"0 violations, cost {plan.Cost}\n", await CheckAsync(checker, problemFile, planFile));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CheckAsync(params string[] arguments)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
            var output = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new SkipException("Node is not installed.");
        }
    }
}
