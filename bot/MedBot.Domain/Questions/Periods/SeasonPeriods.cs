using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Periods;

/// <summary>Months, quarters, seasons and the weeks around holidays.</summary>
internal static partial class SeasonPeriods
{
    public static IReadOnlyList<PeriodForm> All { get; } =
    [
        new(Quarter(), QuarterOf),
        new(AroundHoliday(), AroundHolidayOf),
        new(NamedSeason(), SeasonOf),
        new(NamedMonth(), MonthOf),
    ];

    private static Period? QuarterOf(Match match, DateOnly today, Tense tense)
    {
        // "De første seks måneder" are a half year.
        if ((match.Groups["months"].Success ? 1 : NumberWords.Read(match.Groups["n"].Value)) is not { } count)
        {
            return null;
        }

        var months = match.Groups["unit"].Value[0] is 'k' or 'q' or 't' or '3' ? 3 : 6;
        var first = ((count - 1) * months) + 1;
        return first is < 1 or > 12 ? null : Chosen(year => new(year, first, 1), months, Stretches.FullYear(Stretches.Number(match, "y")) ?? (match.Value.Contains("aaret", StringComparison.Ordinal) ? today.Year : null), today, tense);
    }

    private static Period? SeasonOf(Match match, DateOnly today, Tense tense)
    {
        var (first, months) = match.Groups["season"].Value[..3] switch { "for" or "vaa" => (3, 3), "som" => (6, 3), "eft" => (9, 3), _ => (12, 3) };
        return Chosen(year => new(year, first, 1), months, Stretches.FullYear(Stretches.Number(match, "y")) ?? RelativeYearIn(match, today), today, tense);
    }

    private static int? RelativeYearIn(Match match, DateOnly today) => match.Groups["rel"] is { Success: true } relative ? today.Year + Stretches.Offset(relative.Value) : null;

    private static Period? MonthOf(Match match, DateOnly today, Tense tense)
    {
        if (DanishCalendar.Month(match.Groups["month"].Value) is not { } month)
        {
            return null;
        }

        var whole = Chosen(year => new(year, month, 1), 1, Stretches.FullYear(Stretches.Number(match, "y")) ?? RelativeYearIn(match, today), today, tense);
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
                "som" or "fer" => (DanishCalendar.MondayOfWeek(year, 27), DanishCalendar.MondayOfWeek(year, 32)),
                "paa" => (DanishHolidays.Easter(year).AddDays(-3), DanishHolidays.Easter(year).AddDays(2)),
                "pin" => (DanishHolidays.Easter(year).AddDays(49), DanishHolidays.Easter(year).AddDays(51)),
                "eft" => (DanishCalendar.MondayOfWeek(year, 42), DanishCalendar.MondayOfWeek(year, 43)),
                "vin" => (DanishCalendar.MondayOfWeek(year, 7), DanishCalendar.MondayOfWeek(year, 9)),
                "nyt" => (new DateOnly(year, 1, 1), new DateOnly(year, 1, 1)),
                _ => (new DateOnly(year, 12, 23), new DateOnly(year + 1, 1, 2)),
            };
            // "Hvilke møder er der før jul?" asks for those to come.
            return before ? new(tense != Tense.Past && today < start && start.AddDays(-60) < today ? today : start.AddDays(-60), start.AddDays(-1), PeriodUnit.Season) : new(end, end.AddDays(60), PeriodUnit.Season);
        }

        Period[] all = [.. Enumerable.Range(today.Year - 2, 4).Select(Of)];
        return tense == Tense.Past ? all.Last(period => period.From <= today) : all.First(period => period.To >= today);
    }

    [GeneratedRegex(@"\b((?<n>[1-4]|foerste|andet|anden|tredje|fjerde)\.? (?<unit>kvartal|halvaar|kvt?\b)\w*|(?<unit>kvartal|q) ?(?<n>[1-4])\b|(?<n>foerste|anden) (?<unit>halvdel) af( aaret)?\b|(de|aarets) (foerste (?<unit>tre|seks|3|6)|(?<unit>tre|seks|3|6) foerste) (?<months>maaneder)( (af|i))?( aaret)?\b)\.?,?( ?'?(?<y>20\d{2}|2\d\b))?")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b(?<side>foer|inden|efter) (?<what>sommerferien|sommeren|ferien|sommerferie|jul|julen|juleferien|paaske|paasken|pinse|pinsen|efteraarsferien|vinterferien|nytaar)\b")]
    private static partial Regex AroundHoliday();

    [GeneratedRegex(@"\b(i|til|denne|dette|naeste|sidste|den|det|sen|tidlig|hen over|over)? ?(?<season>foraaret|foraar|sommeren|sommer|sensommeren|efteraaret|efteraar|vinteren|vinter)\b( ?(?<y>20\d{2})| i (?<rel>aar)|( i)? (?<rel>sidste|forrige|naeste) aar)?")]
    private static partial Regex NamedSeason();

    [GeneratedRegex(@"\b((?<part>slutningen|starten|begyndelsen|midten|primo|medio|ultimo)( af| i)? )?(i )?" + DatePeriods.MonthNames + @"\b\.?( (maaned)\b)?( ?'?(?<y>20\d{2}|2\d\b)| i (?<rel>aar)|( i)? (?<rel>sidste|forrige|naeste) aar)?")]
    private static partial Regex NamedMonth();
}
