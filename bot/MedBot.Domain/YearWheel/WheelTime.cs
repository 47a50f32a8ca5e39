using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>The weeks or months in which a committee meets: one for each meeting, or a run over which its meetings are spread.</summary>
public sealed record WheelTime
{
    /// <summary>Weeks of ISO 8601, else months.</summary>
    public required bool Weeks { get; init; }

    /// <summary>In order; of a run, its first and last.</summary>
    public required IReadOnlyList<int> Numbers { get; init; }

    public bool Run { get; init; }

    /// <summary>Reads <c>uge 6, 12, 38</c>, <c>uge 5-50</c>, <c>februar, juni</c>, <c>januar-december</c>.</summary>
    public static WheelTime? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().ToLowerInvariant();
        var weeks = words.StartsWith("uge", StringComparison.Ordinal);
        if (weeks)
        {
            words = words[(words.StartsWith("uger", StringComparison.Ordinal) ? 4 : 3)..];
        }

        var run = words.Contains('-', StringComparison.Ordinal);
        var numbers = words.Split(run ? '-' : ',', StringSplitOptions.TrimEntries).Select(word => Number(word, weeks)).ToList();
        return numbers.Contains(null) || (run && (numbers.Count != 2 || numbers[0] > numbers[1]))
            ? null
            : new() { Weeks = weeks, Numbers = [.. numbers.Select(number => number!.Value)], Run = run };
    }

    /// <summary>The days among which each of so many meetings lies; null where it is one period for each meeting and their numbers differ.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last)>? Periods(int year, int meetings)
    {
        if (!Run)
        {
            return Numbers.Count == meetings ? [.. Numbers.Select(number => Days(year, number))] : null;
        }

        var (first, last) = (Days(year, Numbers[0]).First.DayNumber, Days(year, Numbers[1]).Last.DayNumber + 1);
        return [.. from meeting in Enumerable.Range(0, meetings)
                   let begin = first + ((last - first) * meeting / meetings)
                   let end = first + ((last - first) * (meeting + 1) / meetings) - 1
                   select (DateOnly.FromDayNumber(begin), DateOnly.FromDayNumber(end))];
    }

    /// <summary>From the first day of the first to the last day of the last; null where it is several periods apart.</summary>
    public (DateOnly First, DateOnly Last)? Whole(int year) =>
        Run || Numbers.Count == 1 ? (Days(year, Numbers[0]).First, Days(year, Numbers[^1]).Last) : null;

    public override string ToString()
    {
        var names = Numbers.Select(number => Weeks ? number.ToString(CultureInfo.InvariantCulture) : DanishCalendar.MonthName(number));
        return (Weeks ? "uge " : "") + string.Join(Run ? "-" : ", ", names);
    }

    private (DateOnly First, DateOnly Last) Days(int year, int number)
    {
        if (Weeks)
        {
            var monday = DanishCalendar.MondayOfWeek(year, number);
            return (monday, monday.AddDays(6));
        }

        return (new(year, number, 1), new(year, number, DateTime.DaysInMonth(year, number)));
    }

    private static int? Number(string word, bool weeks) => weeks
        ? int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53 ? week : null
        : DanishCalendar.Month(word);
}
