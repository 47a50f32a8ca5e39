using MedBot.Domain.Danish;

namespace MedBot.Cards.YearWheel;

/// <summary>How the wheel's cards write a time.</summary>
internal static class WheelTimeText
{
    /// <summary><c>tor. 25. jun. kl. 09.00</c></summary>
    public static string Short(DateTime start) => $"{Day(DateOnly.FromDateTime(start))} {SpokenDate.Clock(TimeOnly.FromDateTime(start))}";

    /// <summary><c>tor. 25. jun.</c></summary>
    public static string Day(DateOnly day) => $"{SpokenDate.Weekday(day)[..3]}. {ShortDate(day)}";

    /// <summary><c>25. jun.</c></summary>
    public static string ShortDate(DateOnly day) => $"{day.Day}. {SpokenDate.Month(day)[..3]}.";
}
