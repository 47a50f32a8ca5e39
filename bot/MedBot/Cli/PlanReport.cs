using System.Globalization;
using MedBot.Domain.YearWheel;

namespace MedBot.Cli;

/// <summary>What a command says of a plan: how many meetings have a place, why the others have none, and what was moved.</summary>
internal static class PlanReport
{
    public static void Write(TextWriter to, PlanningProblem problem, Plan plan, Plan? earlier)
    {
        to.WriteLine($"{plan.Meetings.Count} møder har fået en plads, {plan.Unplaced.Count} har ingen. Planen koster {plan.Cost}.");
        foreach (var meeting in plan.Unplaced)
        {
            to.WriteLine($"{meeting.Id}: {meeting.Why}");
        }

        foreach (var (before, after, why) in earlier is null ? [] : PlanChanges.Between(problem, earlier, plan))
        {
            to.WriteLine(after is null
                ? $"{before.Id} lå {Text(before)} og har ingen plads mere."
                : $"{before.Id} er flyttet fra {Text(before)} til {Text(after)}. {why}");
        }
    }

    private static string Text(PlacedMeeting meeting) =>
        string.Create(CultureInfo.InvariantCulture, $"{meeting.Start:d.M.yyyy 'kl.' HH.mm} i {meeting.Room}");
}

/// <summary>How the planning goes, a line at a time.</summary>
internal sealed class PlanningLines(TextWriter to) : IProgress<PlanningProgress>
{
    public void Report(PlanningProgress value) => to.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{100 * value.Share:F0} %: omkostning {value.Cost}, {value.Unplaced} uden plads"));
}
