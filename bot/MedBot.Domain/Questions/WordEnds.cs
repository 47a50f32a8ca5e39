namespace MedBot.Domain.Questions;

/// <summary>Finds words by how they begin or end, without looking at all of them.</summary>
internal sealed class WordEnds
{
    private readonly string[] _forward;
    private readonly string[] _backward;

    public WordEnds(IEnumerable<string> words)
    {
        _forward = [.. words];
        _backward = [.. _forward.Select(Reversed)];
        Array.Sort(_forward, StringComparer.Ordinal);
        Array.Sort(_backward, StringComparer.Ordinal);
    }

    /// <summary>In their ordinal order; the word itself too.</summary>
    public IEnumerable<string> BeginningWith(string start) => Range(_forward, start);

    /// <summary>The word itself too.</summary>
    public IEnumerable<string> EndingWith(string end) => Range(_backward, Reversed(end)).Select(Reversed);

    private static IEnumerable<string> Range(string[] sorted, string start)
    {
        var from = Array.BinarySearch(sorted, start, StringComparer.Ordinal);
        for (var at = from < 0 ? ~from : from; at < sorted.Length && sorted[at].StartsWith(start, StringComparison.Ordinal); at++)
        {
            yield return sorted[at];
        }
    }

    private static string Reversed(string word) => string.Create(word.Length, word, static (reversed, word) =>
    {
        word.CopyTo(reversed);
        reversed.Reverse();
    });
}
