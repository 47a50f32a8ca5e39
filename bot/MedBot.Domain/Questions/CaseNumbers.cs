using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions;

/// <summary>Journal numbers (journalnumre) as people type them.</summary>
public static partial class CaseNumbers
{
    /// <summary>The number as documents write it, null where there is none; spaces may stand for its dashes.</summary>
    public static string? Find(string text) =>
        Pattern().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value.ToUpperInvariant()}-{match.Groups[3].Value}-{match.Groups[4].Value}"
        : OtherPattern().Match(text) is { Success: true } other ? other.Value : null;

    [GeneratedRegex(@"\b(\d{2}\.\d{2}\.\d{2})[- ]+([A-Za-zÆØÅæøå]\d{1,3})[- ]+(\d{1,5})[- ]+(\d{2})\b")]
    private static partial Regex Pattern();

    /// <summary>The regions' (<c>1-22-9-6-26</c>), a year with a number (<c>25/8812</c>, <c>2026-004512</c>), letters or a series with a year (<c>EMN-2026-00417</c>, <c>330-2026-2214</c>).</summary>
    [GeneratedRegex(@"(?<![\d/.-])(\d-\d{1,3}-\d{1,4}-\d{1,6}-\d{2}|\d{2}/\d{3,6}(?<!/(19|20)\d\d)|20\d\d-(?!20\d\d\b)\d{4,7}|(?:[A-ZÆØÅ]{1,4}-?|\d{2,4}[.-])20\d\d-\d{2,7})(?![\d/-]|\.\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPattern();
}
