using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>How often something is to be discussed: at every meeting, or so many months apart.</summary>
public sealed partial record Cadence
{
    public static readonly Cadence EveryMeeting = new();

    private static readonly string[] Numbers = ["nul", "en", "to", "tre", "fire", "fem", "seks"];
    private static readonly string[] Ordinals = ["foerste", "andet", "tredje", "fjerde", "femte", "sjette"];

    /// <summary>Null at every meeting.</summary>
    public int? Months { get; private init; }

    /// <summary>Reads a text that is a cadence and nothing else: <c>hvert møde</c>, <c>hvert år</c>, <c>hvert 2. år</c>, <c>to gange om året</c>, <c>årligt</c>.</summary>
    public static Cadence? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = DanishText.Fold(text.Trim());
        return Pattern().Match(folded) is { Success: true } match && match.Length == folded.Length ? Of(match) : null;
    }

    /// <summary>The first cadence that a sentence names: <c>Statistikken drøftes 2 x årligt</c>.</summary>
    public static Cadence? Find(string text) => Pattern().Matches(DanishText.Fold(text)).Select(Of).FirstOrDefault(cadence => cadence is not null);

    /// <summary>The last day on which it can be discussed again in time; null where every meeting has it.</summary>
    public DateOnly? Due(DateOnly lastDiscussed) => Months is { } months ? lastDiscussed.AddMonths(months) : null;

    public override string ToString() => Months switch
    {
        null => "hvert møde",
        12 => "hvert år",
        > 12 and var months when months % 12 == 0 => string.Create(CultureInfo.InvariantCulture, $"hvert {months / 12}. år"),
        var months when 12 % months == 0 => string.Create(CultureInfo.InvariantCulture, $"{12 / months} gange om året"),
        var months => string.Create(CultureInfo.InvariantCulture, $"hver {months}. måned"),
    };

    private static Cadence? Of(Match match)
    {
        if (match.Groups["meeting"].Success)
        {
            return EveryMeeting;
        }

        if (match.Groups["years"] is { Success: true } years)
        {
            return Number(years.Value) is > 0 and var apart ? new() { Months = 12 * apart } : null;
        }

        if (match.Groups["months"] is { Success: true } months)
        {
            return Number(months.Value) is > 0 and var apart ? new() { Months = apart } : null;
        }

        if (match.Groups["times"] is { Success: true } times)
        {
            return Number(times.Value) is > 0 and <= 12 and var often ? new() { Months = 12 / often } : null;
        }

        return new() { Months = match.Groups["half"].Success ? 6 : match.Groups["quarter"].Success ? 3 : match.Groups["month"].Success ? 1 : 12 };
    }

    private static int? Number(string word) =>
        int.TryParse(word.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : word is "een" ? 1
        : Array.IndexOf(Ordinals, word) is >= 0 and var ordinal ? ordinal + 1
        : Array.IndexOf(Numbers, word) is > 0 and var number ? number : null;

    [GeneratedRegex("""
        \b(?:
          (?<meeting>(?:paa\s)?(?:hvert|alle|samtlige)\s(?:[\w-]+\s)?moede[rt]?)
        | hvert\s(?<years>\d{1,2}\.|andet|tredje|fjerde|femte|sjette)\saar
        | hver\s(?<months>\d{1,2}\.|anden|tredje|fjerde|sjette)\smaaned
        | (?<times>\w+)\s(?:x|gange?)\s(?:om\saaret|aarlig[te]*|pr\.?\saar|hvert\saar|i\saaret)
        | (?<half>halvaarlig[te]*|hvert\shalve\saar|hvert\shalvaar)
        | (?<quarter>kvartalsvist?|kvartalsvis|hvert\skvartal)
        | (?<month>maanedlig[te]*|hver\smaaned)
        | hvert\saar | aarligt | aarlige?
        )\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
