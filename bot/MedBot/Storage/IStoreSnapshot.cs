namespace MedBot.Storage;

/// <summary>Something of the store that is kept in memory because it is read often.</summary>
internal interface IStoreSnapshot
{
    /// <summary>Reads it anew: at start, and after each change. Never twice at a time.</summary>
    Task ReadAsync(MedBotDb db, CancellationToken cancellationToken);
}
