using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>Somebody asks when there is closed: <c>juleferie</c>, <c>hvilke uger er lukket?</c></summary>
public static partial class ClosedQuestion
{
    private static readonly HashSet<string> Frame = [.. "hvornaar er der har vi holder holdes i det den de alle med hvilke hvilken uge uger dage dag aar aaret naar kommunen raadhuset fri ferie starter begynder slutter naeste paa og mit vores".Split(' ')];

    /// <returns>What of the closed days is meant, those that are over left out; null where the message asks something else.</returns>
    public static IReadOnlyList<ClosedDays>? Read(FoldedText folded, IEnumerable<ClosedDays> closed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(closed);
        var words = DanishText.Words(folded);
        List<ClosedDays> meant = [.. closed.Where(days => days.To >= today)];
        var named = false;
        foreach (var word in words.Where(word => !Frame.Contains(word) && !IsClosed(word)))
        {
            named = true;
            var stem = DanishStem.Of(word);
            meant.RemoveAll(days => !days.IsCalled(stem));
            if (meant.Count == 0)
            {
                return null;
            }
        }

        return meant.Count > 0 && (named || words.Any(IsClosed)) ? [.. meant.OrderBy(days => days.From)] : null;
    }

    private static bool IsClosed(string word) => Closing().IsMatch(word);

    [GeneratedRegex(@"^(luk(ket|kede|keuger?|kedage?|kedag|ker)|ferieluk\w*|lukkeperiode\w*)$")]
    private static partial Regex Closing();
}
