namespace MedBot.Domain.YearWheel;

/// <param name="Meeting">Id of the meeting around which one is missing.</param>
/// <param name="Order">What the wheel asks for.</param>
/// <param name="Committee">Id of the committee that has no meeting there.</param>
public sealed record MissingAround(string Meeting, ForumOrder Order, string Committee);

/// <summary>Whether each meeting has the meetings before and after it that the wheel asks for.</summary>
public static class ForumOrderReport
{
    public static IReadOnlyList<MissingAround> Missing(Wheel wheel, Organisation.Organisation organisation, PlanningProblem problem, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var committeeOf = problem.Meetings.ToDictionary(meeting => meeting.Id, meeting => meeting.Committee, StringComparer.Ordinal);
        var days = plan.Meetings.ToLookup(meeting => committeeOf[meeting.Id], StringComparer.Ordinal);
        return [.. from order in wheel.Order
                   from around in WheelForum.Committees(order.Around, organisation)
                   from meeting in days[around.Id]
                   from forum in WheelForum.Committees(order.Forum, organisation)
                   where forum.Id != around.Id && !days[forum.Id].Any(other => order.Allows(DateOnly.FromDateTime(meeting.Start), DateOnly.FromDateTime(other.Start)))
                   select new MissingAround(meeting.Id, order, forum.Id)];
    }
}
