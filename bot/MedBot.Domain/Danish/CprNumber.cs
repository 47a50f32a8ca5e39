using System.Text;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>A civil registration number (CPR-nummer): ten digits that begin with a date.</summary>
/// <remarks>The check digit has not been required since 2007, so it tells nothing.</remarks>
public static partial class CprNumber
{
    public static bool IsIn(string? text) =>
        text is not null && Pattern.Matches(text.Normalize(NormalizationForm.FormKC)).Any(match => IsDate(match.Groups["day"].ValueSpan, match.Groups["month"].ValueSpan, match.Groups["year"].ValueSpan));

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{2})[ .\-/]?(?<month>[0-9]{2})[ .\-/]?(?<year>[0-9]{2})\s?[\-\u2010-\u2015\u2212]?\s?[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    // The century stands in the seventh digit; a date that is valid in either is stopped.
    // Substitute numbers (erstatningspersonnumre) have 60 added to the day.
    private static bool IsDate(ReadOnlySpan<char> day, ReadOnlySpan<char> month, ReadOnlySpan<char> year)
    {
        var (d, m, y) = (Number(day), Number(month), Number(year));
        d = d > 60 ? d - 60 : d;
        return m is >= 1 and <= 12 && d >= 1 && (d <= DateTime.DaysInMonth(1900 + y, m) || d <= DateTime.DaysInMonth(2000 + y, m));
    }

    private static int Number(ReadOnlySpan<char> twoDigits) => ((twoDigits[0] - '0') * 10) + (twoDigits[1] - '0');
}
