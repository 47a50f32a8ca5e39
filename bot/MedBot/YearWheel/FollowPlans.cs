using MedBot.Duties;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>Where a year is booked, its bookings follow the plan and the organisation as they change.</summary>
internal sealed class FollowPlans(StoreAddress store, ChangeBookings bookings, BookPlan book, OrganisationDirectory directory) : IDuty
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

    private Task<IReadOnlyList<(int Year, string? Plan)>> BookedAsync(int from, CancellationToken cancellationToken) => store.ReadAsync(
        """
        SELECT wheel."Year", wheel."Plan" FROM "YearWheels" AS wheel
        WHERE wheel."Year" >= @from AND EXISTS (SELECT 1 FROM "Bookings" AS booking WHERE booking."Year" = wheel."Year" AND booking."State" <> 'Cancelled')
        """,
        row => (row.GetInt32(0), row.GetText(1)),
        cancellationToken,
        ("@from", from));
}
