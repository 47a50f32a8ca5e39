using Microsoft.EntityFrameworkCore;

namespace MedBot.Storage;

internal static class StoreChanges
{
    private const int MostTries = 8;

    /// <summary>Runs a change as one transaction. One that meets another is made again on what the other left, and so finds that it was done, or that it can't be done any more.</summary>
    public static async Task<T> ChangeAsync<T>(this IDbContextFactory<MedBotDb> stores, Func<MedBotDb, Task<T>> change, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
            try
            {
                T result = await change(db);
                await db.SaveChangesAsync(cancellationToken);
                return result;
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 40)), cancellationToken);
            }
        }
    }
}
