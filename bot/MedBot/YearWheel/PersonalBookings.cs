using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Who was invited to the year's meetings, who was busy as it was planned, and who asked for it.</summary>
internal sealed class PersonalBookings(DanishClock danish) : IPersonalData
{
    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        DateTime now = danish.Now;
        ILookup<bool, string> meetings = (await db.Set<Booking>().AsNoTracking().ToListAsync(cancellationToken))
            .Where(booking => booking.Concerns(person))
            .ToLookup(booking => booking.HasBegun(now), booking => $"{booking.Committee}, {booking.LastEvent!.Start:yyyy-MM-dd HH:mm}");
        var asked = await db.Set<StoredWheel>().Where(wheel => wheel.AskedBy == person.ObjectId).Select(wheel => $"{wheel.Year}").ToListAsync(cancellationToken);
        var busy = (await db.Set<StoredBusyTimes>().AsNoTracking().ToListAsync(cancellationToken)).Select(times => (times.Year, Count: times.Of(person.Person))).Where(times => times.Count > 0).ToArray();
        return
        [
            StoredOnPerson.Of(PersonalDataText.BookingsHeld, [.. meetings[true]]),
            StoredOnPerson.Of(PersonalDataText.Bookings, [.. meetings[false]], PersonalDataText.BookingsStay),
            StoredOnPerson.Of(PersonalDataText.PlansAsked, asked),
            StoredOnPerson.Of(PersonalDataText.BusyTimes, [.. busy.Select(times => $"{times.Year}: {times.Count} tider, uden hvad de gik ud på")]),
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        DateTime now = danish.Now;
        foreach (Booking booking in await db.Set<Booking>().ToListAsync(cancellationToken))
        {
            if (booking.Concerns(person) && booking.HasBegun(now))
            {
                booking.Forget(person);
            }
        }

        foreach (StoredWheel wheel in await db.Set<StoredWheel>().Where(wheel => wheel.AskedBy == person.ObjectId).ToListAsync(cancellationToken))
        {
            wheel.Answered();
        }

        foreach (StoredBusyTimes times in await db.Set<StoredBusyTimes>().ToListAsync(cancellationToken))
        {
            times.Forget(person.Person);
        }
    }

    /// <summary>Meetings of years that are long over, and when people were taken in a year that is.</summary>
    public async Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken)
    {
        await store.RunAsync("DELETE FROM \"Bookings\" WHERE \"Year\" < @year", cancellationToken, ("@year", kept.Ordinary.Year));
        await store.RunAsync("DELETE FROM \"BusyTimes\" WHERE \"Year\" < @year", cancellationToken, ("@year", kept.Today.Year));
    }
}
