using System.Text.Json;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>Moves one planned meeting to a time that was offered, where it is still free.</summary>
internal sealed class TakeOtherTime(WheelLibrary library, KeepPlan keep, OtherTimes times, StoreWatch watch) : ICardAction
{
    private const int Shown = 5;

    public string Verb => MoveMeetingCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var pressed = press.Data.Deserialize(YearWheelData.Default.MovePressed)!;
        await watch.LookAsync(cancellationToken);
        if (library.Years.FirstOrDefault(year => year.Wheel.Year == pressed.Year) is not { Plan: { } plan, Problem: Reading<PlanningProblem>.Read(var problem) } year
            || problem.Meetings.FirstOrDefault(meeting => meeting.Id == pressed.Meeting) is not { } meeting)
        {
            return new CardActionAnswer.Message("Det møde er ikke i årshjulet mere.");
        }

        if (!times.MayMove(meeting.Committee, press.Asker, DateOnly.FromDateTime(press.Now)))
        {
            return new CardActionAnswer.Message("Et møde flyttes af udvalgets forperson eller sekretær eller af HR.");
        }

        var done = new CardActionAnswer.Card(MoveMeetingCard.Moved(year.MeetingName(meeting.Id), pressed.Start, year.RoomName(pressed.Room)));
        if (plan.Meetings.Any(placed => placed.Id == meeting.Id && placed.Start == pressed.Start && placed.Room == pressed.Room))
        {
            return done;
        }

        if (PlanMove.To(problem, plan, meeting.Id, pressed.Start, pressed.Room) is { } moved && await keep.RunAsync(year, moved, cancellationToken))
        {
            await watch.LookAsync(cancellationToken);
            return done;
        }

        return new CardActionAnswer.Card(OtherTimes.Card(year, meeting.Id, Shown, "Den tid er ikke fri længere. Her er dem, der er."));
    }
}
