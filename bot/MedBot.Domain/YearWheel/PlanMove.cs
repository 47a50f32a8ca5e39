namespace MedBot.Domain.YearWheel;

/// <summary>One meeting of a plan at another time, as somebody asked for it.</summary>
public static class PlanMove
{
    /// <returns>Null where a rule stands against it: somebody took the time, or the problem has changed.</returns>
    public static Plan? To(PlanningProblem problem, Plan plan, string meeting, DateTime start, string room)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var index = new ProblemIndex(problem);
        var places = plan.Meetings.Where(placed => placed.Id != meeting).Append(new() { Id = meeting, Start = start, Room = room }).ToDictionary(placed => placed.Id, StringComparer.Ordinal);
        var moved = new Plan
        {
            Meetings = [.. problem.Meetings.Where(asked => places.ContainsKey(asked.Id)).Select(asked => places[asked.Id])],
            Unplaced = [.. plan.Unplaced.Where(unplaced => unplaced.Id != meeting)],
            Cost = 0,
        };
        moved = moved with { Cost = HardRules.Cost(index, moved) };
        return HardRules.Broken(index, moved).Count == 0 ? moved : null;
    }
}
