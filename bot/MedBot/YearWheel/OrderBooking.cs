using System.Diagnostics;
using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Has the plan's meetings booked in the calendars. Pressing again changes nothing but what the plan has changed.</summary>
internal sealed class OrderBooking(WheelLibrary library, BookPlan book, ViewPlan views, IDbContextFactory<MedBotDb> stores, TimeProvider clock) : ICardAction
{
    public string Verb => PlanCard.Book;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var pressed = press.Data.Deserialize(YearWheelData.Default.Pressed)!;
        if (!press.Asker.Hr)
        {
            return new CardActionAnswer.Message("Årets møder bookes af HR.");
        }

        switch (await book.RunAsync(pressed.Year, press.Now, cancellationToken))
        {
            case BookingOrder.Refused(var sentence):
                return new CardActionAnswer.Message(sentence);
            case BookingOrder.Taken(_, var changes):
                var told = string.Join(", ", Told(changes));
                await using (var db = await stores.CreateDbContextAsync(cancellationToken))
                {
                    db.Add(Deed.Of(DeedKind.WheelBooked, $"{pressed.Year}", press.Asker, clock.GetUtcNow()));
                    await db.SaveChangesAsync(cancellationToken);
                    return library.Years.FirstOrDefault(year => year.Wheel.Year == pressed.Year) is { Plan: not null, Problem: Reading<PlanningProblem>.Read } year
                        ? new CardActionAnswer.Card(PlanCard.For(
                            views.Of(year, earlier: null, await WheelPosts.AnnouncedAsync(db, pressed.Year, cancellationToken)),
                            told.Length == 0 ? "Kalenderne er, som planen siger." : $"Kalenderne bliver rettet nu: {told}."))
                        : new CardActionAnswer.Message($"Kalenderne bliver rettet nu: {told}.");
                }

            default:
                throw new UnreachableException();
        }
    }

    private static IEnumerable<string> Told(IReadOnlyDictionary<BookingChange, int> changes) =>
        from change in changes
        where change.Key is not BookingChange.None && change.Value > 0
        orderby change.Key
        select $"{change.Value} {(change.Key, change.Value) switch
        {
            (BookingChange.New, 1) => "nyt møde",
            (BookingChange.New, _) => "nye møder",
            (BookingChange.Moved, 1) => "flyttet møde",
            (BookingChange.Moved, _) => "flyttede møder",
            (BookingChange.Reinvited, 1) => "møde med andre deltagere",
            (BookingChange.Reinvited, _) => "møder med andre deltagere",
            (_, 1) => "aflyst møde",
            _ => "aflyste møder",
        }}";
}
