namespace MedBot.Domain.Danish;

/// <summary>Days and times as the bot says them, in words that a screen reader reads right.</summary>
public static class SpokenDate
{
    private static readonly string[] Days = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
    private static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    /// <summary><c>25. juni 2026</c></summary>
    public static string WithoutWeekday(DateOnly day) => $"{day.Day}. {Months[day.Month - 1]} {day.Year}";

    /// <summary><c>torsdag den 25. juni 2026</c></summary>
    public static string Of(DateOnly day) => $"{Weekday(day)} den {WithoutWeekday(day)}";

    /// <summary><c>torsdag den 25. juni 2026 kl. 08.30</c>; without the time where it is not known.</summary>
    public static string Of(DateOnly day, TimeOnly? time) => time is { } start ? $"{Of(day)} {Clock(start)}" : Of(day);

    /// <summary><c>25.6.2026</c>, in files and tables.</summary>
    public static string InDigits(DateOnly day) => $"{day.Day}.{day.Month}.{day.Year}";

    /// <summary><c>kl. 08.30</c></summary>
    public static string Clock(TimeOnly time) => $"kl. {time.Hour:00}.{time.Minute:00}";

    public static string Weekday(DateOnly day) => Days[(int)day.DayOfWeek];

    public static string Month(DateOnly day) => Months[day.Month - 1];

    /// <summary><c>i dag</c>, <c>i morgen</c>, <c>om 5 dage</c>, <c>for 3 dage siden</c>.</summary>
    public static string Away(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgen",
        -1 => "i går",
        > 1 and var days => $"om {days} dage",
        var days => $"for {-days} dage siden",
    };
}
