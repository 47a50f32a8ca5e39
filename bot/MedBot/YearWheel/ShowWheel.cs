using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;

namespace MedBot.YearWheel;

/// <summary>The part of the year wheel that somebody wants to see.</summary>
internal sealed class ShowWheel(WheelLibrary library, OrganisationDirectory organisation)
{
    public AdaptiveCard Card(YearWheelCard.Shown shown, Asker asker, DateOnly today)
    {
        var (name, committees) = Meant(shown.Scope, asker, today);
        var entries = library.Calendar(today).Where(entry => entry.Touches(shown.From, shown.To) && (committees is null || entry.Concerns(committees))).ToList();
        return YearWheelCard.For(shown, name, entries, [.. Notes(shown)]);
    }

    private (string Name, HashSet<string>? Committees) Meant(string scope, Asker asker, DateOnly today) => scope switch
    {
        YearWheelCard.All => ("Alle udvalg", null),
        YearWheelCard.Mine => ("Mit årshjul", [.. organisation.Current.OwnCommitteesOf(asker.Person, today).Select(committee => committee.Id)]),
        _ => (organisation.Current.CommitteeById(scope)?.Name ?? scope, [scope]),
    };

    /// <summary>What is missing from the wheels of the period.</summary>
    private IEnumerable<string> Notes(YearWheelCard.Shown shown)
    {
        foreach (var year in library.Years.Where(year => shown.From.Year <= year.Wheel.Year && year.Wheel.Year <= shown.To.Year))
        {
            if (year.Problem is Reading<PlanningProblem>.Refused(var sentence))
            {
                yield return $"Årshjulet for {year.Wheel.Year} passer ikke til organisationen: {sentence}";
            }
            else if (year.Plan is null)
            {
                yield return $"Årshjulet for {year.Wheel.Year} er ikke planlagt endnu.";
            }
        }
    }
}
