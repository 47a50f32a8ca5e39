using System.Globalization;

namespace MedBot.Domain.Danish;

/// <summary>Names of days and months, and weeks as Danes count them (ISO 8601).</summary>
public static class DanishCalendar
{
    private static readonly string[] Months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
    private static readonly string[] Days = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

    public static string Name(DayOfWeek day) => Days[((int)day + 6) % 7];

    public static string MonthName(int month) => Months[month - 1];

    /// <summary>1 to 12 for a folded month's name, whole or cut short to three letters or four, else null.</summary>
    public static int? Month(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var at = Array.FindIndex(Months, month => month == folded || (folded.Length is 3 or 4 && month.StartsWith(folded, StringComparison.Ordinal)));
        at = at < 0 && folded.Length >= 5 ? Array.FindIndex(Months, month => Spelling.Close(folded, month)) : at;
        return at < 0 ? null : at + 1;
    }

    /// <summary>The weekday of a folded name, with or without <c>-en</c> or <c>-s</c>, whole or cut short to three letters, else null.</summary>
    public static DayOfWeek? Weekday(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var at = Array.FindIndex(Days, day => DanishText.Fold(day) is var name && (folded == name || folded == name + "en" || folded == name + "s"));
        at = at < 0 ? Array.FindIndex(Days, day => Spelling.Close(folded, DanishText.Fold(day))) : at;
        return at < 0 ? null : (DayOfWeek)((at + 1) % 7);
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static int Week(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    public static DateOnly MondayOfWeek(int year, int week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
}
