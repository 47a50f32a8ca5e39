using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions;

/// <summary>Finds days, weeks and hours that no calendar or clock has.</summary>
public static partial class ImpossibleTime
{
    private const int LastWeek = 53;

    /// <param name="folded">The question, folded.</param>
    /// <returns>A sentence that says what there is none of; null where all can be.</returns>
    public static string? In(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return Week().Match(folded) is { Success: true } week && OfWeek(week) is { } noWeek ? noWeek
            : Hour().Match(folded) is { Success: true } hour && (Number(hour, "h") > 24 || Number(hour, "m") > 59) ? $"Klokken {hour.Groups["time"].Value.Replace(':', '.')} findes ikke i døgnet."
            : Days().Matches(folded).Select(OfDay).FirstOrDefault(sentence => sentence is not null);
    }

    private static string? OfWeek(Match match)
    {
        var week = Number(match, "w")!.Value;
        return week is 0 or > LastWeek ? $"Uge {week} findes ikke i kalenderen: Et år har 52 eller 53 uger."
            : Number(match, "y") is { } year and > 1900 and < 2200 && week > ISOWeek.GetWeeksInYear(year) ? $"Uge {week} findes ikke i {year}: Det år har {ISOWeek.GetWeeksInYear(year)} uger."
            : null;
    }

    private static string? OfDay(Match match)
    {
        if ((match.Groups["month"] is { Success: true } name ? DanishCalendar.Month(name.Value) : Number(match, "m")) is not { } month || Number(match, "d") is not { } day)
        {
            return null;
        }

        // Without a year, 29 February is a day.
        var year = Number(match, "y") is { } named ? named < 100 ? 2000 + named : named : 2024;
        return month is < 1 or > 12 ? $"{match.Value.Trim()} findes ikke i kalenderen: Et år har 12 måneder."
            : day == 0 || day > DateTime.DaysInMonth(year, month) ? $"{day}. {DanishCalendar.MonthName(month)} findes ikke i kalenderen: {char.ToUpperInvariant(DanishCalendar.MonthName(month)[0])}{DanishCalendar.MonthName(month)[1..]} har {DateTime.DaysInMonth(year, month)} dage."
            : null;
    }

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(uge|ugenr|week)\.? ?(nr\.? )?(?<w>\d{1,2})\b( i)?( ?(?<y>20\d{2}))?(?![-.,/:]\d)")]
    private static partial Regex Week();

    [GeneratedRegex(@"\b(kl|klokken)\.? ?(?<time>(?<h>\d{1,2})([.:](?<m>\d{2}))?)\b")]
    private static partial Regex Hour();

    [GeneratedRegex(@"\b(?<d>\d{1,2})\.? " + DatePeriods.MonthNames + @"\b( ?(?<y>20\d{2}))?|(?<=\b(d\.?|den|til|fra|moedet) )(?<d>\d{1,2})/(?<m>\d{1,2})\b([/.-](?<y>20\d{2}|\d{2})\b)?")]
    private static partial Regex Days();
}
