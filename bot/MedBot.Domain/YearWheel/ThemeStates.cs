using MedBot.Domain.Organisation;

namespace MedBot.Domain.YearWheel;

/// <summary>How each theme stands in each committee, by the wheels and by what the minutes say.</summary>
public static class ThemeStates
{
    /// <param name="years">The wheels; a later year's row goes before an earlier one's.</param>
    /// <param name="organisation">Who sits where.</param>
    /// <param name="facts">What the documents say.</param>
    /// <param name="meetings">From plans and documents.</param>
    /// <param name="today">The day of asking.</param>
    public static IReadOnlyList<ThemeState> Of(
        IReadOnlyList<WheelYear> years, Organisation.Organisation organisation, IReadOnlyList<ThemeFact> facts, IEnumerable<WheelEntry> meetings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(meetings);
        var days = meetings.Where(meeting => meeting.Committees.Count == 1).ToLookup(meeting => meeting.Committees[0], meeting => meeting.First);
        var told = facts.Select(fact => (Fact: fact, Name: new ThemeName(fact.Name))).ToLookup(one => organisation.CommitteeNamed(one.Fact.Source.Committee)?.Id ?? CommitteeName.Fold(one.Fact.Source.Committee));
        List<ThemeState> states = [];
        Dictionary<string, List<ThemeName>> taken = [];
        void Add(Theme theme, string committee, string committeeName, bool inForce)
        {
            var name = new ThemeName(theme.Name);
            if (!taken.TryGetValue(committee, out var names))
            {
                taken[committee] = names = [];
            }

            if (!names.Exists(name.Same))
            {
                names.Add(name);
                states.Add(State(theme, committee, committeeName, [.. told[committee].Where(one => one.Name.Same(name)).Select(one => one.Fact)], days[committee], today) with { InForce = inForce });
            }
        }

        foreach (var wheel in years.Select(year => year.Wheel).OrderByDescending(wheel => wheel.Year))
        {
            foreach (var theme in wheel.Themes)
            {
                foreach (var committee in WheelForum.Committees(theme.Committee, organisation))
                {
                    Add(theme, committee.Id, committee.Name, inForce: true);
                }
            }
        }

        foreach (var committee in told)
        {
            foreach (var fact in committee.Select(one => one.Fact).Where(fact => fact.Listed).OrderByDescending(fact => fact.Source.Date))
            {
                Add(new() { Name = fact.Name, Committee = fact.Source.Committee }, committee.Key, organisation.CommitteeById(committee.Key)?.Name ?? fact.Source.Committee, inForce: !fact.History);
            }
        }

        return states;
    }

    private static ThemeState State(Theme theme, string committee, string committeeName, IReadOnlyList<ThemeFact> facts, IEnumerable<DateOnly> meetings, DateOnly today)
    {
        var discussed = facts.Where(fact => fact.LastDiscussed is not null).OrderByDescending(fact => fact.LastDiscussed).ThenByDescending(fact => fact.Source.Date).FirstOrDefault();
        var last = discussed?.LastDiscussed is { } told && !(theme.LastDiscussed > told) ? told : theme.LastDiscussed;
        var cadence = theme.Cadence ?? facts.OrderByDescending(fact => fact.Source.Date).Select(fact => fact.Cadence).FirstOrDefault(found => found is not null);
        return new()
        {
            Name = theme.Name,
            Committee = committee,
            CommitteeName = committeeName,
            InForce = true,
            Points = theme.Points,
            Cadence = cadence,
            LastDiscussed = last,
            Source = last is not null && last == discussed?.LastDiscussed ? discussed.Source : facts.Where(fact => fact.Listed).MaxBy(fact => fact.Source.Date)?.Source,
            PostponedTo = facts.Where(fact => fact.PostponedTo is not null && !(fact.Source.Date <= last)).MaxBy(fact => fact.Source.Date)?.PostponedTo,
            Due = cadence is null ? null : ThemeClock.For(cadence, last, meetings, today),
        };
    }
}
