using System.Data.Common;
using MedBot.Cards.Audit;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Audit;

/// <summary>What is written down in the audit's own table.</summary>
internal sealed class OtherDeeds : IDeeds, IPersonalData
{
    public async Task<IReadOnlyList<DoneBy>> SinceAsync(MedBotDb db, DateTimeOffset since, CancellationToken cancellationToken) =>
        [.. (await db.Set<Deed>().AsNoTracking().Where(deed => deed.At >= since).ToListAsync(cancellationToken)).Select(deed => new DoneBy(deed.At, DeedText.Of(deed.Kind, deed.About), deed.By))];

    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        List<Deed> deeds = await By(db, person).AsNoTracking().OrderBy(deed => deed.Id).ToListAsync(cancellationToken);
        return [StoredOnPerson.Of(PersonalDataText.Deeds, [.. deeds.Select(deed => $"{DanishClock.LocalOf(deed.At):yyyy-MM-dd HH:mm}: {DeedText.Of(deed.Kind, deed.About)}")])];
    }

    public Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken) =>
        By(db, person).ExecuteUpdateAsync(set => set.SetProperty(deed => deed.By, (string?)null), cancellationToken);

    public Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken) =>
        store.RunAsync("DELETE FROM \"Deeds\" WHERE \"At\" < @before", cancellationToken, ("@before", kept.HistoryInstant.UtcDateTime));

    private static IQueryable<Deed> By(MedBotDb db, DataSubject person)
    {
        string[] ids = person.Ids;
        return db.Set<Deed>().Where(deed => ids.Contains(deed.By));
    }
}
