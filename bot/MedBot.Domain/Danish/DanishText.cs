using System.Buffers;
using System.Text;

namespace MedBot.Domain.Danish;

/// <summary>Words in the one form in which they are compared: lower case, <c>æ ø å</c> as <c>ae oe aa</c>, without accents.</summary>
public static class DanishText
{
    public static string Fold(string text)
    {
        var letters = Rent(text, out var composed);
        var folded = new string(letters, 0, FoldInto(composed, letters));
        ArrayPool<char>.Shared.Return(letters);
        return folded;
    }

    /// <summary>The folded words of a text, in order. Letters and digits make words; a comma or dot stays between two digits.</summary>
    public static IReadOnlyList<string> Words(string text) => WordsIn(Fold(text), word => word.ToString());

    /// <inheritdoc cref="Words(string)"/>
    public static IReadOnlyList<string> Words(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WordsIn(text.Value, word => word.ToString());
    }

    /// <summary>The stems of a text's words, in order. Whole documents are looked through so while somebody waits: no word is made a string of its own.</summary>
    internal static IReadOnlyList<string> Stems(string text)
    {
        var letters = Rent(text, out var composed);
        var stems = WordsIn(letters.AsSpan(0, FoldInto(composed, letters)), DanishStem.Of);
        ArrayPool<char>.Shared.Return(letters);
        return stems;
    }

    private static List<string> WordsIn(ReadOnlySpan<char> folded, Func<ReadOnlySpan<char>, string> taken)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && (char.IsLetterOrDigit(folded[at]) || IsPointInNumber(folded, at)))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                words.Add(taken(folded[start..at]));
                start = -1;
            }
        }

        return words;
    }

    private static bool IsPointInNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    /// <summary>Room for the folded text: a letter becomes two at most.</summary>
    private static char[] Rent(string text, out string composed)
    {
        ArgumentNullException.ThrowIfNull(text);
        composed = text.AsSpan().IndexOfAnyExceptInRange('\0', LastNeverJoined) < 0 ? text : text.Normalize(NormalizationForm.FormC);
        return ArrayPool<char>.Shared.Rent(2 * composed.Length);
    }

    // Behind it the accents begin that join with the letter before them.
    private const char LastNeverJoined = '\u02ff';

    private static int FoldInto(string text, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            switch (lower)
            {
                case 'æ' or 'ä':
                    folded[length++] = 'a';
                    folded[length++] = 'e';
                    break;
                case 'ø' or 'ö':
                    folded[length++] = 'o';
                    folded[length++] = 'e';
                    break;
                case 'å':
                    folded[length++] = 'a';
                    folded[length++] = 'a';
                    break;
                case '\u00ad':
                    break;
                default:
                    folded[length++] = lower switch
                    {
                        'é' or 'è' or 'ê' or 'ë' => 'e',
                        'ü' => 'u',
                        'á' or 'à' => 'a',
                        'ó' => 'o',
                        'í' => 'i',
                        _ => lower,
                    };
                    break;
            }
        }

        return length;
    }
}
