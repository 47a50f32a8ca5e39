using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions.Periods;

/// <summary>A way of writing a period, and what it comes to on the day of asking.</summary>
/// <param name="Read">Null where it comes to none.</param>
internal sealed record PeriodForm(Regex Pattern, Func<Match, DateOnly, Tense, Period?> Read);

/// <summary>Stretches of days, and the numbers in a match, as all forms read them.</summary>
internal static class Stretches
{
    public static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    public static int? FullYear(int? year) => year is < 100 ? 2000 + year : year;

    public static int Offset(string which) => which switch
    {
        "naeste" or "kommende" => 1,
        "sidste" or "forrige" or "seneste" => -1,
        _ => 0,
    };

    public static Period Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), PeriodUnit.Month);

    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31), PeriodUnit.Year);
}
