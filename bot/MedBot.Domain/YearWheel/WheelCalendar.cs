using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.YearWheel;

/// <summary>All that the years hold, in the order of time: meetings from plans and documents, milestones, closed days and themes that are missed.</summary>
public static class WheelCalendar
{
    /// <param name="years">The wheels with their plans.</param>
    /// <param name="organisation">Who sits where.</param>
    /// <param name="known">The meetings that documents tell of.</param>
    /// <param name="themes">What is to be discussed, by committee.</param>
    public static IReadOnlyList<WheelEntry> Of(
        IReadOnlyList<WheelYear> years, Organisation.Organisation organisation, IReadOnlyList<KnownMeeting> known, IReadOnlyList<ThemeState> themes)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(themes);
        var lastChances = themes.Where(theme => theme.Due?.LastChance is not null).ToLookup(theme => (theme.Committee, theme.Due!.LastChance!.Value), theme => theme.Name);
        var meetings = Meetings(years, organisation, known)
            .Select(meeting => meeting.Committees is [var committee] ? meeting with { Themes = [.. lastChances[(committee, meeting.First)].Distinct()] } : meeting);
        return [.. meetings
            .Concat(years.SelectMany(year => Milestones(year.Wheel, organisation, themes)))
            .Concat(years.SelectMany(year => year.Wheel.Closed).Select(closed => new WheelEntry { Kind = WheelEntryKind.Closed, First = closed.From, Last = closed.To, Text = closed.Name }))
            .Concat(themes.Where(theme => theme.Missed).GroupBy(theme => (theme.Name, theme.Due!.Due)).Select(Missed))
            .OrderBy(entry => entry.First).ThenBy(entry => entry.Start).ThenBy(entry => entry.Level).ThenBy(entry => entry.Text, StringComparer.Ordinal)];
    }

    /// <summary>What is planned gives way to what the documents say: an agenda knows when its meeting is.</summary>
    public static IEnumerable<WheelEntry> Meetings(IReadOnlyList<WheelYear> years, Organisation.Organisation organisation, IReadOnlyList<KnownMeeting> known)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(known);
        var documented = known.Select(meeting => (Meeting: meeting, Committee: organisation.CommitteeNamed(meeting.Key.Committee))).ToList();
        var days = documented.Where(one => !one.Meeting.Key.Extraordinary).ToLookup(one => one.Committee?.Id, one => one.Meeting.Key.Date);
        foreach (var (meeting, committee) in documented)
        {
            yield return new()
            {
                Kind = WheelEntryKind.Meeting,
                First = meeting.Key.Date,
                Last = meeting.Key.Date,
                Start = meeting.Start,
                Text = meeting.Key.Extraordinary ? $"{committee?.Name ?? meeting.Key.Committee} (ekstraordinært)" : committee?.Name ?? meeting.Key.Committee,
                Level = committee?.Level,
                Committees = [committee?.Id ?? meeting.Key.Committee],
                Place = meeting.Place,
            };
        }

        foreach (var year in years)
        {
            foreach (var (placed, meeting, committee) in year.Placed())
            {
                if (!days[committee.Id].Any(day => meeting.Earliest <= day && day <= meeting.Latest))
                {
                    var day = DateOnly.FromDateTime(placed.Start);
                    yield return new()
                    {
                        Kind = WheelEntryKind.Meeting,
                        First = day,
                        Last = day,
                        Start = TimeOnly.FromDateTime(placed.Start),
                        Text = committee.Name,
                        Level = committee.Level,
                        Committees = [committee.Id],
                        Place = year.RoomName(placed.Room),
                    };
                }
            }
        }
    }

    /// <summary>One that hangs on a theme which nobody knows the day of is left out; a level's is on its own days in each committee.</summary>
    private static IEnumerable<WheelEntry> Milestones(Wheel wheel, Organisation.Organisation organisation, IReadOnlyList<ThemeState> themes)
    {
        foreach (var milestone in wheel.Milestones)
        {
            Committee[] committees = milestone.Committee.Length > 0 ? [.. WheelForum.Committees(milestone.Committee, organisation)] : [];
            foreach (var same in committees.Select(committee => committee.Id).DefaultIfEmpty().GroupBy(committee => MilestoneDays.Of(milestone, wheel.Milestones, name => TakenUp(name, wheel.Year, committee, themes))))
            {
                if (same.Key is var (first, last))
                {
                    Committee[] those = [.. committees.Where(committee => same.Contains(committee.Id))];
                    var whose = those.Length == committees.Length ? milestone.Committee : string.Join(", ", those.Select(committee => committee.Name));
                    yield return new()
                    {
                        Kind = WheelEntryKind.Milestone,
                        First = first,
                        Last = last,
                        Text = whose.Length > 0 ? $"{milestone.Name} ({whose})" : milestone.Name,
                        Committees = [.. those.Select(committee => committee.Id)],
                    };
                }
            }
        }
    }

    /// <summary>When the committee takes a theme up in a year; where the theme is none of its own, from the first to the last committee that does.</summary>
    private static (DateOnly First, DateOnly Last)? TakenUp(string theme, int year, string? committee, IReadOnlyList<ThemeState> themes)
    {
        ThemeState[] named = [.. themes.Where(state => string.Equals(state.Name, theme, StringComparison.OrdinalIgnoreCase))];
        DateOnly[] days = [.. (Array.Exists(named, state => state.Committee == committee) ? named.Where(state => state.Committee == committee) : named).Select(state => state.TakenUp(year)).OfType<DateOnly>()];
        return days.Length == 0 ? null : (days.Min(), days.Max());
    }

    private static WheelEntry Missed(IGrouping<(string Name, DateOnly Due), ThemeState> same)
    {
        var day = same.Key.Due;
        var names = same.Select(theme => theme.CommitteeName).Distinct().ToList();
        var who = names.Count <= 2 ? string.Join(" og ", names) : $"{names.Count} udvalg";
        return new()
        {
            Kind = WheelEntryKind.ThemeMissed,
            First = day,
            Last = day,
            Text = same.First().Due!.Overdue
                ? $"{same.Key.Name} skulle være drøftet senest {SpokenDate.WithoutWeekday(day)} ({who})"
                : $"{same.Key.Name} skal drøftes senest {SpokenDate.WithoutWeekday(day)}, og der er intet møde inden ({who})",
            Committees = [.. same.Select(theme => theme.Committee).Distinct()],
        };
    }
}
