using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.YearWheel;

/// <summary>How often something is to be discussed: at every meeting, or so many times in so many years.</summary>
public sealed partial record Cadence
{
    public static readonly Cadence EveryMeeting = new();

    private static readonly string[] Numbers = ["nul", "en", "to", "tre", "fire", "fem", "seks"];

    /// <summary>Null at every meeting.</summary>
    public int? Months { get; private init; }

    /// <summary>Reads <c>hvert møde</c>, <c>hvert år</c>, <c>hvert 2. år</c>, <c>to gange om året</c>, <c>årligt</c>.</summary>
    public static Cadence? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().ToLowerInvariant();
        if (words is "hvert møde" or "på hvert møde" or "alle møder")
        {
            return EveryMeeting;
        }

        if (words is "hvert år" or "årligt" or "en gang årligt" or "hvert andet år")
        {
            return new() { Months = words == "hvert andet år" ? 24 : 12 };
        }

        if (EveryYears().Match(words) is { Success: true } years)
        {
            return Number(years.Groups[1].Value) is > 0 and var apart ? new() { Months = 12 * apart } : null;
        }

        return TimesAYear().Match(words) is { Success: true } times && Number(times.Groups[1].Value) is > 0 and <= 12 and var often
            ? new() { Months = 12 / often }
            : null;
    }

    /// <summary>The last day on which it can be discussed again in time; null where every meeting has it.</summary>
    public DateOnly? Due(DateOnly lastDiscussed) => Months is { } months ? lastDiscussed.AddMonths(months) : null;

    public override string ToString() => Months switch
    {
        null => "hvert møde",
        12 => "hvert år",
        > 12 and var months => string.Create(CultureInfo.InvariantCulture, $"hvert {months / 12}. år"),
        var months => string.Create(CultureInfo.InvariantCulture, $"{12 / months} gange om året"),
    };

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : word is "én" or "een" ? 1
        : Array.IndexOf(Numbers, word) is > 0 and var number ? number : null;

    [GeneratedRegex(@"^hvert (\d+)\. år$")]
    private static partial Regex EveryYears();

    [GeneratedRegex(@"^(\w+) gange? (?:om året|årligt|pr\.? år)$")]
    private static partial Regex TimesAYear();
}
