using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Demo;

/// <summary>Puts dates into the demo's texts, so that they follow today's date.</summary>
/// <remarks>
/// <c>{{-30 tor}}</c> is the Thursday nearest to 30 days ago, <c>{{+40}}</c> the day in 40 days and <c>{{møde}}</c> the document's own day;
/// a form may follow: <c>{{møde: ugedag}}</c>. A weekday that is no working day gives way to the next one, everywhere alike.
/// </remarks>
internal sealed partial class DemoDates(DateOnly today)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Weekdays = ["søn", "man", "tir", "ons", "tor", "fre", "lør"];

    /// <param name="text">Text with placeholders.</param>
    /// <param name="meeting">The day that <c>møde</c> stands for; without it, today.</param>
    public string Fill(string text, DateOnly? meeting = null) => Placeholder().Replace(text, match =>
    {
        var day = match.Groups["meeting"].Success ? meeting ?? today : Day(match.Groups["offset"].Value, match.Groups["weekday"].Value);
        return Written(day, match.Groups["form"].Value);
    });

    /// <param name="offset">Days from today, with its sign.</param>
    /// <param name="weekday">A Danish weekday in three letters, or empty for the very day.</param>
    public DateOnly Day(string offset, string weekday)
    {
        var day = today.AddDays(int.Parse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        if (weekday is "")
        {
            return day;
        }

        var ahead = (Array.IndexOf(Weekdays, weekday) - (int)day.DayOfWeek + 7) % 7;
        day = day.AddDays(ahead > 3 ? ahead - 7 : ahead);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (day.Month, day.Day) is not ((6, 5) or (12, 24) or (12, 31))
        && DanishHolidays.NameOf(day) is null;

    private static string Written(DateOnly day, string form) => form switch
    {
        "" => day.ToString("d. MMMM yyyy", Danish),
        "dag" => day.ToString("d. MMMM", Danish),
        "tal" => day.ToString("dd-MM-yyyy", Danish),
        "iso" => day.ToString("yyyy-MM-dd", Danish),
        "ugedag" => day.ToString("dddd", Danish),
        "Ugedag" => Danish.TextInfo.ToTitleCase(day.ToString("dddd", Danish)),
        "uge" => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)).ToString(Danish),
        "måned" => day.ToString("MMMM", Danish),
        "månedår" => day.ToString("MMMM yyyy", Danish),
        "kvartal" => $"{((day.Month - 1) / 3) + 1}. kvartal {day.Year}",
        "år" => day.ToString("yyyy", Danish),
        "åå" => day.ToString("yy", Danish),
        // The first of a month on the day or after it, as things take effect.
        "første" => Written(day.Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddMonths(1), ""),
        // The last day of the day's month.
        "sidste" => Written(new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), ""),
        _ => throw new FormatException($"The demo's texts hold a form of dates that is not known: {form}"),
    };

    [GeneratedRegex(@"\{\{((?<meeting>møde)|(?<offset>[+-]\d+)( (?<weekday>\p{L}{3}))?)(: (?<form>\p{L}+))?\}\}")]
    private static partial Regex Placeholder();
}
