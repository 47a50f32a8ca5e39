using MedBot.Chat;
using MedBot.Graph;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Brings the calendars up to what is wanted, a meeting at a time, beside other processes that do the same.</summary>
internal sealed class BookMeetings(StoreAddress store, ChangeBookings bookings, IMeetingCalendar calendar, TellOfBookings tell, TimeProvider clock)
{
    private const int AtOnce = 4;
    private const int Most = 64;

    /// <returns>How many were worked at: none when nothing is due.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        var due = await DueAsync(cancellationToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (key, stop) => await BookAsync(key, stop));
        return due.Count;
    }

    private Task<IReadOnlyList<Key>> DueAsync(CancellationToken cancellationToken) => store.ReadAsync(
        "SELECT \"Year\", \"Meeting\" FROM \"Bookings\" WHERE \"State\" = 'Waiting' AND \"DueAt\" <= @now ORDER BY \"DueAt\", \"Meeting\" LIMIT @most",
        row => new Key(row.GetInt32(0), row.GetString(1)),
        cancellationToken,
        ("@now", clock.GetUtcNow().UtcDateTime),
        ("@most", Most));

    private async Task BookAsync(Key key, CancellationToken cancellationToken)
    {
        if (await TakeAsync(key, cancellationToken) is not var (booking, begunBefore))
        {
            return;
        }

        // Once it has begun it is brought to its end, so that a stop leaves less in doubt.
        var (result, tried) = await CallAsync(booking, begunBefore);
        await bookings.RunAsync(async db =>
        {
            var stored = await FindAsync(db, key, CancellationToken.None);
            if (stored.Settle(result, tried, clock.GetUtcNow()) is { } news)
            {
                await tell.QueueAsync(db, stored, news, freeRooms: [], DateOnly.FromDateTime(DanishClock.LocalOf(clock.GetUtcNow())), CancellationToken.None);
            }

            return stored;
        }, CancellationToken.None);
    }

    /// <returns>Null where another process has it.</returns>
    private Task<(Booking Booking, bool BegunBefore)?> TakeAsync(Key key, CancellationToken cancellationToken) => bookings.RunAsync<(Booking, bool)?>(async db =>
    {
        var now = clock.GetUtcNow();
        var booking = await FindAsync(db, key, cancellationToken);
        return booking.State == BookingState.Waiting && booking.DueAt <= now ? (booking, booking.Take(now)) : null;
    }, cancellationToken);

    private static Task<Booking> FindAsync(MedBotDb db, Key key, CancellationToken cancellationToken) =>
        db.Set<Booking>().SingleAsync(row => row.Year == key.Year && row.Meeting == key.Meeting, cancellationToken);

    private async Task<(CalendarResult Result, string? Tried)> CallAsync(Booking booking, bool begunBefore) => (booking.EventId, booking.WrittenEvent, booking.WantedEvent) switch
    {
        (null, { } begun, _) => (await calendar.CreateAsync(booking.Place, begun, begunBefore, CancellationToken.None), booking.Written),
        ({ } id, { } written, null) => (await calendar.CancelAsync(booking.Place, id, written, CancellationToken.None), null),
        ({ } id, { } written, { } wanted) => (await calendar.ChangeAsync(booking.Place, id, written, wanted, CancellationToken.None), booking.Wanted),
        _ => throw new InvalidOperationException($"The booking of {booking.Meeting} has nothing to be done."),
    };

    private sealed record Key(int Year, string Meeting);
}
