using MedBot.Domain.YearWheel;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Takes a year's wheel in, in place of the one that was there. Its plan stays until it is planned again.</summary>
internal sealed class TakeWheel(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation)
{
    /// <returns>The problem that it opens up into, or why it is not taken.</returns>
    public async Task<Reading<PlanningProblem>> RunAsync(Wheel wheel, CancellationToken cancellationToken)
    {
        var problem = WheelProblem.Of(wheel, organisation.Planning, []);
        if (problem is Reading<PlanningProblem>.Read)
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await StoreVersion.RaiseAsync(db, cancellationToken);
            if (await db.Set<StoredWheel>().FindAsync([wheel.Year], cancellationToken) is { } stored)
            {
                stored.Take(wheel);
            }
            else
            {
                db.Add(new StoredWheel { Year = wheel.Year, Content = WheelText.Write(wheel) });
            }

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return problem;
    }
}
