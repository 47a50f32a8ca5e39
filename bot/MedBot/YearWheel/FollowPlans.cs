using MedBot.Duties;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Where a year is booked, its bookings follow the plan and the organisation as they change.</summary>
internal sealed class FollowPlans(IDbContextFactory<MedBotDb> stores, ChangeBookings bookings, BookPlan book, OrganisationDirectory directory) : IDuty
{
    private readonly Dictionary<int, (Domain.Organisation.Organisation Organisation, string? Plan)> followed = [];

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        foreach (var (year, plan) in await BookedAsync(now.Year, cancellationToken))
        {
            var state = (directory.Planning, plan);
            if (!followed.TryGetValue(year, out var last) || last != state)
            {
                await bookings.RunAsync(db => book.OrderAsync(db, year, now, again: false, cancellationToken), cancellationToken);
                followed[year] = state;
            }
        }
    }

    private async Task<IReadOnlyList<(int Year, string? Plan)>> BookedAsync(int from, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var booked = await db.Set<StoredWheel>().AsNoTracking()
            .Where(wheel => wheel.Year >= from && db.Set<Booking>().Any(booking => booking.Year == wheel.Year && booking.State != BookingState.Cancelled))
            .Select(wheel => new { wheel.Year, wheel.Plan })
            .ToListAsync(cancellationToken);
        return [.. booked.Select(wheel => (wheel.Year, wheel.Plan))];
    }
}
