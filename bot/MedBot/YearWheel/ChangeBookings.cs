using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Runs a change of bookings, and of the plan behind them, as one transaction.</summary>
internal sealed class ChangeBookings(IDbContextFactory<MedBotDb> stores)
{
    private const int MostTries = 8;

    /// <summary>A change that meets another one is made again on what the other left.</summary>
    public async Task<T> RunAsync<T>(Func<MedBotDb, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            try
            {
                // SQLite gives the turn to write before anything is read.
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var result = await change(db);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 40)), cancellationToken);
            }
        }
    }
}
