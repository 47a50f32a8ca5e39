using MedBot.Domain.Organisation;

namespace MedBot.Domain.YearWheel;

/// <summary>Opens a wheel up into the problem of its year, with the committees and people of the organisation.</summary>
public static class WheelProblem
{
    /// <param name="wheel">The year wheel.</param>
    /// <param name="organisation">Who sits where; members on the year's first day.</param>
    /// <param name="busy">When people and rooms are taken.</param>
    public static Reading<PlanningProblem> Of(Wheel wheel, Organisation.Organisation organisation, IReadOnlyList<BusyTime> busy)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        ArgumentNullException.ThrowIfNull(organisation);
        List<PlannedCommittee> committees = [];
        List<MeetingToPlan> meetings = [];
        foreach (var row in wheel.Committees)
        {
            var meant = WheelForum.PlannedBy(row, wheel, organisation);
            if (meant.Count == 0)
            {
                return Refused($"Udvalget »{row.Name}« kendes ikke.");
            }

            if (row.When.Periods(wheel.Year, row.Meetings) is not { } periods)
            {
                return Refused($"»{row.Name}« har {row.Meetings} møder, men {row.When.Numbers.Count} uger eller måneder.");
            }

            if (row.Needed.FirstOrDefault(name => !meant.Any(committee => Members(committee, new(wheel.Year, 1, 1)).Exists(member => IsCalled(member, name, organisation)))) is { } stranger)
            {
                return Refused($"»{stranger}« skal med til møderne i »{row.Name}«, men er ikke medlem.");
            }

            foreach (var committee in meant)
            {
                if (Planned(row, committee, organisation, new(wheel.Year, 1, 1)) is not { } planned)
                {
                    return Refused($"Udvalget »{committee.Name}« har ingen forperson.");
                }

                committees.Add(planned);
                meetings.AddRange(periods.Select((period, number) => new MeetingToPlan
                {
                    Id = $"{committee.Id}-{number + 1}",
                    Committee = committee.Id,
                    Earliest = period.First,
                    Latest = period.Last,
                    Target = period.First.AddDays((period.Last.DayNumber - period.First.DayNumber) / 2),
                }));
            }
        }

        if (Named(wheel).Where(named => !WheelForum.IsKnown(named.Committee, organisation)).Select(named => $"{named.Where} nævner »{named.Committee}«, som ikke kendes.").FirstOrDefault() is { } unknown)
        {
            return Refused(unknown);
        }

