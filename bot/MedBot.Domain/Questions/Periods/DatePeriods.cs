using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Periods;

/// <summary>Days and weeks by their numbers.</summary>
internal static partial class DatePeriods
{
    public static IReadOnlyList<PeriodForm> Whole { get; } =
    [
        new(IsoDate(), (match, _, _) => Date(match, Stretches.Number(match, "y"), named: true)),
        new(NumericDate(), NumericDay),
        new(WrittenDate(), WrittenDay),
        new(EnglishDate(), WrittenDay),
        new(WeekNumber(), NumberedWeek),
        new(WeekdayOfMonth(), NthWeekday),
    ];

    /// <summary>What counts only where nothing else has taken the number.</summary>
    public static IReadOnlyList<PeriodForm> Bare { get; } =
    [
        new(DayAlone(), DayOfMonth),
        new(YearAlone(), (match, _, _) => Stretches.Year(Stretches.Number(match, "y")!.Value) with { YearNamed = true }),
    ];

    private static Period? NumericDay(Match match, DateOnly today, Tense tense) =>
        Stretches.FullYear(Stretches.Number(match, "y")) is { } year ? Date(match, year, named: true) : Nearest(Stretches.Number(match, "m")!.Value, Stretches.Number(match, "d")!.Value, today, tense);

    private static Period? WrittenDay(Match match, DateOnly today, Tense tense) =>
        DanishCalendar.Month(match.Groups["month"].Value) is not { } month ? null
        : Stretches.FullYear(Stretches.Number(match, "y")) is { } year ? Date(year, month, Stretches.Number(match, "d")!.Value) is { } day ? Period.Day(day) with { YearNamed = true } : null
        : match.Groups["rel"] is { Success: true } relative ? Date(today.Year + Stretches.Offset(relative.Value), month, Stretches.Number(match, "d")!.Value) is { } then ? Period.Day(then) with { YearNamed = true } : null
        : Nearest(month, Stretches.Number(match, "d")!.Value, today, tense);

    private static Period? Date(Match match, int? year, bool named) =>
        year is { } y && Date(y, Stretches.Number(match, "m")!.Value, Stretches.Number(match, "d")!.Value) is { } day ? Period.Day(day) with { YearNamed = named } : null;

