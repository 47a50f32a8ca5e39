using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Runs a change of rounds and proposals as one transaction.</summary>
internal sealed class ChangeProposals(IDbContextFactory<MedBotDb> stores)
{
    private const int MostTries = 8;

    /// <summary>A change that meets another one is made again on what the other left, and so finds that it was done, or that it can't be done any more.</summary>
    public async Task<T> RunAsync<T>(Func<MedBotDb, Task<T>> change, CancellationToken cancellationToken)
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

    public async Task<T> ReadAsync<T>(Func<MedBotDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await read(db);
    }
}
