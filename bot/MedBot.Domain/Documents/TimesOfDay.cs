using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Hours and lengths of time: <c>kl. 10:15</c>, <c>(40 min.)</c>, <c>(kl. 10.15-10.45)</c>.</summary>
internal static partial class TimesOfDay
{
    /// <summary>The first hour named, of a span its start; a bare one may stand without <c>kl.</c></summary>
    public static TimeOnly? Start(string text, bool bare)
    {
        var match = WithWord().Match(text);
        if (!match.Success && bare)
        {
            match = Bare().Match(text);
        }
        return match.Success ? Time(match.Groups["h"].Value, match.Groups["m"].Value) : null;
    }

    /// <summary>The end of a span of hours: <c>kl. 13.00 - 15.30</c>, <c>9 til 11</c> behind <c>kl.</c></summary>
    public static TimeOnly? End(string text) => UntilHour().Match(text) is { Success: true } match ? Time(match.Groups["h"].Value, match.Groups["m"].Value) : null;

    /// <summary>The parenthesis with the time set aside, and how many minutes it is.</summary>
    public static (int Index, int Length, int Minutes)? SetAside(string text)
    {
        if (InMinutes().Match(text) is { Success: true } minutes)
        {
            return (minutes.Index, minutes.Length, (60 * Number(minutes.Groups["hours"])) + Number(minutes.Groups["n"]));
        }
        if (Span().Match(text) is { Success: true } span
            && Time(span.Groups["h"].Value, span.Groups["m"].Value) is { } from
            && Time(span.Groups["h2"].Value, span.Groups["m2"].Value) is { } to && to > from)
        {
            return (span.Index, span.Length, (int)(to - from).TotalMinutes);
        }
        return null;
    }

    /// <summary>The minutes of a line that tells no more: <c>Varighed: 20 min.</c>, <c>Type: Drøftelse   Tid: 20 minutter</c>, <c>14:30 - 14:35 (5 min)</c>.</summary>
    public static int? SetAsideField(string line) =>
        MinutesField().Match(line) is { Success: true } field ? int.Parse(field.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
        : SpanField().Match(line) is { Success: true } span ? SetAside($"({span.Groups["span"].Value})")?.Minutes : null;

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static TimeOnly? Time(string hour, string minute)
    {
        var h = int.Parse(hour, CultureInfo.InvariantCulture);
        var m = minute.Length == 0 ? 0 : int.Parse(minute, CultureInfo.InvariantCulture);
        return h < 24 && m < 60 ? new(h, m) : null;
    }

    [GeneratedRegex(@"(?:\bkl\b\.?|\bklokken)\s*(?<h>\d{1,2})(?:\s?[.:]\s?(?<m>\d\d))?(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex WithWord();

    [GeneratedRegex(@"(?<![\d.:/-])(?<h>\d{1,2})[.:](?<m>\d\d)(?![./]?\d|-\d{1,2}(?!\d?[.:]\d\d))")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:\bkl\b\.?\s*\d{1,2}(?:[.:]\d\d)?|(?<![\d.:/-])\d{1,2}[.:]\d\d)\s*(?:[-–]|til|og (?:sluttede|slutter))\s*(?:kl\.?\s*)?(?<h>\d{1,2})(?:[.:](?<m>\d\d))?(?![\d./-])", RegexOptions.IgnoreCase)]
    private static partial Regex UntilHour();

    [GeneratedRegex(@"^(?:[\p{L} ]{2,30}: [\p{L} ]{2,40}? )?(?:Varighed|Tid|Afsat tid|Tidsforbrug|Tidsramme): ?(?:ca\. ?)?(?<n>\d{1,3}) ?min(?:\.|utter)?$", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesField();

    [GeneratedRegex(@"^(?:Kl\.? ?|Tid: ?)*(?<span>\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d)(?: ?\(\d+ ?min(?:\.|utter)?\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex SpanField();

    // "(40 min.)", "(1 time 10 min. kl. 14.10-15.20)".
    [GeneratedRegex(@"[(\[]\s*(?:ca\.?\s*)?(?:(?<hours>\d) timer?(?: og)?\s*)?(?:(?<n>\d{1,3})\.?\s*min(?:\.|utter)?)?(?<=\w\.?)(?:,?\s*(?:kl\.?\s*)?\d{1,2}[.:]\d\d\s*[-–]\s*\d{1,2}[.:]\d\d)?\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex InMinutes();

    [GeneratedRegex(@"[(\[]\s*(?:kl\.?\s*)?(?<h>\d{1,2})[.:](?<m>\d\d)\s*[-–]\s*(?:kl\.?\s*)?(?<h2>\d{1,2})[.:](?<m2>\d\d)\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
