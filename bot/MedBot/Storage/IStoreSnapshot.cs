using System.Data.Common;

namespace MedBot.Storage;

/// <summary>Something of the store that is kept in memory because it is read often.</summary>
internal interface IStoreSnapshot
{
    /// <summary>Reads it anew: at start, and after each change. Never twice at a time.</summary>
    /// <param name="store">Open, and without EF Core's model, so that a start need not wait for it.</param>
    Task ReadAsync(DbConnection store, CancellationToken cancellationToken);
}
