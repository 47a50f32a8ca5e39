namespace MedBot.Domain.YearWheel;

/// <summary>The local wall clock as whole minutes since year 1: the change to or from summer time moves and lengthens nothing.</summary>
internal static class Minutes
{
    public const int Day = 24 * 60;
    public const int HalfHour = 30;

    public static long Of(DateTime instant) => instant.Ticks / TimeSpan.TicksPerMinute;

    public static long Of(DateOnly day) => (long)day.DayNumber * Day;

    public static DateTime Instant(long minutes) => new(minutes * TimeSpan.TicksPerMinute);

    public static DateOnly DayOf(long minutes) => DateOnly.FromDayNumber((int)(minutes / Day));
}
