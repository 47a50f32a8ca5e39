using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>A stored wheel, opened up with the organisation and with the busy times that its plan was made with.</summary>
internal sealed record OpenWheel(StoredWheel Stored, Wheel Wheel, PlanningProblem Problem)
{
    /// <param name="year">Null means the newest.</param>
    /// <returns>Null where no wheel was taken in.</returns>
    public static async Task<Reading<OpenWheel>?> ReadAsync(MedBotDb db, int? year, Domain.Organisation.Organisation organisation, CancellationToken cancellationToken)
    {
        var stored = await db.Set<StoredWheel>().Where(wheel => year == null || wheel.Year == year).OrderByDescending(wheel => wheel.Year).FirstOrDefaultAsync(cancellationToken);
        if (stored is null)
        {
            return null;
        }

        var wheel = stored.Read();
        return WheelProblem.Of(wheel, organisation, await StoredBusyTimes.ReadAsync(db, stored.Year, cancellationToken)) switch
        {
            Reading<PlanningProblem>.Read(var problem) => new Reading<OpenWheel>.Read(new(stored, wheel, problem)),
            Reading<PlanningProblem>.Refused(var sentence) => new Reading<OpenWheel>.Refused(sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
