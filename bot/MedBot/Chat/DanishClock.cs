namespace MedBot.Chat;

/// <summary>The business clock: Danish local time.</summary>
internal sealed class DanishClock(TimeProvider clock)
{
    private static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public DateTime Now => LocalOf(clock.GetUtcNow());

    public static DateTime LocalOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Denmark).DateTime;

    /// <summary>A time that the change to summer time leaves out counts as an hour later; one that comes twice is the first.</summary>
    public static DateTimeOffset InstantOf(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Denmark.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        TimeSpan offset = Denmark.IsAmbiguousTime(local) ? Denmark.GetAmbiguousTimeOffsets(local).Max() : Denmark.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
