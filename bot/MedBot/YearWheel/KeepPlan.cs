using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Puts a year's plan in force: the one way in which a plan changes. The channels that know the earlier one are told what is moved, and what is booked is moved with it.</summary>
internal sealed class KeepPlan(ChangeBookings bookings, WheelPosts posts, BookPlan book, DanishClock danish, TimeProvider clock)
{
    /// <param name="year">As it was when the plan was made.</param>
    /// <param name="plan">What is to be in force.</param>
    /// <param name="and">What else is saved with it.</param>
    /// <returns>False where the wheel or its plan was changed meanwhile: then nothing is kept.</returns>
    public Task<bool> RunAsync(WheelYear year, Plan plan, CancellationToken cancellationToken, Func<MedBotDb, StoredWheel, Task>? and = null) => bookings.RunAsync(async db =>
    {
        var number = year.Wheel.Year;
        await StoreVersion.RaiseAsync(db, cancellationToken);
        if (await db.Set<StoredWheel>().FindAsync([number], cancellationToken) is not { } stored || stored.Version != year.Version)
        {
            return false;
        }

        stored.Take(plan);
        await posts.CorrectAsync(db, year, plan, stored.Version, clock.GetUtcNow(), cancellationToken);
        if (and is not null)
        {
            await and(db, stored);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (await db.Set<Booking>().AnyAsync(booking => booking.Year == number, cancellationToken))
        {
            await book.OrderAsync(db, number, danish.Now, again: false, cancellationToken);
        }

        return true;
    }, cancellationToken);
}
