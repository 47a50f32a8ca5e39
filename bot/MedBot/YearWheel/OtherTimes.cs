using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;

namespace MedBot.YearWheel;

/// <summary>The times to which a planned meeting can be moved, and by whom.</summary>
internal sealed class OtherTimes(OrganisationDirectory organisation)
{
    public bool MayMove(string committee, Asker asker, DateOnly today) =>
        organisation.Current.CommitteeById(committee) is { } found && found.IsKeptBy(asker, today);

    public static AdaptiveCard Card(WheelYear year, string meeting, int most, string? told = null)
    {
        if (year is not { Plan: { } plan, Problem: Reading<PlanningProblem>.Read(var problem) } || HardRules.Broken(problem, plan).Count > 0)
        {
            return NotFoundCard.For($"Årshjulet eller udvalgene er ændret, siden {year.Wheel.Year} blev planlagt.", "HR kan planlægge igen. Det flytter så lidt som muligt.", $"planlæg årshjul {year.Wheel.Year}");
        }

        var present = plan.Meetings.FirstOrDefault(placed => placed.Id == meeting)?.Start;
        return MoveMeetingCard.For(year.Wheel.Year, meeting, year.MeetingName(meeting), present, FreeTimes.For(problem, plan, meeting, most), year.RoomName, told);
    }
}