    private static DateOnly? Date(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A date without a year: the latest in the past or the next to come, as the tense says, else the nearest.</summary>
    private static Period? Nearest(int month, int day, DateOnly today, Tense tense)
    {
        DateOnly[] days = [.. Enumerable.Range(today.Year - 1, 3).Select(year => Date(year, month, day)).OfType<DateOnly>()];
        DateOnly[] fitting = [.. days.Where(candidate => tense switch { Tense.Past => candidate <= today, Tense.Future => candidate >= today, _ => true })];
        return fitting.Length == 0 ? null : NearestFirst(days.OrderBy(candidate => fitting.Contains(candidate) ? 0 : 1), today);
    }

    private static Period NearestFirst(IOrderedEnumerable<DateOnly> days, DateOnly today)
    {
        Period[] nearest = [.. days.ThenBy(candidate => Math.Abs(candidate.DayNumber - today.DayNumber)).Select(Period.Day)];
        return nearest[0] with { Others = nearest[1..] };
    }

    private static Period? NumberedWeek(Match match, DateOnly today, Tense tense)
    {
        var week = Stretches.Number(match, "w")!.Value;
        if (week is < 1 or > 53)
        {
            return null;
        }

        var named = Stretches.FullYear(Stretches.Number(match, "y"));
        var years = named is { } year ? [year] : new[] { today.Year - 1, today.Year, today.Year + 1 };
        Period[] weeks = [.. years.Where(candidate => week <= ISOWeek.GetWeeksInYear(candidate)).Select(candidate => DanishCalendar.MondayOfWeek(candidate, week))
            .Where(candidate => named is not null || tense switch { Tense.Past => candidate <= today, Tense.Future => candidate.AddDays(6) >= today, _ => true })
            .OrderBy(candidate => Math.Abs(candidate.DayNumber - today.DayNumber)).Select(first => new Period(first, first.AddDays(6), PeriodUnit.Week) { YearNamed = named is not null })];
        return weeks.Length == 0 ? null : weeks[0] with { Others = weeks[1..] };
    }

    /// <summary>"Den første mandag i maj", "den sidste torsdag i august 2026".</summary>
    private static Period? NthWeekday(Match match, DateOnly today, Tense tense)
    {
        if (DanishCalendar.Weekday(match.Groups["weekday"].Value) is not { } weekday || DanishCalendar.Month(match.Groups["month"].Value) is not { } month)
        {
            return null;
        }

        var nth = match.Groups["n"].Value is "sidste" ? 0 : NumberWords.Read(match.Groups["n"].Value) ?? 1;
        DateOnly In(int year)
        {
            var first = new DateOnly(year, month, 1);
            first = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
            return nth > 0 ? first.AddDays(7 * (nth - 1)) : first.AddDays(28) is var fifth && fifth.Month == month ? fifth : first.AddDays(21);
        }

        return Stretches.Number(match, "y") is { } named ? Period.Day(In(named)) with { YearNamed = true }
            : NearestFirst(Enumerable.Range(today.Year - 1, 3).Select(In).OrderBy(day => tense switch { Tense.Past => day <= today, Tense.Future => day >= today, _ => true } ? 0 : 1), today);
    }

    /// <summary>"D. 18": the latest such day in the past, or the next to come.</summary>
    private static Period? DayOfMonth(Match match, DateOnly today, Tense tense)
    {
        var day = Stretches.Number(match, "d")!.Value;
        DateOnly[] days = [.. Enumerable.Range(-2, 5).Select(months => today.AddMonths(months)).Select(month => Date(month.Year, month.Month, day)).OfType<DateOnly>()];
        return days.Length == 0 ? null : NearestFirst(days.OrderBy(candidate => tense == Tense.Past && candidate > today ? 1 : 0), today);
    }

    internal const string MonthNames = @"(?<month>januar|jan|februar|feb|marts|march|mar|april|apr|maj|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|december|dec)";

    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})\b")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(/|-)(?<m>\d{1,2})([-/ ]+(?<y>\d{4}|\d{2}))?\b(?![-/.:]\d)|\b(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})\b|(?<=\b(d\.?|den|til|fra|moedet) ?)(?<d>\d{1,2})\.(?<m>0?[1-9]|1[0-2])\b(?!\d)")]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(\.|th|st|nd|rd|)? ?(af )?" + MonthNames + @"\b\.?( ?(?<y>20\d{2}|2\d\b)| i (?<rel>aar)|( i)? ((?<rel>sidste|forrige|naeste) aar))?")]
    private static partial Regex WrittenDate();

    // "Marts 26" is a month of a year.

    [GeneratedRegex(@"(?<!\bi )\b" + MonthNames + @" (?<d>\d{1,2}(?=th|st|nd|rd|,? 20\d)|(?!2[4-9]\b)\d{1,2})(th|st|nd|rd)?\b(,? (?<y>20\d{2}))?(?! ?\d)")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\b(?<n>foerste|anden|tredje|fjerde|sidste) (?<weekday>mandag|tirsdag|onsdag|torsdag|fredag|loerdag|soendag) i " + MonthNames + @"\b( (?<y>20\d{2}))?")]
    private static partial Regex WeekdayOfMonth();

    [GeneratedRegex(@"\b(uge|ugenr|ugenummer|week)\.? ?(nr\.? )?(?<w>\d{1,2})\b( i)?( ?(?<y>20\d{2}))?")]
    private static partial Regex WeekNumber();

    [GeneratedRegex(@"\b(d\.?|den|til den|fra den) ?(?<d>[1-9]|[12]\d|3[01])\b\.?(?! ?(mio|kr|pct|%|procent|gang|\d|[./:-]\d))")]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\b(?<y>20[1-4]\d)\b(?![-/.]\d)")]
    private static partial Regex YearAlone();
}
