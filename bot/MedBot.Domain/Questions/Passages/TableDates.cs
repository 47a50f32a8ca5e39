using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Dates in the cells of a table, <c>28.10</c> under a head that names the year.</summary>
public static partial class TableDates
{
    /// <summary>The cell's day, its year from the cell, else from its head, else the one that lies nearest to the meeting.</summary>
    public static DateOnly? Day(TableValue value, DateOnly meeting)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (ShortDate().Match(value.Value) is { Success: true } match)
        {
            var (day, month) = (Number(match, "d"), Number(match, "m"));
            var year = match.Groups["y"].Success ? Number(match, "y") : Year().Match(value.Head) is { Success: true } head ? Number(head, "y") : meeting.Year;
            year = year < 100 ? 2000 + year : year;
            return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        }

        return PeriodReader.Read(FoldedText.Of(value.Value), meeting) is [{ Unit: PeriodUnit.Day } only] && value.Value.Any(char.IsAsciiDigit) ? only.From : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<d>\d{1,2})[./-](?<m>\d{1,2})([./-](?<y>\d{2}|\d{4}))?\.?$")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\b(?<y>20\d\d)\b")]
    private static partial Regex Year();
}
