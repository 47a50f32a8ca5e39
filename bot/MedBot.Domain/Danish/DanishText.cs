using System.Text;

namespace MedBot.Domain.Danish;

/// <summary>Words in the one form in which they are compared: lower case, <c>æ ø å</c> as <c>ae oe aa</c>, without accents.</summary>
public static class DanishText
{
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length + 8);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            FoldLetter(folded, char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>The folded words of a text, in order. Letters and digits make words; a comma or dot stays between two digits.</summary>
    public static IReadOnlyList<string> Words(string text) => WordsIn(Fold(text));

    /// <inheritdoc cref="Words(string)"/>
    public static IReadOnlyList<string> Words(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WordsIn(text.Value);
    }

    private static List<string> WordsIn(string folded)
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
                words.Add(folded[start..at]);
                start = -1;
            }
        }

        return words;
    }

    private static bool IsPointInNumber(string text, int at) =>
        text[at] is ',' or '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static void FoldLetter(StringBuilder folded, char letter)
    {
        _ = letter switch
        {
            'æ' or 'ä' => folded.Append("ae"),
            'ø' or 'ö' => folded.Append("oe"),
            'å' => folded.Append("aa"),
            'é' or 'è' or 'ê' or 'ë' => folded.Append('e'),
            'ü' => folded.Append('u'),
            'á' or 'à' => folded.Append('a'),
            'ó' => folded.Append('o'),
            'í' => folded.Append('i'),
            '\u00ad' => folded,
            _ => folded.Append(letter),
        };
    }
}
