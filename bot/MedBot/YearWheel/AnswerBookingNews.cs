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
    private const string TooLate = "Det er afgjort, eller det kan ikke lade sig gøre mere";

    public string Verb => BookingNewsCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var answered = press.Data.Deserialize(BookingData.Default.Answered)!;
        var today = DateOnly.FromDateTime(press.Now);
        return await bookings.RunAsync<CardActionAnswer?>(async db =>
        {
            if (await db.FindAsync<Booking>([answered.Year, answered.Meeting], cancellationToken) is not { } booking
                || directory.Current.CommitteeById(booking.Committee)?.IsKeptBy(press.Asker, today) != true)
            {
                return new CardActionAnswer.Message("Det kan kun udvalgets sekretær eller forperson eller HR.");
            }

            var sentence = answered.Choice switch
            {
                BookingChoice.KeepOutlooks => booking.KeepOutlooks() ? "Outlooks tid gælder" : TooLate,
                BookingChoice.MoveBack => booking.MoveBack(clock.GetUtcNow()) ? "Mødet flyttes tilbage" : TooLate,
                BookingChoice.BookAgain => booking.BookAgain(clock.GetUtcNow()) ? "Mødet bookes igen" : TooLate,
                _ => null,
            };
            return sentence is null ? null : Done(booking, sentence);
        }, cancellationToken) ?? await OtherRoomAsync(answered, cancellationToken);
    }

    /// <summary>The plan has the new room, and the booking follows it.</summary>
    private async Task<CardActionAnswer> OtherRoomAsync(BookingNewsCard.Answered answered, CancellationToken cancellationToken)
    {
        await watch.LookAsync(cancellationToken);
        var kept = answered.Room is { } room
            && library.Years.FirstOrDefault(year => year.Wheel.Year == answered.Year) is { Plan: { } plan, Problem: Reading<PlanningProblem>.Read(var problem) } year
            && plan.Meetings.FirstOrDefault(placed => placed.Id == answered.Meeting) is { } place
            && (place.Room == room || (PlanMove.To(problem, plan, place.Id, place.Start, room) is { } moved && await keep.RunAsync(year, moved, cancellationToken)));
        return await bookings.RunAsync<CardActionAnswer>(
            async db => Done((await db.FindAsync<Booking>([answered.Year, answered.Meeting], cancellationToken))!, kept ? "Det nye lokale bookes" : TooLate), cancellationToken);
    }

    private static CardActionAnswer.Card Done(Booking booking, string sentence) => new(BookingNewsCard.Done(TellOfBookings.View(booking), sentence));
}
