namespace MedBot.Domain.YearWheel;

/// <summary>Whether the parts of a problem fit together: each id is there once, and what names an id names one that is there.</summary>
internal static class ProblemConsistency
{
    /// <summary>The first thing that does not fit, as a Danish sentence.</summary>
    public static string? Error(PlanningProblem problem) =>
        (problem.Year > 9000 ? $"year {problem.Year} er intet årstal." : null)
        ?? Twice("Lokalet", problem.Rooms.Select(room => room.Id))
        ?? Twice("Udvalget", problem.Committees.Select(committee => committee.Id))
        ?? Twice("Mødet", problem.Meetings.Select(meeting => meeting.Id))
        ?? CommitteeError(problem)
        ?? MeetingError(problem);

    private static string? CommitteeError(PlanningProblem problem)
    {
        var rooms = problem.Rooms.Select(room => room.Id).ToHashSet(StringComparer.Ordinal);
        var committees = problem.Committees.Select(committee => committee.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var committee in problem.Committees)
        {
            var of = $"Udvalget »{committee.Id}«";
            if (committee.Parent is { } parent && !committees.Contains(parent))
            {
                return $"{of} hører under »{parent}«, som ikke findes.";
            }

            if (!committee.Members.Contains(committee.Chair, StringComparer.Ordinal))
            {
                return $"{of} har forpersonen »{committee.Chair}«, som ikke er blandt medlemmerne.";
            }

            if (committee.Needed.FirstOrDefault(person => !committee.Members.Contains(person, StringComparer.Ordinal)) is { } missing)
            {
                return $"{of} kan ikke mødes uden »{missing}«, som ikke er blandt medlemmerne.";
            }

            if (committee.Members.Distinct(StringComparer.Ordinal).Count() < committee.Members.Count)
            {
                return $"{of} har det samme medlem to gange.";
            }

            if (committee.Members.FirstOrDefault(rooms.Contains) is { } both)
            {
                return $"»{both}« er både et medlem og et lokale.";
            }

            if (committee.Rooms?.FirstOrDefault(room => !rooms.Contains(room)) is { } unknown)
            {
                return $"{of} bruger lokalet »{unknown}«, som ikke findes.";
            }
        }

        return null;
    }

    private static string? MeetingError(PlanningProblem problem)
    {
        var committees = problem.Committees.Select(committee => committee.Id).ToHashSet(StringComparer.Ordinal);
        var meetings = problem.Meetings.Select(meeting => meeting.Id).ToHashSet(StringComparer.Ordinal);
        if (problem.Meetings.FirstOrDefault(meeting => !committees.Contains(meeting.Committee)) is { } orphan)
        {
            return $"Mødet »{orphan.Id}« hører til udvalget »{orphan.Committee}«, som ikke findes.";
        }

        foreach (var order in problem.Order)
        {
            if (!meetings.Contains(order.First) || !meetings.Contains(order.Then))
            {
                return $"Rækkefølgen fra »{order.First}« til »{order.Then}« nævner et møde, som ikke findes.";
            }

            if (order.First == order.Then)
            {
                return $"Rækkefølgen sætter mødet »{order.First}« efter sig selv.";
            }
        }

        return null;
    }

    private static string? Twice(string what, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.FirstOrDefault(id => !seen.Add(id)) is { } twice ? $"{what} »{twice}« står der to gange." : null;
    }
}
