using MedBot.Domain.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace MedBot.Meetings;

/// <summary>Loads documents by id, and keeps the ones that are read often.</summary>
internal sealed class OpenDocuments(IDbContextFactory<MedBotDb> stores) : IDisposable
{
    private const int Kept = 2000;

    // A stored document never changes: a new version is a new row.
    private readonly MemoryCache read = new(new MemoryCacheOptions { SizeLimit = Kept });

    public async Task<IReadOnlyDictionary<long, MeetingDocument>> ReadAsync(IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, MeetingDocument>();
        var missing = new List<long>();
        foreach (var id in ids.Distinct())
        {
            if (read.TryGetValue(id, out MeetingDocument? document))
            {
                found[id] = document!;
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count > 0)
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            var stored = await db.Set<StoredDocument>().AsNoTracking().Where(document => missing.Contains(document.Id) && document.Current).ToListAsync(cancellationToken);
            foreach (var document in stored)
            {
                found[document.Id] = read.Set(document.Id, document.Read(), new MemoryCacheEntryOptions { Size = 1 });
            }
        }

        return found;
    }

    public void Dispose() => read.Dispose();
}
