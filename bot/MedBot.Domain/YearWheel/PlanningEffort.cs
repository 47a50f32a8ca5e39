namespace MedBot.Domain.YearWheel;

/// <summary>How much work the planner puts into a plan.</summary>
public abstract record PlanningEffort
{
    /// <summary>All processors, for so long.</summary>
    public sealed record WallClock(TimeProvider Clock, TimeSpan Time) : PlanningEffort;

    /// <summary>So many moves on one processor: the same numbers give the same plan.</summary>
    public sealed record Steps(long Count, int Seed) : PlanningEffort;
}

/// <param name="Share">From 0 to 1, of the effort.</param>
/// <param name="Cost">Of the best plan so far.</param>
/// <param name="Unplaced">How many meetings have no place in it.</param>
public sealed record PlanningProgress(double Share, int Cost, int Unplaced);
