using MedBot.Cards.YearWheel;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;

namespace MedBot.YearWheel;

/// <summary>Puts a year's plan into what its owner sees of it.</summary>
internal sealed class ViewPlan(OrganisationDirectory organisation)
{
    /// <param name="year">With a plan, and a problem that can be read.</param>
    /// <param name="earlier">The plan before, where there was one.</param>
    /// <param name="announced">The channels know the weeks.</param>
    public PlanView Of(WheelYear year, Plan? earlier, bool announced)
    {
        var (plan, problem) = (year.Plan!, ((Reading<PlanningProblem>.Read)year.Problem).Value);
        var placed = year.Placed().ToDictionary(meeting => meeting.Placed.Id, meeting => meeting.Placed.Start);
        return new()
        {
            Year = year.Wheel.Year,
            Placed = plan.Meetings.Count,
            Cost = plan.Cost,
            Announced = announced,
            Dearest = [.. MeetingCosts.Of(problem, plan).Select(cost => new PlannedMeeting(cost.Meeting, year.MeetingName(cost.Meeting), placed[cost.Meeting], cost.Cost, Why(cost)))],
            Unplaced = [.. PlanChanges.Unplaced(problem, plan, id => Name(year, id)).Select(meeting => new MeetingWithoutPlace(meeting.Id, year.MeetingName(meeting.Id), meeting.Why))],
            Missing = [.. ForumOrderReport.Missing(year.Wheel, organisation.Current, problem, plan)
                .Select(missing => $"{year.MeetingName(missing.Meeting)} mangler et møde i {organisation.Current.NameOfCommittee(missing.Committee)} ({missing.Order}).")],
            Moved = earlier is null ? [] : [.. PlanChanges.Between(problem, earlier, plan, id => Name(year, id)).Select(change => Sentence(year, change))],
        };
    }

    private static string Sentence(WheelYear year, PlanChange change) => change.After is { } after
        ? $"{year.MeetingName(change.Before.Id)}: fra {When(change.Before)} til {When(after)}. {change.Why}"
        : $"{year.MeetingName(change.Before.Id)}: lå {When(change.Before)} og har ingen plads mere.";

    private static string When(PlacedMeeting meeting) => SpokenDate.Of(DateOnly.FromDateTime(meeting.Start), TimeOnly.FromDateTime(meeting.Start));

    private string Name(WheelYear year, string id) => organisation.Current.PersonById(id)?.Name ?? year.MeetingName(id);

    private string Why(MeetingCost cost)
    {
        List<string> parts = [];
        if (cost.DaysOff > 0)
        {
            parts.Add(cost.DaysOff == 1 ? "1 dag fra den ønskede" : $"{cost.DaysOff} dage fra den ønskede");
        }

        if (cost.Busy.Count > 0)
        {
            parts.Add($"optaget: {string.Join(", ", cost.Busy.Take(3).Select(id => organisation.Current.PersonById(id)?.Name ?? id))}{(cost.Busy.Count > 3 ? $" og {cost.Busy.Count - 3} til" : "")}");
        }

        if (cost.ThirdMeetings > 0)
        {
            parts.Add(cost.ThirdMeetings == 1 ? "tredje møde samme dag for 1" : $"tredje møde samme dag for {cost.ThirdMeetings}");
        }

        return string.Join(", ", parts);
    }
}
