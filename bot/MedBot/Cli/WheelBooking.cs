using System.Globalization;
using MedBot.Chat;
using MedBot.Graph;
using MedBot.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Cli;

/// <summary>Books the plan of the newest wheel, and says how its bookings stand.</summary>
internal static class WheelBooking
{
    /// <summary>What Outlook has not taken by then is left to the service, or to the next run.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<BookingState, string> States = new()
    {
        [BookingState.Booked] = "er booket",
        [BookingState.Waiting] = "venter",
        [BookingState.Cancelled] = "er aflyst",
        [BookingState.ChangedByPeople] = "er ændret i Outlook",
        [BookingState.Refused] = "er afvist",
    };

    public static async Task<int> RunAsync(CommandHost host, ServiceProvider services, CancellationToken cancellationToken)
    {
        var order = await services.GetRequiredService<BookPlan>().RunAsync(year: null, services.GetRequiredService<DanishClock>().Now, cancellationToken);
        if (order is not BookingOrder.Taken(var year, var changes))
        {
            return host.Refuse(((BookingOrder.Refused)order).Sentence);
        }

        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count(BookingChange.New)} nye møder, {Count(BookingChange.Moved)} flyttede, {Count(BookingChange.Reinvited)} med andre deltagere, {Count(BookingChange.Cancelled)} aflyste, {Count(BookingChange.None)} uændrede."));
        var settled = await UntilSettledAsync(services, year, cancellationToken);
        await LookAsync(host, services, cancellationToken);
        await using var db = await services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
        await WriteAsync(host, db, year, cancellationToken);
        return settled ? CommandLine.Done : CommandLine.Refused;

        int Count(BookingChange change) => changes.GetValueOrDefault(change);
    }

    /// <summary>Reads what people have done in Outlook since.</summary>
    public static async Task LookAsync(CommandHost host, ServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            if (services.GetService<LookIntoCalendars>() is { } look)
            {
                await look.LookNowAsync(cancellationToken);
            }
        }
        catch (Exception failure) when (GraphFailure.Of(failure, cancellationToken) is { } why)
        {
            await host.Errors.WriteLineAsync($"Kalenderne kan ikke læses i Outlook ({why.Code}); her er, hvad der vides i forvejen.");
        }
    }

    public static async Task WriteAsync(CommandHost host, MedBotDb db, int year, CancellationToken cancellationToken)
    {
        var bookings = await db.Set<Booking>().AsNoTracking().Where(booking => booking.Year == year).OrderBy(booking => booking.Meeting).ToListAsync(cancellationToken);
        foreach (var state in bookings.GroupBy(booking => booking.State).OrderBy(state => state.Key))
        {
            host.Out.WriteLine($"{state.Count()} {(state.Count() == 1 ? "møde" : "møder")} {States[state.Key]}.");
        }

        foreach (var booking in bookings.Where(booking => booking.Notice is not null))
        {
            host.Out.WriteLine($"{booking.Meeting}: {BookingNotice.Sentence(booking.Notice!)}");
        }
    }

    /// <returns>False where something still waits, or was refused.</returns>
    private static async Task<bool> UntilSettledAsync(ServiceProvider services, int year, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var book = services.GetRequiredService<BookMeetings>();
        var stores = services.GetRequiredService<IDbContextFactory<MedBotDb>>();
        for (var started = clock.GetTimestamp(); ;)
        {
            if (await book.RunDueAsync(cancellationToken) > 0)
            {
                continue;
            }

            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            if (!await db.Set<Booking>().AnyAsync(booking => booking.Year == year && booking.State == BookingState.Waiting, cancellationToken))
            {
                return !await db.Set<Booking>().AnyAsync(booking => booking.Year == year && booking.State == BookingState.Refused, cancellationToken);
            }

            if (clock.GetElapsedTime(started) > LongestWait)
            {
                return false;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
