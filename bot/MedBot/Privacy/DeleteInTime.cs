using MedBot.Duties;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Privacy;

/// <summary>Deletes, every night, what has been kept for its time.</summary>
internal sealed class DeleteInTime(IDbContextFactory<MedBotDb> stores, IEnumerable<IPersonalData> slices, Retention retention) : IDuty
{
    private const int HourOfNight = 2;
    private DateOnly? done;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(now);
        if (now.Hour < HourOfNight || done == today)
        {
            return;
        }

        foreach (IPersonalData slice in slices)
        {
            await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
            await WipeDeleted.BeginAsync(db, cancellationToken);
            await slice.ExpireAsync(db, retention.On(today), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        done = today;
    }
}
