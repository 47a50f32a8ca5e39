using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Runs a change of rounds and proposals as one transaction.</summary>
internal sealed class ChangeProposals(IDbContextFactory<MedBotDb> stores)
{
    public Task<T> RunAsync<T>(Func<MedBotDb, Task<T>> change, CancellationToken cancellationToken) => stores.ChangeAsync(change, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<MedBotDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await read(db);
    }
}
