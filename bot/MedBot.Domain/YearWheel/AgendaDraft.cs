namespace MedBot.Domain.YearWheel;

/// <summary>What the year wheel puts on the agenda (dagsorden) of a committee's meeting, before anybody has written it.</summary>
public sealed record AgendaDraft
{
    /// <summary>Day of the meeting.</summary>
    public required DateOnly Meeting { get; init; }

    /// <summary>The themes that it must take up: it is the last meeting in time, they are late already or put off to it, or they are on every agenda.</summary>
    public required IReadOnlyList<ThemeState> Themes { get; init; }

    /// <summary>The meetings of others that it takes up.</summary>
    public required IReadOnlyList<ForumItem> Around { get; init; }

    /// <summary>The committee's next meeting; null where none is known.</summary>
    /// <param name="committee">Id of the committee.</param>
    /// <param name="meetings">From plans and documents.</param>
    /// <param name="themes">Of all committees.</param>
    /// <param name="around">Of all forums.</param>
    /// <param name="today">The day of asking.</param>
    public static AgendaDraft? Next(string committee, IEnumerable<WheelEntry> meetings, IEnumerable<ThemeState> themes, IEnumerable<ForumItem> around, DateOnly today)
    {
        var next = meetings.Where(meeting => meeting.Committees is [var only] && only == committee && meeting.First >= today).Min(meeting => (DateOnly?)meeting.First);
        return next is not { } day ? null : new()
        {
            Meeting = day,
            Themes = [.. themes.Where(theme => theme.Committee == committee && IsDue(theme, day))],
            Around = [.. around.Where(item => item.Committee == committee && item.Meeting == day)],
        };
    }

    private static bool IsDue(ThemeState theme, DateOnly meeting) =>
        theme.Cadence is { Months: null } || theme.PostponedTo == meeting || theme.Due is { Overdue: true } || theme.Due?.LastChance == meeting;
}
