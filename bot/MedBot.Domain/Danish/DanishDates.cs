using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>A date as it stands in a text, and where: the year may be left out.</summary>
public readonly record struct WrittenDate(int Index, int Length, int Day, int Month, int? Year)
{
    public int End => Index + Length;

    /// <summary>The day, if its year is written.</summary>
    public DateOnly? Date => Year is { } year ? new DateOnly(year, Month, Day) : null;

    /// <summary>The day; without a year the latest one before <paramref name="meeting"/>.</summary>
    public DateOnly Before(DateOnly meeting)
    {
        if (Date is { } date)
        {
            return date;
        }
        var year = meeting.Year;
        while (Day > DateTime.DaysInMonth(year, Month) || new DateOnly(year, Month, Day) >= meeting)
        {
            year--;
        }
        return new(year, Month, Day);
    }
}

/// <summary>Dates as Danes write them: <c>den 3. december 2025</c>, <c>3/12-25</c>, <c>03.12.2025</c>, <c>2025-12-03</c>, <c>den 21. og 22. april</c>; and as their web systems do: <c>April 21, 2026</c>.</summary>
public static partial class DanishDates
{
    private static readonly string[] MonthStems = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly Dictionary<string, int> EnglishMonths = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(name => name.Length > 0).Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>The dates in a text, in order.</summary>
    public static IReadOnlyList<WrittenDate> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<WrittenDate> dates = [];
        foreach (Match match in AnyDate().Matches(text))
        {
            if (match.Groups["english"].Success)
            {
                Add(dates, match.Index, match.Length, Number(match, "d"), EnglishMonths[match.Groups["english"].Value], Year(match.Groups["y"].Value));
            }
            else if (match.Groups["days"].Success)
            {
                AddNamed(match, dates);
            }
            else
            {
                Add(dates, match.Index, match.Length, Number(match, "d"), Number(match, "m"), Year(match.Groups["y"].Value));
            }
        }
        return dates;
    }

    /// <summary>The first date in a text; without a year it takes the latest one before the meeting.</summary>
    public static DateOnly? Before(string text, DateOnly meeting) =>
        In(text) is [var first, ..] ? first.Before(meeting) : null;

    /// <summary>The month of a name or its short form, "juni", "jun." or "sept".</summary>
    public static int? Month(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = Array.FindIndex(MonthStems, stem => name.StartsWith(stem, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    // "den 21. og 22. april 2026": the days before the last share its month and year.
    private static void AddNamed(Match match, List<WrittenDate> dates)
    {
        var month = Month(match.Groups["month"].Value)!.Value;
        var year = Year(match.Groups["y"].Value);
        var days = match.Groups["days"].Captures;
        for (var i = 0; i < days.Count; i++)
        {
            var end = i == days.Count - 1 ? match.Index + match.Length : days[i].Index + days[i].Length;
            Add(dates, days[i].Index, end - days[i].Index, int.Parse(days[i].ValueSpan, CultureInfo.InvariantCulture), month, year);
        }
    }

    private static void Add(List<WrittenDate> dates, int index, int length, int day, int month, int? year)
    {
        if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month))
        {
            dates.Add(new(index, length, day, month, year));
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int? Year(string digits) => digits.Length switch
    {
        2 => 2000 + int.Parse(digits, CultureInfo.InvariantCulture),
        4 => int.Parse(digits, CultureInfo.InvariantCulture),
        _ => null,
    };

    // A journal number such as 81.38.05-G01-4-24 holds no date: letters, digits and their separators may not touch one.
    [GeneratedRegex(
        """
        (?<![\w./-])(?:
          (?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)
        | (?<d>\d{1,2})\s?[./-]\s?(?<m>\d{1,2})(?:\s?[./-]\s?|\s)(?<y>(?:19|20)\d\d|\d\d(?![:.,]\d))
        | (?<d>\d{1,2})/(?<m>\d{1,2})
        | (?<english>January|February|March|April|May|June|July|August|September|October|November|December)\s(?<d>\d{1,2}),\s(?<y>(?:19|20)\d\d)
        | (?:(?<days>\d{1,2})\.?(?:\s?(?:,|og|samt|&)\s?(?:den\s|d\.\s?)?)){0,4}(?<days>\d{1,2})\s?[.-]?\s?
          (?<month>januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)
          (?!\p{L})\.?(?:(?:,?\s|-)(?<y>(?:19|20)\d\d))?
        )(?![\w/]|-\w|\.\d)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDate();
}
