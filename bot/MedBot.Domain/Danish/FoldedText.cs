using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>A folded text (<see cref="DanishText.Fold"/>) that knows the pairs of letters in it. A question is put before a hundred patterns: for nearly all of them it lacks the letters, and is not looked through.</summary>
public sealed class FoldedText
{
    private static readonly ConcurrentDictionary<Regex, Needed> Needs = new();

    private IReadOnlyList<FoldedWord>? _words;
    private IReadOnlyList<FoldedWord>? _wordsAndNumbers;
    private readonly ulong[] _pairs = new ulong[LetterPair.Different / 64];

    /// <param name="value">Folded already.</param>
    internal FoldedText(string value)
    {
        Value = value;
        for (var at = 1; at < value.Length; at++)
        {
            var pair = LetterPair.Of(value[at - 1], value[at]);
            _pairs[pair >> 6] |= 1UL << pair;
        }
    }

    public string Value { get; }

    /// <summary>Its runs of letters.</summary>
    public IReadOnlyList<FoldedWord> Words => _words ??= Runs(char.IsLetter);

    /// <summary>Its runs of letters and digits.</summary>
    public IReadOnlyList<FoldedWord> WordsAndNumbers => _wordsAndNumbers ??= Value.Any(char.IsNumber) ? Runs(letter => char.IsLetter(letter) || char.IsNumber(letter)) : Words;

    public static FoldedText Of(string text) => new(DanishText.Fold(text));

    public override string ToString() => Value;

    /// <summary>With each of its <see cref="Words"/> as it is given back.</summary>
    public FoldedText WithWords(Func<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        StringBuilder? changed = null;
        var copied = 0;
        foreach (var (word, at) in Words)
        {
            var other = given(word);
            if (other != word)
            {
                changed = (changed ?? new()).Append(Value, copied, at - copied).Append(other);
                copied = at + word.Length;
            }
        }

        return changed is null ? this : new(changed.Append(Value, copied, Value.Length - copied).ToString());
    }

    private List<FoldedWord> Runs(Func<char, bool> isPart)
    {
        var runs = new List<FoldedWord>();
        for (var at = 0; at < Value.Length; at++)
        {
            var start = at;
            while (at < Value.Length && isPart(Value[at]))
            {
                at++;
            }

            if (at > start)
            {
                runs.Add(new(Value[start..at], start));
            }
        }

        return runs;
    }

    /// <summary>False where the text lacks letters without which the pattern cannot match.</summary>
    internal bool MayHold(Regex pattern) => Needs.GetOrAdd(pattern, static pattern => NeededLetters.Of(pattern)).IsIn(_pairs);
}

/// <summary>A word of a folded text, and where it begins.</summary>
public readonly record struct FoldedWord(string Value, int At);

/// <summary>Patterns on folded texts, with the names they have on strings.</summary>
public static class FoldedTextMatching
{
    public static bool IsMatch(this Regex pattern, FoldedText text) => text.MayHold(pattern) && pattern.IsMatch(text.Value);

    public static Match Match(this Regex pattern, FoldedText text) => text.MayHold(pattern) ? pattern.Match(text.Value) : System.Text.RegularExpressions.Match.Empty;

    public static IReadOnlyList<Match> Matches(this Regex pattern, FoldedText text) => text.MayHold(pattern) ? pattern.Matches(text.Value) : [];

    /// <summary>The same text where nothing of it matches.</summary>
    public static FoldedText Replace(this Regex pattern, FoldedText text, string replacement) =>
        text.MayHold(pattern) && pattern.Replace(text.Value, replacement) is var replaced && replaced != text.Value ? new(replaced) : text;
}
