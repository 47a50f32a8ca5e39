using System.Globalization;
using MedBot.Chat;
using MedBot.Graph;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Takes in what people did in Outlook with the booked meetings of a mailbox. Nothing is put right by itself: it is told.</summary>
internal sealed class LookIntoCalendars(
    IDbContextFactory<MedBotDb> stores, ChangeBookings bookings, CalendarChanges calendars, TellOfBookings tell, DanishClock clock) : IGraphWatcher
{
    private const string Before = "users/";
    private const string After = "/events";

    /// <summary>A meeting may be moved out of its year.</summary>
    private const int DaysAround = 60;

    public string ChangeTypes => "updated,deleted";

    /// <summary>"under 7 days".</summary>
    public TimeSpan Lifetime => TimeSpan.FromDays(6);

    public async Task<IReadOnlyList<string>> ResourcesAsync(CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var mailboxes = await db.Set<Booking>().Where(booking => booking.EventId != null && booking.Mailbox != "").Select(booking => booking.Mailbox).Distinct().ToListAsync(cancellationToken);
        return [.. mailboxes.Order(StringComparer.Ordinal).Select(mailbox => $"{Before}{mailbox}{After}")];
    }

    public async Task<string> LookAsync(string resource, string? mark, CancellationToken cancellationToken)
    {
        var mailbox = resource[Before.Length..^After.Length];
        var events = await EventsAsync(mailbox, cancellationToken);
        var (from, to) = (new DateOnly(events.Min(known => known.Year), 1, 1).AddDays(-DaysAround), new DateOnly(events.Max(known => known.Year), 12, 31).AddDays(DaysAround));

        // A window is fixed in its link: another year's bookings need another one.
        var window = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd} ");
        var link = mark?.StartsWith(window, StringComparison.Ordinal) == true ? mark[window.Length..] : null;
        var changes = await calendars.ReadAsync(mailbox, link, from, to, cancellationToken);
        foreach (var booking in events)
        {
            if (changes.Events.TryGetValue(booking.EventId!, out var seen) || changes.Whole)
            {
                await ObserveAsync(booking, seen ?? await calendars.FindAsync(mailbox, booking.EventId!, cancellationToken), cancellationToken);
            }
        }

        return window + changes.Link;
    }

    /// <summary>Once over every mailbox, without waiting for the night.</summary>
    public async Task LookNowAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in await ResourcesAsync(cancellationToken))
        {
            await LookAsync(resource, null, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Booking>> EventsAsync(string mailbox, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await db.Set<Booking>().AsNoTracking().Where(booking => booking.Mailbox == mailbox && booking.EventId != null).ToListAsync(cancellationToken);
    }

    private async Task ObserveAsync(Booking known, SeenEvent? seen, CancellationToken cancellationToken)
    {
        var freeRooms = seen?.RoomDeclined == true && known.SeenEvent?.RoomDeclined != true ? await FreeRoomsAsync(known, cancellationToken) : [];
        await bookings.RunAsync(async db =>
        {
            var booking = await db.Set<Booking>().SingleAsync(row => row.Year == known.Year && row.Meeting == known.Meeting, cancellationToken);
            if (booking.EventId == known.EventId && booking.Observe(seen) is { } news)
            {
                await tell.QueueAsync(db, booking, news, freeRooms, DateOnly.FromDateTime(clock.Now), cancellationToken);
            }

            if (HasYes(seen) && !HasYes(known.SeenEvent))
            {
                await AcceptAsync(db, booking, cancellationToken);
            }

            return true;
        }, cancellationToken);
    }

    /// <summary>Most of its people have said yes: planning again leaves it where it is.</summary>
    private static bool HasYes(SeenEvent? seen) => 2 * seen?.Accepted > seen?.Invited;

    private static async Task AcceptAsync(MedBotDb db, Booking booking, CancellationToken cancellationToken)
    {
        if (await db.FindAsync<StoredWheel>([booking.Year], cancellationToken) is { } stored
            && stored.ReadPlan() is { } plan
            && plan.Meetings.Any(place => place.Id == booking.Meeting && place.Start == booking.WantedEvent?.Start && !place.Accepted))
        {
            await StoreVersion.RaiseAsync(db, cancellationToken);
            stored.Take(plan with { Meetings = [.. plan.Meetings.Select(place => place.Id == booking.Meeting ? place with { Accepted = true } : place)] });
        }
    }

    private async Task<IReadOnlyList<KeyValuePair<string, string>>> FreeRoomsAsync(Booking booking, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await tell.FreeRoomsAsync(db, booking, cancellationToken);
    }
}
