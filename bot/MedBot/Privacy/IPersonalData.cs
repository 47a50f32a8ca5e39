using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Storage;

namespace MedBot.Privacy;

/// <summary>What one slice stores on people: told to them, taken away when they ask, and after its time.</summary>
internal interface IPersonalData
{
    /// <param name="today">Danish day.</param>
    Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Takes away all that <see cref="ReadAsync"/> does not say of that it stays. Saved by the caller.</summary>
    /// <param name="today">Danish day.</param>
    Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Takes away what has been kept for its time; doing it again changes nothing.</summary>
    /// <param name="store">Open, and without EF Core's model: an instance that merely waits is to do without.</param>
    Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken);
}

/// <summary>What is older than this has been kept for its time.</summary>
/// <param name="Today">Danish day.</param>
/// <param name="Ordinary">Of what people did and were told.</param>
/// <param name="History">Of who did what with the committees' papers.</param>
internal sealed record KeptUntil(DateOnly Today, DateOnly Ordinary, DateOnly History)
{
    public DateTimeOffset OrdinaryInstant => Chat.DanishClock.InstantOf(Ordinary.ToDateTime(TimeOnly.MinValue));

    public DateTimeOffset HistoryInstant => Chat.DanishClock.InstantOf(History.ToDateTime(TimeOnly.MinValue));
}
