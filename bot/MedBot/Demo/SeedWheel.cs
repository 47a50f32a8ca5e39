using MedBot.Domain.YearWheel;
using MedBot.Storage;
using MedBot.YearWheel;

namespace MedBot.Demo;

/// <summary>Gives the fictional municipality a planned year wheel for this year and the next.</summary>
internal sealed class SeedWheel(TakeWheel take, KeepPlan keep, WheelLibrary library, StoreWatch watch)
{
    private const int Moves = 4_000;

    public async Task RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await watch.LookAsync(cancellationToken);
        IReadOnlyList<Theme>? themes = null;
        foreach (var day in (DateOnly[])[today, today.AddYears(1)])
        {
            if (library.Years.All(year => year.Wheel.Year != day.Year) && WheelText.Read(DemoMunicipality.WheelOf(day)) is Reading<Wheel>.Read(var wheel))
            {
                // When a theme was last discussed is counted from today in both years.
                themes ??= wheel.Themes;
                wheel = wheel with { Themes = themes };
                if (await take.RunAsync(wheel, cancellationToken) is Reading<PlanningProblem>.Read(var problem))
                {
                    var year = new WheelYear { Wheel = wheel, Problem = new Reading<PlanningProblem>.Read(problem) };
                    await keep.RunAsync(year, Planner.Solve(problem, new PlanningEffort.Steps(Moves, Seed: 1), stop: cancellationToken), cancellationToken);
                }
            }
        }

        await watch.LookAsync(cancellationToken);
    }
}
