using System.Diagnostics;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Operations;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>Plans a year's wheel with the calendars as they are now, and puts the plan in force.</summary>
internal sealed class PlanYear(ReadBusyTimes calendars, OrganisationDirectory organisation, KeepPlan keep, TimeProvider clock)
{
    /// <param name="year">Its plan, where it has one, is kept as far as it can be.</param>
    /// <param name="problem">The year's, without busy times.</param>
    /// <param name="time">How long the planner works, on all processors.</param>
    /// <param name="progress">Is told how it goes.</param>
    /// <param name="stop">Ends the search with the best plan so far.</param>
    /// <param name="and">What else is saved with the plan.</param>
    public async Task<YearPlanned> RunAsync(
        WheelYear year, PlanningProblem problem, TimeSpan time, IProgress<PlanningProgress>? progress, CancellationToken stop, CancellationToken cancellationToken, Action<MedBotDb, StoredWheel, WheelYear>? and = null)
    {
        FreeBusyAnswer? answer;
        try
        {
            answer = await calendars.RunAsync(problem, organisation.Current, cancellationToken);
        }
        catch (Exception failure) when (GraphFailure.Of(failure, cancellationToken) is { } why)
        {
            return new YearPlanned.CalendarsUnread(why.Code);
        }

        problem = answer is null ? problem : problem with { Busy = answer.Busy };
        var effort = new PlanningEffort.WallClock(clock, time);
        var startedAt = Stopwatch.GetTimestamp();
        var plan = await Task.Run(() => Planner.Solve(problem, effort, year.Plan, progress, stop), CancellationToken.None);
        Telemetry.Plan(startedAt);
        cancellationToken.ThrowIfCancellationRequested();
        var planned = year with { Problem = new Reading<PlanningProblem>.Read(problem), Plan = plan };
        var kept = await keep.RunAsync(year, plan, cancellationToken, async (db, stored) =>
        {
            if (answer is not null)
            {
                await StoredBusyTimes.PutAsync(db, year.Wheel.Year, answer.Busy, clock.GetUtcNow(), cancellationToken);
            }

            and?.Invoke(db, stored, planned);
        });
        return kept ? new YearPlanned.Kept(planned, problem, answer?.Unknown) : new YearPlanned.ChangedMeanwhile();
    }
}

/// <summary>What came of planning a year.</summary>
internal abstract record YearPlanned
{
    /// <param name="Year">With its new plan.</param>
    /// <param name="Problem">With the busy times that it was planned with.</param>
    /// <param name="Unread">Whose calendars could not be read; null where there is no tenant to ask.</param>
    public sealed record Kept(WheelYear Year, PlanningProblem Problem, IReadOnlyList<string>? Unread) : YearPlanned;

    /// <param name="Code">Outlook's word.</param>
    public sealed record CalendarsUnread(string Code) : YearPlanned;

    /// <summary>Somebody changed the wheel or its plan: nothing is kept.</summary>
    public sealed record ChangedMeanwhile : YearPlanned;
}