        var problem = new PlanningProblem
        {
            Year = wheel.Year,
            Closed = wheel.Closed,
            Rooms = wheel.Rooms,
            Committees = committees,
            Meetings = meetings,
            Order = [.. Orders(wheel.Order, organisation, meetings)],
            Busy = busy,
        };
        return ProblemConsistency.Error(problem) is { } error ? Refused(error) : new Reading<PlanningProblem>.Read(problem);
    }

    /// <summary>The committees and levels that are named outside the rows that plan them.</summary>
    private static IEnumerable<(string Where, string Committee)> Named(Wheel wheel) =>
    [
        .. wheel.Order.SelectMany(order => (string[])[order.Forum, order.Around]).Select(name => ("Rækkefølgen", name)),
        .. wheel.Themes.Select(theme => ($"Temaet »{theme.Name}«", theme.Committee)),
        .. wheel.Milestones.Where(milestone => milestone.Committee.Length > 0).Select(milestone => ($"Milepælen »{milestone.Name}«", milestone.Committee)),
    ];

    private static Reading<PlanningProblem>.Refused Refused(string sentence) => new(sentence);

    private static PlannedCommittee? Planned(WheelCommittee row, Committee committee, Organisation.Organisation organisation, DateOnly day)
    {
        var members = Members(committee, day);
        return members.Find(member => member.Roles.Contains(Role.Chair)) is { } chair
            ? new()
            {
                Id = committee.Id,
                Name = committee.Name,
                Level = committee.Level,
                Parent = organisation.CommitteeById(committee.Parent ?? "") is not null ? committee.Parent : null,
                Chair = chair.Person,
                Members = [.. members.Select(member => member.Person).Distinct(StringComparer.Ordinal)],
                Needed = [.. members.Where(member => row.Needed.Any(name => IsCalled(member, name, organisation))).Select(member => member.Person).Distinct(StringComparer.Ordinal)],
                TimeSetAside = row.TimeSetAside,
                Weekdays = row.Weekdays,
                From = row.From,
                To = row.To,
                Rooms = row.Rooms,
            }
            : null;
    }

    private static List<Member> Members(Committee committee, DateOnly day) =>
        [.. committee.Members.Where(member => member.InOffice(day) && !member.Roles.Contains(Role.Substitute) && !member.Roles.Contains(Role.Guest))];

    private static bool IsCalled(Member member, string name, Organisation.Organisation organisation) =>
        string.Equals(organisation.PersonById(member.Person)?.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>For each meeting of the one forum, the meeting of the other that each order means: none before and after at once, and those whose days can come nearest to the orders.</summary>
    private static IEnumerable<MeetingOrder> Orders(IReadOnlyList<ForumOrder> orders, Organisation.Organisation organisation, List<MeetingToPlan> meetings)
    {
        foreach (var of in orders.GroupBy(order => (order.Forum, order.Around)))
        {
            foreach (var around in MeetingsOf(of.Key.Around))
            {
                foreach (var forum in MeetingsOf(of.Key.Forum).GroupBy(meeting => meeting.Committee))
                {
                    foreach (var (order, meant) in Nearest([.. of], [.. forum.Where(meeting => meeting.Id != around.Id)], around).Meant)
                    {
                        yield return order.Before
                            ? new(meant.Id, around.Id, order.MinDays, order.MaxDays)
                            : new(around.Id, meant.Id, order.MinDays, order.MaxDays);
                    }
                }
            }
        }

        IEnumerable<MeetingToPlan> MeetingsOf(string name)
        {
            var ids = WheelForum.Committees(name, organisation).Select(committee => committee.Id).ToHashSet(StringComparer.Ordinal);
            return meetings.Where(meeting => ids.Contains(meeting.Committee));
        }
    }

    /// <returns>How many days they are from what is wished, and the meetings.</returns>
    private static (int Far, IReadOnlyList<(ForumOrder Order, MeetingToPlan Meeting)> Meant) Nearest(ForumOrder[] orders, MeetingToPlan[] free, MeetingToPlan around)
    {
        if (orders is not [var order, .. var others])
        {
            return (0, []);
        }

        var wished = (order.MinDays + order.MaxDays) / 2 * (order.Before ? -1 : 1);
        var without = Nearest(others, free, around);
        return free.Where(meeting => CanLie(meeting, around, order))
            .Select(meeting => (Meeting: meeting, Others: Nearest(others, [.. free.Where(other => other != meeting)], around)))
            .Select(one => (Far: Math.Abs(one.Meeting.Target.DayNumber - around.Target.DayNumber - wished) + one.Others.Far, Meant: (IReadOnlyList<(ForumOrder, MeetingToPlan)>)[(order, one.Meeting), .. one.Others.Meant]))
            .Append((Far: NoMeeting + without.Far, without.Meant))
            .MinBy(one => one.Far);
    }

    // Further than any meeting of a year.
    private const int NoMeeting = 10_000;

    private static bool CanLie(MeetingToPlan meeting, MeetingToPlan around, ForumOrder order)
    {
        var (first, then) = order.Before ? (meeting, around) : (around, meeting);
        return then.Latest.DayNumber - first.Earliest.DayNumber >= order.MinDays && then.Earliest.DayNumber - first.Latest.DayNumber <= order.MaxDays;
    }
}
