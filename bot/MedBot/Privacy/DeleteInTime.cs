using System.Data.Common;
using MedBot.Duties;
using MedBot.Storage;

namespace MedBot.Privacy;

/// <summary>Deletes, every night, what has been kept for its time.</summary>
internal sealed class DeleteInTime(StoreAddress store, IEnumerable<IPersonalData> slices, Retention retention) : IDuty
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

        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        await WipeDeleted.BeginAsync(connection, cancellationToken);
        foreach (IPersonalData slice in slices)
        {
            await slice.ExpireAsync(connection, retention.On(today), cancellationToken);
        }

        done = today;
    }
}
