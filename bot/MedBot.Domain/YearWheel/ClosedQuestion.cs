using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>Somebody asks when there is closed: <c>juleferie</c>, <c>hvilke uger er lukket?</c></summary>
public static partial class ClosedQuestion
{
    private static readonly HashSet<string> Frame = [.. "hvornaar er der har vi holder holdes i det den de alle med hvilke hvilken uge uger dage dag aar aaret naar kommunen raadhuset fri ferie starter begynder slutter naeste paa og mit vores".Split(' ')];

    /// <returns>What of the closed days is meant, those that are over left out; null where the message asks something else.</returns>
    public static IReadOnlyList<ClosedDays>? Read(string text, IReadOnlyList<ClosedDays> closed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ClosedDays[] ahead = [.. closed.Where(days => days.To >= today).OrderBy(days => days.From)];
        var words = DanishText.Words(text);
        var named = words.Where(word => !Frame.Contains(word) && !IsClosed(word)).ToList();
        if (words.Count == 0 || ahead.Length == 0 || (named.Count == 0 && !words.Any(IsClosed)))
        {
            return null;
        }

        ClosedDays[] meant = [.. ahead.Where(days => DanishText.Words(days.Name) is var name && named.TrueForAll(word => name.Any(known => DanishStem.Of(known) == DanishStem.Of(word))))];
        return meant.Length > 0 ? meant : null;
    }

    private static bool IsClosed(string word) => Closing().IsMatch(word);

    [GeneratedRegex(@"^(luk(ket|kede|keuger?|kedage?|kedag|ker)|ferieluk\w*|lukkeperiode\w*)$")]
    private static partial Regex Closing();
}
