namespace MedBot.Domain.YearWheel;

/// <summary>What a plan may never break, and what it costs, reckoned from the plan alone.</summary>
public static class HardRules
{
    /// <summary>One line for each rule that is broken, named by its English name; none for a plan that can be used.</summary>
    public static IReadOnlyList<string> Broken(PlanningProblem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        return Broken(new ProblemIndex(problem), plan);
    }

    internal static IReadOnlyList<string> Broken(ProblemIndex index, Plan plan)
    {
        List<string> broken = [];
        var placed = new Dictionary<int, (long Start, long End, int? Room)>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var meeting in plan.Meetings)
        {
            if (!index.MeetingNumbers.TryGetValue(meeting.Id, out var number))
            {
                broken.Add($"unknown: {meeting.Id}");
            }
            else if (!named.Add(meeting.Id))
            {
                broken.Add($"twice: {meeting.Id}");
            }
            else
            {
                var start = Minutes.Of(meeting.Start);
                int? room = index.RoomNumbers.TryGetValue(meeting.Room, out var found) ? found : null;
                broken.AddRange(Alone(index, number, start, room).Select(rule => $"{rule}: {meeting.Id}"));
                placed[number] = (start, start + index.Length[number], room);
            }
        }

        foreach (var meeting in plan.Unplaced)
        {
            if (!index.MeetingNumbers.ContainsKey(meeting.Id))
            {
                broken.Add($"unknown: {meeting.Id}");
            }
            else if (!named.Add(meeting.Id))
            {
                broken.Add($"twice: {meeting.Id}");
            }
            else if (string.IsNullOrWhiteSpace(meeting.Why))
            {
                broken.Add($"why: {meeting.Id}");
            }
        }

        broken.AddRange(index.Problem.Meetings.Where(meeting => !named.Contains(meeting.Id)).Select(meeting => $"missing: {meeting.Id}"));
        broken.AddRange(Together(index, placed));
        if (plan.Cost != Cost(index, plan))
        {
            broken.Add($"cost: {plan.Cost}");
        }

        return broken;
    }

    /// <summary>The cost of the meetings that the plan places, and of those that it does not.</summary>
    /// <summary>What the plan's meetings cost, which a plan must say itself.</summary>
    public static int Cost(PlanningProblem problem, Plan plan) => Cost(new ProblemIndex(problem), plan);

    internal static int Cost(ProblemIndex index, Plan plan)
    {
        var cost = PlanCost.Unplaced * index.MeetingCount;
        var meetingsOf = new Dictionary<(int Person, int Day), int>();
        foreach (var meeting in plan.Meetings)
        {
            if (!index.MeetingNumbers.TryGetValue(meeting.Id, out var number))
            {
                continue;
            }

            var start = Minutes.Of(meeting.Start);
            var day = (int)(start / Minutes.Day);
            cost += -PlanCost.Unplaced + Math.Abs(day - index.Problem.Meetings[number].Target.DayNumber);
            foreach (var person in index.Members[index.CommitteeOf[number]])
            {
                if (!index.Needed[index.CommitteeOf[number]].Contains(person) && index.People.Overlaps(person, start, start + index.Length[number]))
                {
                    cost += PlanCost.BusyMember;
                }

                meetingsOf[(person, day)] = meetingsOf.GetValueOrDefault((person, day)) + 1;
            }
        }

        return cost + (PlanCost.ThirdMeeting * meetingsOf.Values.Sum(count => Math.Max(0, count - 2)));
    }

    /// <summary>The rules that a meeting breaks by itself.</summary>
    private static IEnumerable<string> Alone(ProblemIndex index, int meeting, long start, int? room)
    {
        var (asked, committee) = (index.Problem.Meetings[meeting], index.Committee(meeting));
        var (day, end) = (Minutes.DayOf(start), start + index.Length[meeting]);
        if (day < asked.Earliest || day > asked.Latest)
        {
            yield return "window";
        }

        if (asked.Fixed is { } only)
        {
            if (start != Minutes.Of(only))
            {
                yield return "fixed";
            }
        }
        else
        {
            var clock = start % Minutes.Day;
            if (!committee.Weekdays.Contains(day.DayOfWeek))
            {
                yield return "weekday";
            }

            if (clock % Minutes.HalfHour != 0)
            {
                yield return "half-hour";
            }

            if (clock < committee.From.ToTimeSpan().TotalMinutes || clock + index.Length[meeting] > committee.To.ToTimeSpan().TotalMinutes)
            {
                yield return "hours";
            }
        }

        if (index.ClosedBy(start, end) is not null)
        {
            yield return "closed";
        }

        if (index.NeededBusy(index.CommitteeOf[meeting], start, end) is { } person)
        {
            yield return person == index.Needed[index.CommitteeOf[meeting]][0] ? "chair" : "needed";
        }

        if (room is not { } number)
        {
            yield return "room";
        }
        else
        {
            if (committee.Rooms is { } rooms && !rooms.Contains(index.Problem.Rooms[number].Id))
            {
                yield return "room-list";
            }

            if (index.Problem.Rooms[number].Capacity < committee.Members.Count)
            {
                yield return "capacity";
            }

            if (index.Rooms.Overlaps(number, start, end))
            {
                yield return "room-busy";
            }
        }
    }

    /// <summary>The rules that meetings break against each other.</summary>
    private static IEnumerable<string> Together(ProblemIndex index, Dictionary<int, (long Start, long End, int? Room)> placed)
    {
        var byStart = placed.OrderBy(meeting => meeting.Value.Start).ToList();
        for (var i = 0; i < byStart.Count; i++)
        {
            var (meeting, (_, end, room)) = byStart[i];
            // One long meeting may lie across many: those after it are looked at until one begins when it has ended.
            for (var j = i + 1; j < byStart.Count && byStart[j].Value.Start < end; j++)
            {
                var other = byStart[j].Key;
                if (room is not null && room == byStart[j].Value.Room)
                {
                    yield return $"room-clash: {index.Problem.Meetings[meeting].Id} {index.Problem.Meetings[other].Id}";
                }

                if (index.Share(index.CommitteeOf[meeting], index.CommitteeOf[other]))
                {
                    yield return $"person-clash: {index.Problem.Meetings[meeting].Id} {index.Problem.Meetings[other].Id}";
                }
            }

            foreach (var order in index.Orders[meeting])
            {
                if (meeting < order.Other && placed.TryGetValue(order.Other, out var then)
                    && !order.Allows((int)(then.Start / Minutes.Day) - (int)(byStart[i].Value.Start / Minutes.Day)))
                {
                    yield return $"order: {index.Problem.Meetings[meeting].Id} {index.Problem.Meetings[order.Other].Id}";
                }
            }
        }
    }
}
