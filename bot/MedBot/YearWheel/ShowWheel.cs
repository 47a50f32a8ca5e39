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
        var part = Part(shown, asker, today);
        return YearWheelCard.For(shown, part.Name, part.Entries, part.Notes);
    }

    public WheelPart Part(YearWheelCard.Shown shown, Asker asker, DateOnly today)
    {
        var committees = organisation.Current.CommitteesOf(shown.Scope, asker, today);
        var entries = library.Calendar(today).Where(entry => entry.Touches(shown.From, shown.To) && (committees is null || entry.Concerns(committees)));
        return new(Name(shown.Scope), committees, [.. entries], [.. Notes(shown)]);
    }

    private string Name(string scope) => scope switch
    {
        YearWheelCard.All => "Alle udvalg",
        YearWheelCard.Mine => "Mit årshjul",
        _ => organisation.Current.NameOfCommittee(scope),
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

/// <param name="Name">Whose it is.</param>
/// <param name="Committees">Ids; null where all are meant.</param>
/// <param name="Entries">In order.</param>
/// <param name="Notes">What is missing.</param>
internal sealed record WheelPart(string Name, IReadOnlySet<string>? Committees, IReadOnlyList<WheelEntry> Entries, IReadOnlyList<string> Notes);
