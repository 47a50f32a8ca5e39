namespace MedBot.Domain.YearWheel;

/// <summary>What one meeting of a plan costs, part by part.</summary>
/// <param name="Meeting">Id of the meeting.</param>
/// <param name="DaysOff">Calendar days between it and its target.</param>
/// <param name="Busy">Ids of the members who are busy then.</param>
/// <param name="ThirdMeetings">For how many people it is the third of the day, or a further one.</param>
public sealed record MeetingCost(string Meeting, int DaysOff, IReadOnlyList<string> Busy, int ThirdMeetings)
{
    public int Cost => DaysOff + (PlanCost.BusyMember * Busy.Count) + (PlanCost.ThirdMeeting * ThirdMeetings);
}

public static class MeetingCosts
{
    /// <summary>The dearest first. Together with 1000 for each meeting without a place they are the plan's cost.</summary>
    public static IReadOnlyList<MeetingCost> Of(PlanningProblem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var index = new ProblemIndex(problem);
        var meetingsOf = new Dictionary<(string Person, DateOnly Day), int>();
        List<MeetingCost> costs = [];
        foreach (var placed in plan.Meetings.Where(placed => index.MeetingNumbers.ContainsKey(placed.Id)).OrderBy(placed => placed.Start))
        {
            var number = index.MeetingNumbers[placed.Id];
            var (committee, start, day) = (index.Committee(number), Minutes.Of(placed.Start), DateOnly.FromDateTime(placed.Start));
            var third = 0;
            foreach (var member in committee.Members)
            {
                var count = meetingsOf[(member, day)] = meetingsOf.GetValueOrDefault((member, day)) + 1;
                third += count > 2 ? 1 : 0;
            }

            costs.Add(new(
                placed.Id,
                Math.Abs(day.DayNumber - problem.Meetings[number].Target.DayNumber),
                [.. committee.Members.Where(member => index.PersonNumbers[member] is var person && !index.Needed[index.CommitteeOf[number]].Contains(person) && index.People.Overlaps(person, start, start + index.Length[number]))],
                third));
        }

        return [.. costs.OrderByDescending(cost => cost.Cost)];
    }
}
