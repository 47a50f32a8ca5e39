using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Markdown's and HTML's marks inside a line.</summary>
internal static partial class Marks
{
    /// <summary>The words alone: no emphasis, escapes, links or tags, single spaces.</summary>
    public static string Off(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }
        var plain = Link().Replace(Cleaned(text), "$1");
        plain = plain.Contains('*', StringComparison.Ordinal) ? Asterisks().Replace(plain, "") : plain;
        plain = plain.Contains("__", StringComparison.Ordinal) ? plain.Replace("__", "", StringComparison.Ordinal) : plain;
        plain = plain is ['_', .., '_'] ? plain[1..^1] : plain;
        return Spaces().Replace(Escape().Replace(plain, "$1"), " ").Trim();
    }

    /// <summary>The words with their emphasis; tags, lost links and the spaces of layout taken off.</summary>
    public static string Kept(string text) => Spaces().Replace(LostLink().Replace(Cleaned(text), "$1"), " ").Trim();

    /// <summary>Bold from end to end.</summary>
    public static bool AllBold(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return (trimmed.StartsWith("**") && trimmed.EndsWith("**") && trimmed.Length > 4 && !trimmed[2..^2].Contains("**", StringComparison.Ordinal))
            || (trimmed.StartsWith("__") && trimmed.EndsWith("__") && trimmed.Length > 4);
    }

    /// <summary>The bold words that a line begins with, or null.</summary>
    public static string? BoldStart(string text) =>
        LeadingBold().Match(text) is { Success: true } match ? Off(match.Groups[1].Value) : null;

    private static string Cleaned(string text) => text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, " ") : text;

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\((?:#[^()\s]*)?\)")]
    private static partial Regex LostLink();

    [GeneratedRegex(@"(?<!\\)\*+")]
    private static partial Regex Asterisks();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!|<>&-])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*(?:\*\*|__)([^*_]+)(?:\*\*|__)")]
    private static partial Regex LeadingBold();
}
