using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>Finds the days, weeks and longer periods that a question names.</summary>
public static partial class PeriodReader
{
    private static readonly (Regex Pattern, Func<Match, DateOnly, Tense, Period?> Read)[] Forms =
    [
        (IsoDate(), (match, _, _) => Date(match, Number(match, "y"), named: true)),
        (NumericDate(), NumericDay),
        (WrittenDate(), WrittenDay),
        (EnglishDate(), WrittenDay),
        (WeekNumber(), NumberedWeek),
        (RelativeDay(), (match, today, _) => RelativeDayOf(match.Value, today)),
        (NamedWeekday(), WeekdayOf),
        (RelativeWeek(), (match, today, _) => RelativeWeekOf(match, today)),
        (ComingWeeks(), ComingWeeksOf),
        (RelativeMonth(), (match, today, _) => RelativeMonthOf(match.Groups["which"].Value, today)),
        (RelativeYear(), (match, today, _) => Year(today.Year + Offset(match.Groups["which"].Value))),
        (Quarter(), QuarterOf),
        (AroundHoliday(), AroundHolidayOf),
        (NamedSeason(), SeasonOf),
        (NamedMonth(), MonthOf),
        (DayAlone(), DayOfMonth),
        (YearAlone(), (match, _, _) => Year(Number(match, "y")!.Value) with { YearNamed = true }),
    ];

    /// <param name="folded">The question, folded and with foreign words of asking in Danish.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static IReadOnlyList<Period> Read(string folded, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var tense = Tenses.Of(folded);
        var found = new List<Period>();
        foreach (var (pattern, read) in Forms)
        {
            foreach (Match match in pattern.Matches(folded))
            {
                Range where = match.Index..(match.Index + match.Length);
                if (!found.Exists(other => Overlap(other.Where, where)) && read(match, today, tense) is { } period)
                {
                    found.Add(period with { Where = where });
                }
            }
        }

