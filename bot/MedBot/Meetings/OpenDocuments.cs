using MedBot.Domain.Meetings;
using MedBot.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace MedBot.Meetings;

/// <summary>Loads documents by id, and keeps the ones that are read often.</summary>
internal sealed class OpenDocuments(StoreAddress store) : IDisposable
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
            await using var connection = await store.OpenAsync(cancellationToken);
            var these = OneOf.These(connection, "@ids", [.. missing]);
            var stored = await connection.ReadAsync(
                $"SELECT \"Id\", \"Content\" FROM \"Documents\" WHERE \"Id\" {these.Condition} AND \"Current\"",
                row => (Id: row.GetInt64(0), Document: MeetingDocumentJson.Read(row.GetString(1))),
                cancellationToken,
                ("@ids", these.Value));
            foreach (var (id, document) in stored)
            {
                found[id] = read.Set(id, document, new MemoryCacheEntryOptions { Size = 1 });
            }
        }

        return found;
    }

    public void Dispose() => read.Dispose();
}
