using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Periods;

/// <summary>Days, weeks and longer periods counted from the day of asking.</summary>
internal static partial class RelativePeriods
{
    public static IReadOnlyList<PeriodForm> All { get; } =
    [
        new(RelativeDay(), (match, today, _) => RelativeDayOf(match.Value, today)),
        new(NamedWeekday(), WeekdayOf),
        new(RelativeWeek(), (match, today, _) => RelativeWeekOf(match, today)),
        new(ComingWeeks(), ComingWeeksOf),
        new(RelativeMonth(), (match, today, _) => RelativeMonthOf(match.Groups["which"].Value, today)),
        new(RelativeYear(), (match, today, _) => Stretches.Year(today.Year + Stretches.Offset(match.Groups["which"].Value))),
    ];

    private static Period RelativeDayOf(string words, DateOnly today) => Period.Day(today.AddDays(
        words.Contains("overmorgen", StringComparison.Ordinal) ? 2
        : words.Contains("morgen", StringComparison.Ordinal) ? 1
        : words.Contains("forgaars", StringComparison.Ordinal) ? -2
        : words.Contains("gaar", StringComparison.Ordinal) ? -1 : 0)) with
    { YearNamed = true };

    private static Period RelativeWeekOf(Match match, DateOnly today)
    {
        var monday = DanishCalendar.Monday(today).AddDays(7 * Stretches.Offset(match.Groups["which"].Value));
        return new(monday, monday.AddDays(6), PeriodUnit.Week) { YearNamed = true };
    }

    private static Period? ComingWeeksOf(Match match, DateOnly today, Tense _)
    {
        if (NumberWords.Read(match.Groups["n"].Value) is not { } count)
        {
            return null;
        }

        var days = match.Groups["unit"].Value[0] switch { 'd' => count, 'u' => 7 * count, _ => 30 * count };
        return match.Groups["past"].Success || match.Groups["ago"].Success ? new(today.AddDays(-days), today, PeriodUnit.Season) { YearNamed = true }
            : match.Groups["om"].Success ? Around(today.AddDays(days), match.Groups["unit"].Value[0])
            : new(today, today.AddDays(days), PeriodUnit.Season) { YearNamed = true };
    }

    private static Period Around(DateOnly day, char unit) => unit switch
    {
        'd' => Period.Day(day),
        'u' => new(DanishCalendar.Monday(day), DanishCalendar.Monday(day).AddDays(6), PeriodUnit.Week),
        _ => Stretches.Month(day.Year, day.Month),
    };

    private static Period RelativeMonthOf(string which, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(Stretches.Offset(which));
        return Stretches.Month(first.Year, first.Month) with { YearNamed = true };
    }

    /// <summary>"Næste torsdag" is the Thursday of next week; "på torsdag" the first one after today, "i torsdags" the last one before it.</summary>
    private static Period? WeekdayOf(Match match, DateOnly today, Tense tense)
    {
        if (DanishCalendar.Weekday(match.Groups["day"].Value) is not { } weekday)
        {
            return null;
        }

        var which = match.Groups["which"].Value;
        var inThisWeek = DanishCalendar.Monday(today).AddDays(((int)weekday + 6) % 7);
        var ahead = today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);
        var past = which == "i" && match.Groups["day"].Value.EndsWith('s');
        return Period.Day(
            which == "naeste" || match.Groups["week"].Success ? inThisWeek.AddDays(7)
            : which is "sidste" or "forrige" || past || (tense == Tense.Past && which is not "paa") ? today.AddDays(-((((int)today.DayOfWeek - (int)weekday + 6) % 7) + 1))
            : weekday == today.DayOfWeek && which is not "paa" ? today
            : ahead) with
        { YearNamed = true };
    }

    private const string Weekdays = @"(?<day>mandag(en|s)?|tirsdag(en|s)?|onsdag(en|s)?|torsdag(en|s)?|fredag(en|s)?|loerdag(en|s)?|soendag(en|s)?|ondsdag|torsdga|tosdag)";

    [GeneratedRegex(@"\bi ?(dag|aften|eftermiddag|formiddag|forgaars|overmorgen|morgen|gaar)\b|\bovermorgen\b")]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"\b(i )?(?<which>naeste|kommende|denne|sidste|forrige) uges?\b|(?<!dag )\b(?<which>)i ugen\b")]
    private static partial Regex RelativeWeek();

    [GeneratedRegex(@"\b(de |den )?((?<next>naeste|kommende)|(?<past>sidste|seneste)|(?<om>om)|(?<ago>for)|(?<next>inden for|indenfor)) (de naeste |den naeste )?(?<n>\d{1,2}|en|et|to|tre|fire|fem|seks|otte) (?<unit>dage?|uger?|maaneder|maaned)\b( siden)?")]
    private static partial Regex ComingWeeks();

    [GeneratedRegex(@"\b(i )?(den )?(?<which>naeste|kommende|denne|sidste|forrige) maaned\b")]
    private static partial Regex RelativeMonth();

    [GeneratedRegex(@"\b(?<which>naeste|sidste|forrige) aars?\b|\bi (?<which>)aar\b|\b(?<which>)aarets\b")]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"(?<!\bom )\b((?<which>paa|i|naeste|sidste|forrige|denne|nu paa|til|den|her) )?" + Weekdays + @"\b(?! (d\.?|den) ?\d)( i (?<week>naeste) uge)?")]
    private static partial Regex NamedWeekday();
}