        return [.. found.OrderBy(period => period.Where.Start.Value)];
    }

    private static bool Overlap(Range left, Range right) => left.Start.Value < right.End.Value && right.Start.Value < left.End.Value;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    private static int? FullYear(int? year) => year is < 100 ? 2000 + year : year;

    private static Period? NumericDay(Match match, DateOnly today, Tense tense) =>
        FullYear(Number(match, "y")) is { } year ? Date(match, year, named: true) : Nearest(Number(match, "m")!.Value, Number(match, "d")!.Value, today, tense);

    private static Period? WrittenDay(Match match, DateOnly today, Tense tense) =>
        DanishCalendar.Month(match.Groups["month"].Value) is not { } month ? null
        : FullYear(Number(match, "y")) is { } year ? Date(year, month, Number(match, "d")!.Value) is { } day ? Period.Day(day) with { YearNamed = true } : null
        : match.Groups["rel"] is { Success: true } relative ? Date(today.Year + Offset(relative.Value), month, Number(match, "d")!.Value) is { } then ? Period.Day(then) with { YearNamed = true } : null
        : Nearest(month, Number(match, "d")!.Value, today, tense);

    private static Period? Date(Match match, int? year, bool named) =>
        year is { } y && Date(y, Number(match, "m")!.Value, Number(match, "d")!.Value) is { } day ? Period.Day(day) with { YearNamed = named } : null;

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
        var week = Number(match, "w")!.Value;
        if (week is < 1 or > 53)
        {
            return null;
        }

        var named = FullYear(Number(match, "y"));
        var years = named is { } year ? [year] : new[] { today.Year - 1, today.Year, today.Year + 1 };
        var monday = years.Where(candidate => week <= ISOWeek.GetWeeksInYear(candidate)).Select(candidate => DanishCalendar.MondayOfWeek(candidate, week))
            .Where(candidate => named is not null || tense switch { Tense.Past => candidate <= today, Tense.Future => candidate.AddDays(6) >= today, _ => true })
            .OrderBy(candidate => Math.Abs(candidate.DayNumber - today.DayNumber)).Cast<DateOnly?>().FirstOrDefault();
        return monday is { } first ? new(first, first.AddDays(6), PeriodUnit.Week) { YearNamed = named is not null } : null;
    }

    private static Period RelativeDayOf(string words, DateOnly today) => Period.Day(today.AddDays(
        words.Contains("overmorgen", StringComparison.Ordinal) ? 2
        : words.Contains("morgen", StringComparison.Ordinal) ? 1
        : words.Contains("forgaars", StringComparison.Ordinal) ? -2
        : words.Contains("gaar", StringComparison.Ordinal) ? -1 : 0)) with
    { YearNamed = true };

    private static Period RelativeWeekOf(Match match, DateOnly today)
    {
        var monday = DanishCalendar.Monday(today).AddDays(7 * Offset(match.Groups["which"].Value));
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
        _ => Month(day.Year, day.Month),
    };

    private static Period RelativeMonthOf(string which, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(Offset(which));
        return Month(first.Year, first.Month) with { YearNamed = true };
    }

    private static int Offset(string which) => which switch
    {
        "naeste" or "kommende" => 1,
        "sidste" or "forrige" or "seneste" => -1,
        _ => 0,
    };

    private static Period Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), PeriodUnit.Month);

    private static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31), PeriodUnit.Year);

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

    private static Period? QuarterOf(Match match, DateOnly today, Tense tense)
    {
        if (NumberWords.Read(match.Groups["n"].Value) is not { } count)
        {
            return null;
        }

        var months = match.Groups["unit"].Value[0] == 'k' ? 3 : 6;
        var first = ((count - 1) * months) + 1;
        return first is < 1 or > 12 ? null : Chosen(year => new(year, first, 1), months, Number(match, "y"), today, tense);
    }

    private static Period? SeasonOf(Match match, DateOnly today, Tense tense)
    {
        var (first, months) = match.Groups["season"].Value[..3] switch { "for" or "vaa" => (3, 3), "som" => (6, 3), "eft" => (9, 3), _ => (12, 3) };
        return Chosen(year => new(year, first, 1), months, FullYear(Number(match, "y")) ?? RelativeYearIn(match, today), today, tense);
    }

    private static int? RelativeYearIn(Match match, DateOnly today) => match.Groups["rel"] is { Success: true } relative ? today.Year + Offset(relative.Value) : null;

    private static Period? MonthOf(Match match, DateOnly today, Tense tense)
    {
        if (DanishCalendar.Month(match.Groups["month"].Value) is not { } month)
        {
            return null;
        }

        var whole = Chosen(year => new(year, month, 1), 1, FullYear(Number(match, "y")) ?? RelativeYearIn(match, today), today, tense);
        var last = whole.To.Day;
        return match.Groups["part"].Value switch
        {
            "slutningen" or "ultimo" => whole with { From = whole.To.AddDays(-10) },
            "starten" or "begyndelsen" or "primo" => whole with { To = whole.From.AddDays(10) },
            "midten" or "medio" => new(whole.From.AddDays(8), whole.From.AddDays(Math.Min(last, 21)), whole.Unit) { YearNamed = whole.YearNamed },
            _ => whole,
        };
    }

    /// <summary>A stretch of months: in the year named, else by tense, else the one that lies nearest.</summary>
    private static Period Chosen(Func<int, DateOnly> start, int months, int? year, DateOnly today, Tense tense)
    {
        Period Of(int y) => new(start(y), start(y).AddMonths(months).AddDays(-1), months == 1 ? PeriodUnit.Month : PeriodUnit.Season);
        if (year is { } named)
        {
            return Of(named) with { YearNamed = true };
        }

        Period[] all = [.. Enumerable.Range(today.Year - 2, 4).Select(Of)];
        Period[] likeliest = [.. all
            .OrderBy(period => tense switch { Tense.Past => period.From <= today, Tense.Future => period.To >= today, _ => true } ? 0 : 1)
            .ThenBy(period => period.Holds(today) ? 0 : Math.Min(Math.Abs(period.From.DayNumber - today.DayNumber), Math.Abs(period.To.DayNumber - today.DayNumber)))];
        return likeliest[0] with { Others = likeliest[1..] };
    }

    private static Period AroundHolidayOf(Match match, DateOnly today, Tense tense)
    {
        var before = match.Groups["side"].Value is "foer" or "inden";
        Period Of(int year)
        {
            (DateOnly start, DateOnly end) = match.Groups["what"].Value[..3] switch
            {
                "som" => (DanishCalendar.MondayOfWeek(year, 27), DanishCalendar.MondayOfWeek(year, 32)),
                "paa" => (DanishHolidays.Easter(year).AddDays(-3), DanishHolidays.Easter(year).AddDays(2)),
                "pin" => (DanishHolidays.Easter(year).AddDays(49), DanishHolidays.Easter(year).AddDays(51)),
                "eft" => (DanishCalendar.MondayOfWeek(year, 42), DanishCalendar.MondayOfWeek(year, 43)),
                "vin" => (DanishCalendar.MondayOfWeek(year, 7), DanishCalendar.MondayOfWeek(year, 9)),
                "nyt" => (new DateOnly(year, 1, 1), new DateOnly(year, 1, 2)),
                _ => (new DateOnly(year, 12, 23), new DateOnly(year + 1, 1, 2)),
            };
            return before ? new(start.AddDays(-60), start.AddDays(-1), PeriodUnit.Season) : new(end, end.AddDays(60), PeriodUnit.Season);
        }

        Period[] all = [.. Enumerable.Range(today.Year - 2, 4).Select(Of)];
        return tense == Tense.Past ? all.Last(period => period.From <= today) : all.First(period => period.To >= today);
    }

    /// <summary>"D. 18": the latest such day in the past, or the next to come.</summary>
    private static Period? DayOfMonth(Match match, DateOnly today, Tense tense)
    {
        var day = Number(match, "d")!.Value;
        DateOnly[] days = [.. Enumerable.Range(-2, 5).Select(months => today.AddMonths(months)).Select(month => Date(month.Year, month.Month, day)).OfType<DateOnly>()];
        return days.Length == 0 ? null : NearestFirst(days.OrderBy(candidate => tense == Tense.Past && candidate > today ? 1 : 0), today);
    }

    private const string MonthNames = @"(?<month>januar|jan|februar|feb|marts|march|mar|april|apr|maj|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|december|dec)";
    private const string Weekdays = @"(?<day>mandag(en|s)?|tirsdag(en|s)?|onsdag(en|s)?|torsdag(en|s)?|fredag(en|s)?|loerdag(en|s)?|soendag(en|s)?|ondsdag|torsdga|tosdag)";

    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})\b")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(/|-)(?<m>\d{1,2})([-/ ]+(?<y>\d{4}|\d{2}))?\b(?![-/.:]\d)|\b(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})\b|(?<=\b(d\.?|den|til|fra|moedet) ?)(?<d>\d{1,2})\.(?<m>0?[1-9]|1[0-2])\b(?!\d)")]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(\.|th|st|nd|rd|)? ?(af )?" + MonthNames + @"\b\.?( ?(?<y>20\d{2}|2\d\b)| i (?<rel>aar)|( i)? ((?<rel>sidste|forrige|naeste) aar))?")]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"(?<!\bi )\b" + MonthNames + @" (?<d>\d{1,2})(th|st|nd|rd)?\b(,? (?<y>20\d{2}))?(?! ?\d)")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\b(uge|ugenr|ugenummer|week)\.? ?(nr\.? )?(?<w>\d{1,2})\b( i)?( ?(?<y>20\d{2}))?")]
    private static partial Regex WeekNumber();

    [GeneratedRegex(@"\bi ?(dag|aften|eftermiddag|formiddag|forgaars|overmorgen|morgen|gaar)\b|\bovermorgen\b")]
    private static partial Regex RelativeDay();

    [GeneratedRegex(@"\b(i )?(?<which>naeste|kommende|denne|sidste|forrige) uges?\b|(?<!dag )\b(?<which>)i ugen\b")]
    private static partial Regex RelativeWeek();

    [GeneratedRegex(@"\b(de |den )?((?<next>naeste|kommende)|(?<past>sidste|seneste)|(?<om>om)|(?<ago>for)|(?<next>inden for|indenfor)) (de naeste |den naeste )?(?<n>\d{1,2}|en|et|to|tre|fire|fem|seks|otte) (?<unit>dage?|uger?|maaneder|maaned)\b( siden)?")]
    private static partial Regex ComingWeeks();

    [GeneratedRegex(@"\b(i )?(den )?(?<which>naeste|kommende|denne|sidste|forrige) maaned\b")]
    private static partial Regex RelativeMonth();

    [GeneratedRegex(@"\b(?<which>naeste|sidste|forrige) aars?\b|\bi (?<which>)aar\b")]
    private static partial Regex RelativeYear();

    [GeneratedRegex(@"(?<!\bom )\b((?<which>paa|i|naeste|sidste|forrige|denne|nu paa|til|den|her) )?" + Weekdays + @"\b(?! (d\.?|den) ?\d)( i (?<week>naeste) uge)?")]
    private static partial Regex NamedWeekday();

    [GeneratedRegex(@"\b(?<n>[1-4]|foerste|andet|anden|tredje|fjerde)\.? (?<unit>kvartal|halvaar|kv\b)\w*\.?( ?(?<y>20\d{2}))?")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?<side>foer|inden|efter) (?<what>sommerferien|sommeren|ferien|sommerferie|jul|julen|juleferien|paaske|paasken|pinse|pinsen|efteraarsferien|vinterferien|nytaar)\b")]
    private static partial Regex AroundHoliday();

    [GeneratedRegex(@"\b(i|til|denne|dette|naeste|sidste|den|det|sen|tidlig|hen over|over)? ?(?<season>foraaret|foraar|sommeren|sommer|sensommeren|efteraaret|efteraar|vinteren|vinter)\b( ?(?<y>20\d{2})| i (?<rel>aar)|( i)? (?<rel>sidste|forrige|naeste) aar)?")]
    private static partial Regex NamedSeason();

    [GeneratedRegex(@"\b((?<part>slutningen|starten|begyndelsen|midten|primo|medio|ultimo)( af| i)? )?(i )?" + MonthNames + @"\b\.?( (maaned)\b)?( ?'?(?<y>20\d{2}|2\d\b)| i (?<rel>aar)|( i)? (?<rel>sidste|forrige|naeste) aar)?")]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"\b(d\.?|den|til den|fra den) ?(?<d>[1-9]|[12]\d|3[01])\b\.?(?! ?(mio|kr|pct|%|procent|gang|\d|[./:-]\d))")]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\b(?<y>20[1-4]\d)\b(?![-/.]\d)")]
    private static partial Regex YearAlone();
}
