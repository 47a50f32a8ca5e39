using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>What a committee's name is made of: the words for its kind (<c>OmrådeMED</c>, <c>Lederforum</c>, <c>MED-udvalget for</c>) and those for its area, folded.</summary>
/// <param name="Kind">None where the name is all area, or one word.</param>
internal sealed partial record CommitteeNameParts(IReadOnlyList<string> Kind, IReadOnlyList<string> Area)
{
    private static readonly string[] KindEndings = ["med", "forum", "forummet", "udvalg", "udvalget", "raad", "raadet", "moede", "moedet", "trio", "netvaerk", "netvaerket", "gruppe", "gruppen", "kreds", "kredsen"];
    private static readonly string[] AnyKind = ["udvalg", "udvalget", "raad", "raadet", "forum", "forummet", "gruppe", "gruppen", "kreds", "kredsen", "netvaerk", "netvaerket"];
    private static readonly string[] Joints = ["for", "i", "paa", "ved", "hos"];

    // What the names of committees are compounded of.
    private static readonly string[] Compounded = ["hoved", "lokal", "faelles", "center", "omraade", "regions", "region", "koncern", "afdelings", "samarbejds", "arbejdsmiljoe", "med", "udvalget", "udvalg"];

    public static CommitteeNameParts Read(string name)
    {
        string[] words = WordsOf(name);
        var joint = Array.FindIndex(words, word => Joints.Contains(word));
        // "MED-udvalg Skoler".
        var kinds = words is ["med", _, _, ..] && words[1].StartsWith("udvalg", StringComparison.Ordinal) ? 2 : 1;
        return joint > 0 && joint < words.Length - 1 ? new(words[..joint], words[(joint + 1)..])
            : words.Length > 1 && (IsKind(words[0]) || IsAbbreviation(name, words[0])) ? new(words[..kinds], words[kinds..])
            : new([], words);
    }

    public static string[] WordsOf(string name) => [.. DanishText.Words(InWhichPlace().Replace(name, "")).Where(word => word is not "og")];

    /// <summary>One word for the kind that means no other thing: what its members call it where there is but one.</summary>
    public string? KindAlone => Kind is [var kind] && !kind.Contains("moede", StringComparison.Ordinal) ? kind : null;

    /// <summary>"Udvalget", "rådet": what every text calls its own.</summary>
    public static bool IsAnyKind(string word) => AnyKind.Contains(word);

    /// <summary><c>hsu</c> for Hovedsamarbejdsudvalget; null where the name is no compound of that sort.</summary>
    public string? Abbreviation
    {
        get
        {
            var (rest, initials) = (string.Concat(Kind.Count > 0 ? Kind : Area), "");
            while (Array.Find(Compounded, part => rest.StartsWith(part, StringComparison.Ordinal)) is { } part)
            {
                // "Arbejdsmiljøudvalget" is AMU.
                (rest, initials) = (rest[part.Length..], initials + (part == "arbejdsmiljoe" ? "am" : part[..1]));
            }

            return rest.Length == 0 && initials.Length > 2 && initials[^1] == 'u' ? initials : null;
        }
    }

    /// <summary>What a committee with that area is for: of <c>BeredskabsMED</c> the <c>beredskab</c>. What stands in the names of all sorts of committees is none of it.</summary>
    public static IEnumerable<string> Covered(IEnumerable<string> area) =>
        area.Select(word => word.Length > 3 && word.EndsWith("med", StringComparison.Ordinal) ? word[..^3] : word).Where(word => word is not ("kommune" or "sektor" or "arbejdsplads") && !Joints.Contains(word) && !Compounded.Contains(word));

    private static bool IsKind(string word) => Array.Exists(KindEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary><c>LMU</c>, <c>LSU</c>: the U is for udvalg.</summary>
    private static bool IsAbbreviation(string name, string first) =>
        first.Length is 2 or 3 or 4 && first[^1] == 'u' && name.AsSpan(0, first.Length).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>The municipality or region at the end of a name tells no committee from another.</summary>
    [GeneratedRegex(@"(?<=\S \S.*),? (i|for) (Region \p{L}+|\p{L}+ (Kommune|Region))$", RegexOptions.IgnoreCase)]
    private static partial Regex InWhichPlace();
}
