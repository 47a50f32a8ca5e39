using System.Text.Json;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>Does with a meeting that people changed in Outlook what its secretary says.</summary>
internal sealed class AnswerBookingNews(
    ChangeBookings bookings, WheelLibrary library, KeepPlan keep, StoreWatch watch, OrganisationDirectory directory, TimeProvider clock) : ICardAction
{
    public string Verb => BookingNewsCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var answered = press.Data.Deserialize(BookingData.Default.Answered)!;
        await watch.LookAsync(cancellationToken);
        if (await FindAsync(answered, cancellationToken) is not { } known || directory.Current.CommitteeById(known.Committee)?.IsKeptBy(press.Asker, DateOnly.FromDateTime(press.Now)) != true)
        {
            return new CardActionAnswer.Message("Det kan kun udvalgets sekretær eller forperson eller HR.");
        }

        // The plan moves first: its time is then what the booking is to keep.
        var moved = (answered.Choice, known.MovedTo, answered.Room) switch
        {
            (BookingChoice.KeepOutlooks, { } theirs, _) => await MovePlanAsync(answered, place => (theirs, place.Room), cancellationToken),
            (BookingChoice.OtherRoom, _, { } room) => await MovePlanAsync(answered, place => (place.Start, room), cancellationToken),
            _ => false,
        };
        return await bookings.RunAsync<CardActionAnswer>(
            async db =>
            {
                var booking = (await db.FindAsync<Booking>([answered.Year, answered.Meeting], cancellationToken))!;
                return new CardActionAnswer.Card(BookingNewsCard.Done(TellOfBookings.View(booking), Settle(booking, answered.Choice, moved)));
            },
            cancellationToken);
    }

    private string Settle(Booking booking, BookingChoice choice, bool moved) => choice switch
    {
        BookingChoice.KeepOutlooks when booking.KeepOutlooks() => moved ? "Outlooks tid gælder, og årshjulet følger med" : "Outlooks tid gælder, men årshjulet følger ikke med, for tiden bryder dets regler",
        BookingChoice.MoveBack when booking.MoveBack(clock.GetUtcNow()) => "Mødet flyttes tilbage",
        BookingChoice.BookAgain when booking.BookAgain(clock.GetUtcNow()) => "Mødet bookes igen",
        BookingChoice.OtherRoom when moved => "Det nye lokale bookes",
        _ => "Det er afgjort, eller det kan ikke lade sig gøre mere",
    };

    private Task<Booking?> FindAsync(BookingNewsCard.Answered answered, CancellationToken cancellationToken) =>
        bookings.RunAsync(async db => await db.FindAsync<Booking>([answered.Year, answered.Meeting], cancellationToken), cancellationToken);

    /// <summary>The plan holds the meeting elsewhere, and its booking and the channels follow it.</summary>
    /// <returns>Whether it does: a rule may stand against it.</returns>
    private async Task<bool> MovePlanAsync(BookingNewsCard.Answered answered, Func<PlacedMeeting, (DateTime Start, string Room)> to, CancellationToken cancellationToken)
    {
        if (library.Years.FirstOrDefault(year => year.Wheel.Year == answered.Year) is not { Plan: { } plan, Problem: Reading<PlanningProblem>.Read(var problem) } year
            || plan.Meetings.FirstOrDefault(placed => placed.Id == answered.Meeting) is not { } place)
        {
            return false;
        }

        var (start, room) = to(place);
        return (place.Start, place.Room) == (start, room) || (PlanMove.To(problem, plan, place.Id, start, room) is { } moved && await keep.RunAsync(year, moved, cancellationToken));
    }
}
