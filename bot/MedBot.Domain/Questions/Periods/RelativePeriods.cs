using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Periods;

/// <summary>Days, weeks and longer periods counted from the day of asking.</summary>
internal static partial class RelativePeriods
{
    public static IReadOnlyList<PeriodForm> All { get; } =
    [
        new(DayOfRelativeMonth(), (match, today, _) => int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) is var day and > 0 && RelativeMonthOf(match.Groups["which"].Value, today) is var month && day <= month.To.Day ? Period.Day(month.From.AddDays(day - 1)) with { YearNamed = true } : null),
        new(RelativeDay(), (match, today, _) => RelativeDayOf(match.Value, today)),
        new(NamedWeekday(), WeekdayOf),
        new(RelativeWeek(), (match, today, _) => RelativeWeekOf(match, today)),
        new(Ago(), ComingWeeksOf),
        new(ComingWeeks(), ComingWeeksOf),
        new(PastYear(), (match, today, _) => new(today.AddMonths(match.Groups["half"].Success ? -6 : -12), today, PeriodUnit.Season) { YearNamed = true }),
        new(RelativeMonth(), (match, today, _) => RelativeMonthOf(match.Groups["which"].Value, today)),
        new(RelativePart(), RelativePartOf),
        new(Weekend(), (match, today, _) => WeekendOf(match.Groups["which"].Value, today)),
        new(Rest(), (match, today, _) => new(today, match.Groups["of"].Value[0] switch { 'u' => DanishCalendar.Monday(today).AddDays(6), 'm' => Stretches.Month(today.Year, today.Month).To, _ => new(today.Year, 12, 31) }, PeriodUnit.Season) { YearNamed = true }),
    ];

    /// <summary>What counts only where no month or season has taken the words (<c>i marts sidste år</c>).</summary>
    public static IReadOnlyList<PeriodForm> Years { get; } =
        [new(RelativeYear(), (match, today, _) => Stretches.Year(today.Year + (match.Groups["fjor"].Success ? -1 : Stretches.Offset(match.Groups["which"].Value))))];

    private static Period RelativeDayOf(string words, DateOnly today) => Period.Day(today.AddDays(
        words.Contains("overmorgen", StringComparison.Ordinal) ? 2
        : words.Contains("morges", StringComparison.Ordinal) ? 0
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

        var unit = match.Groups["unit"].Value;
        return match.Groups["past"].Success ? new(Counted(-count), today, PeriodUnit.Season) { YearNamed = true }
            : match.Groups["ago"].Success ? Around(Counted(-count), unit)
            : match.Groups["om"].Success ? Around(Counted(count), unit)
            : new(today, Counted(count), PeriodUnit.Season) { YearNamed = true };

        DateOnly Counted(int by) => unit[0] switch { 'd' => today.AddDays(by), 'u' => today.AddDays(7 * by), 'k' => today.AddMonths(3 * by), 'h' => today.AddMonths(6 * by), 'a' => today.AddYears(by), _ => today.AddMonths(by) };
    }

    private static Period Around(DateOnly day, string unit) => unit[0] switch
    {
        'd' => Period.Day(day),
        'u' => new(DanishCalendar.Monday(day), DanishCalendar.Monday(day).AddDays(6), PeriodUnit.Week),
        'a' => Stretches.Year(day.Year),
        _ => Stretches.Month(day.Year, day.Month),
    };

    /// <summary>A quarter or half year counted from this one.</summary>
    private static Period? RelativePartOf(Match match, DateOnly today, Tense _)
    {
        var months = match.Groups["unit"].Value[0] == 'k' ? 3 : 6;
        var first = new DateOnly(today.Year, ((today.Month - 1) / months * months) + 1, 1).AddMonths(months * Stretches.Offset(match.Groups["which"].Value));
        return new(first, first.AddMonths(months).AddDays(-1), PeriodUnit.Season) { YearNamed = true };
    }

    private static Period WeekendOf(string which, DateOnly today)
    {
        var saturday = DanishCalendar.Monday(today).AddDays(5 + (7 * Stretches.Offset(which)));
        return new(saturday, saturday.AddDays(1), PeriodUnit.Week) { YearNamed = true };
    }

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

    [GeneratedRegex(@"\b(i ?(dag|aften|eftermiddag|formiddag|forgaars|overmorgen|morgen|morges|gaar)|overmorgen)( (tidlig|formiddag|eftermiddag|aften))?\b")]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"\b(i )?(?<which>naeste|kommende|denne|sidste|forrige) uges?\b|(?<!dag )\b(?<which>)i ugen\b")]
    private static partial Regex RelativeWeek();

    private const string Count = @"(?<n>\d{1,2}|en|et|to|tre|fire|fem|seks|otte|ti|tolv|fjorten) (?<unit>dage?|uger?|maaneder|maaned|mdr|kvartaler|kvartal|halvaar|aar)\b";

    [GeneratedRegex(@"\b(for )?" + Count + "(?<ago> siden)\\b")]
    private static partial Regex Ago();

    [GeneratedRegex(@"\bdet (sidste|seneste) (?<half>halve )?aar\b")]
    private static partial Regex PastYear();

    [GeneratedRegex(@"\b(de |den |det )?((?<next>naeste|kommende)|(?<past>sidste|seneste)|(?<om>om)|(?<next>(inden for|indenfor)(?! (et|en) (aar|maaned)))) (de naeste |den naeste )?" + Count)]
    private static partial Regex ComingWeeks();

    [GeneratedRegex(@"\b(d\.?|den) (?<d>\d{1,2})\.? (i )?(?<which>naeste|kommende|denne|sidste|forrige) (maaned|md)\b")]
    private static partial Regex DayOfRelativeMonth();

    [GeneratedRegex(@"\b(i )?(den )?(?<which>naeste|kommende|denne|sidste|forrige) (maaned|md)\b")]
    private static partial Regex RelativeMonth();

    [GeneratedRegex(@"\b(i |det |dette )?(?<which>naeste|kommende|dette|indevaerende|sidste|seneste|forrige) (?<unit>kvartal|halvaar)\b")]
    private static partial Regex RelativePart();

    [GeneratedRegex(@"\b(i )?(?<which>naeste |sidste |denne )weekend(en)?\b|\b(?<which>)til weekenden\b")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\bresten af (?<of>aaret|maaneden|ugen)\b")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\b(?<which>naeste|sidste|forrige) aars?\b|\bi (?<which>)aar\b|\b(?<which>)aarets\b|\b(?<fjor>i fjor)\b")]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"(?<!\b(om|min|mine|en|hver|hveranden|hver anden) )\b((?<which>paa|i|naeste|sidste|forrige|denne|nu paa|til|den|her) )?" + Weekdays + @"\b( (morgen|formiddag|eftermiddag|aften)\b)?(?! (d\.?|den) ?\d)( i (?<week>naeste) uge)?")]
    private static partial Regex NamedWeekday();
}
