using MedBot.Storage;

namespace MedBot.Audit;

/// <summary>Where a slice has written down who did what.</summary>
internal interface IDeeds
{
    Task<IReadOnlyList<DoneBy>> SinceAsync(MedBotDb db, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <param name="By">Id in the organisation or Entra object id; null where nobody did it, or the name is deleted.</param>
internal sealed record DoneBy(DateTimeOffset At, string What, string? By);
