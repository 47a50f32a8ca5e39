using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions;

/// <summary>Journal numbers (journalnumre) as people type them.</summary>
public static partial class CaseNumbers
{
    /// <summary>The number as documents write it, null where there is none; spaces may stand for its dashes.</summary>
    public static string? Find(string text) =>
        Pattern().Match(text) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value.ToUpperInvariant()}-{match.Groups[3].Value}-{match.Groups[4].Value}" : null;

    [GeneratedRegex(@"\b(\d{2}\.\d{2}\.\d{2})[- ]+([A-Za-zÆØÅæøå]\d{1,3})[- ]+(\d{1,5})[- ]+(\d{2})\b")]
    private static partial Regex Pattern();
}
