using System.Text.RegularExpressions;

namespace MedBot.BeforeMeeting;

/// <summary>The item of an agenda that a message names, <c>punkt 4</c>.</summary>
internal static partial class ItemNumber
{
    /// <returns>Null where it names none.</returns>
    public static string? In(string text) => Words().Match(text) is { Success: true } number ? number.Groups["n"].Value : null;

    [GeneratedRegex(@"\b(punkt|pkt\.?)\s*(nr\.?\s*)?(?<n>\d{1,2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
