namespace MedBot.Domain.YearWheel;

/// <summary>When a theme is due again, and at which meeting it must come up.</summary>
/// <param name="Due">The last day in time.</param>
/// <param name="LastChance">The last meeting not after that day, null where there is none from today on.</param>
/// <param name="Overdue">The day is past.</param>
public sealed record ThemeDue(DateOnly Due, DateOnly? LastChance, bool Overdue)
{
    /// <summary>Whether waiting until the day is still in time.</summary>
    public bool Allows(DateOnly postponedTo) => postponedTo <= Due;
}

public static class ThemeClock
{
    /// <summary>Null where the theme is on every meeting's agenda, or nobody knows when it was last discussed.</summary>
    /// <param name="cadence">How often it is to be discussed.</param>
    /// <param name="lastDiscussed">The latest known.</param>
    /// <param name="meetings">Days of the committee's meetings.</param>
    /// <param name="today">The day of asking.</param>
    public static ThemeDue? For(Cadence cadence, DateOnly? lastDiscussed, IEnumerable<DateOnly> meetings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        if (lastDiscussed is not { } last || cadence.Due(last) is not { } due)
        {
            return null;
        }

        var chances = meetings.Where(day => today <= day && day <= due).ToList();
        return new(due, chances.Count > 0 ? chances.Max() : null, due < today);
    }
}
