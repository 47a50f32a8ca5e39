using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>What a theme is called: <c>Stress</c> and <c>Håndtering af arbejdsrelateret stress</c> are the same.</summary>
public sealed class ThemeName
{
    private const int LongEnoughToBegin = 5;

    /// <summary>Words that many themes have: alone they mean none.</summary>
    private static readonly HashSet<string> Common =
        [.. "retningslinje retningslinjer lokal lokale aarlig aarlige haandtering orientering droeftelse droeftelser status plan opfoelgning nyt statistik herunder faelles indstilling arbejde medarbejdere".Split(' ').Select(DanishStem.Of)];

    private readonly string[] words;

    public ThemeName(string text) =>
        words = [.. DanishText.Words(text).Where(word => word.Length > 2 && !StopWords.Contains(word)).Select(DanishStem.Of).Distinct()];

    /// <summary>All words of the one are among the other's; words that many themes have are enough only where there are no others.</summary>
    public bool Same(ThemeName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (fewer, more) = words.Length <= other.words.Length ? (words, other.words) : (other.words, words);
        return (fewer.Any(word => !Common.Contains(word)) || fewer.Length == more.Length) && fewer.Length > 0 && fewer.All(word => more.Any(one => Alike(word, one)));
    }

    /// <summary>How many of the words that somebody asks with are among the name's, of 1.</summary>
    public double ShareOf(ThemeName asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.words.Any(word => !Common.Contains(word)) ? (double)asked.words.Count(word => words.Any(one => Alike(word, one))) / asked.words.Length : 0;
    }

    private static bool Alike(string word, string other) => word == other || Begins(word, other) || Begins(other, word);

    // A compound begins with the word: stress, stressretningslinje; but arbejdsmiljø is not any work.
    private static bool Begins(string word, string compound) =>
        word.Length >= LongEnoughToBegin && !Common.Contains(word) && compound.StartsWith(word, StringComparison.Ordinal);
}
