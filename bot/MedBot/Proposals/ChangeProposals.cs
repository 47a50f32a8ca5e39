using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Runs a change of rounds and proposals as one transaction.</summary>
internal sealed class ChangeProposals(IDbContextFactory<MedBotDb> stores, StoreAddress store)
{
    /// <summary>Where HR has opened no round, or all are deleted, there is nothing to be done for any: a duty need not look further.</summary>
    public Task<bool> IsAnyRoundAsync(CancellationToken cancellationToken) => store.AnyAsync("\"ProposalRounds\"", cancellationToken);

    public Task<T> RunAsync<T>(Func<MedBotDb, Task<T>> change, CancellationToken cancellationToken) => stores.ChangeAsync(change, cancellationToken);

    public async Task<T> ReadAsync<T>(Func<MedBotDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await read(db);
    }
}
