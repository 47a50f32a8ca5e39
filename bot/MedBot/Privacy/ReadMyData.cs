using MedBot.Cards.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Privacy;

/// <summary>All that is stored on a person, in every slice.</summary>
internal sealed class ReadMyData(IDbContextFactory<MedBotDb> stores, IEnumerable<IPersonalData> slices)
{
    public async Task<IReadOnlyList<StoredOnPerson>> RunAsync(DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        List<StoredOnPerson> stored = [];
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        foreach (IPersonalData slice in slices)
        {
            stored.AddRange(await slice.ReadAsync(db, person, today, cancellationToken));
        }

        return [.. stored.Where(part => part.Count > 0)];
    }
}
