using System.Buffers;
using System.Globalization;
using System.Text;

namespace MedBot.Cards.Model;

/// <summary>Takes the meaning out of what Markdown, HTML or Teams would read as more than letters.</summary>
/// <remarks>
/// Teams' web client (markdown-it) knows every backslash escape, its mobile clients only those before <c>* _ [ ] )</c> and would show the others.
/// So what makes a list or a heading at the start of a line loses its meaning by a no-break space after it, and a backslash stands only where nothing else helps.
/// </remarks>
internal static class MarkdownEscape
{
    private const char NoBreakSpace = '\u00a0';
    private static readonly SearchValues<char> NameOfEntity = SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>True for the text that stands in a card as it is: most texts.</summary>
    public static bool NeedsNothing(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        char previous = ' ';
        foreach (char c in text)
        {
            if (c < 0x80 ? !char.IsAsciiLetterOrDigit(c) && ",.:;()/?!%\"'=@$ ".IndexOf(c, StringComparison.Ordinal) < 0 && !(c == '-' && previous != ' ') : !IsOrdinary(c))
            {
                return false;
            }

            if (c == ' ' && previous == ' ')
            {
                return false;
            }

            previous = c;
        }

        return !char.IsAsciiDigit(text[0]) && text[0] != '=' && previous != ' ';
    }

    /// <summary>Each line a paragraph of its own.</summary>
    public static string Paragraphs(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (Range range in Lines(text))
        {
            string line = Inline(text[range]);
            if (line.Length > 0)
            {
                result.Append(result.Length > 0 ? "\n\n" : "").Append(DisarmStart(line));
            }
        }

        return result.ToString();
    }

    /// <summary>A line's text without what would make it more than a paragraph. Takes what <see cref="Inline"/> gave.</summary>
    public static string DisarmStart(string line)
    {
        if (line.Length == 0)
        {
            return line;
        }

        int digits = Count(line, char.IsAsciiDigit);
        int mark = digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')' ? digits + 1
            : line[0] is '-' or '+' ? 1
            : Count(line, c => c == '#');
        if (mark > 0 && mark < line.Length && line[mark] == ' ')
        {
            return string.Concat(line.AsSpan(0, mark), [NoBreakSpace], line.AsSpan(mark + 1));
        }

        if (mark > 0 && mark == line.Length)
        {
            return line.Insert(mark - 1, "\\");
        }

        bool ruler = Count(line, c => c is '-' or '=') == line.Length;
        return ruler || line[0] == '>' ? "\\" + line : line;
    }

    /// <summary>A line's text, white space drawn together, for a place inside a line.</summary>
    public static string Inline(ReadOnlySpan<char> text)
    {
        string clean = Clean(text);
        var result = new StringBuilder(clean.Length + 8);
        for (int i = 0; i < clean.Length; i++)
        {
            if (HasMeaning(clean, i))
            {
                result.Append('\\');
            }

            result.Append(clean[i]);
        }

        return result.ToString();
    }

    /// <summary>The parts between line ends of all kinds.</summary>
    public static IEnumerable<Range> Lines(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                yield return start..i;
                start = i + 1;
            }
        }

        yield return start..text.Length;
    }

    private static bool HasMeaning(string text, int i)
    {
        char next = i + 1 < text.Length ? text[i + 1] : '\0';
        return text[i] switch
        {
            '*' or '_' or '`' or '[' => true,
            '\\' => next == '\0' || char.IsAsciiLetterOrDigit(next) == false && next < 0x80 && next != ' ',
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => IsEntity(text.AsSpan(i + 1)),
            '~' => next == '~' || i > 0 && text[i - 1] == '~',
            '{' => next == '{',     // {{DATE(…)}} and {{TIME(…)}} are functions of the renderer
            _ => false,
        };
    }

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, 34)].IndexOf(';');
        return end > 0 && text[..end].IndexOfAnyExcept(NameOfEntity) < 0;
    }

    /// <summary>Without control and format characters (they turn the direction of text, or are not seen), one space for any white space.</summary>
    private static string Clean(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        bool space = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == '\t')
            {
                space = result.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control)
            {
                continue;
            }

            if (space)
            {
                result.Append(' ');
                space = false;
            }

            result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static bool IsOrdinary(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static int Count(string line, Func<char, bool> matches)
    {
        int count = 0;
        while (count < line.Length && matches(line[count]))
        {
            count++;
        }

        return count;
    }
}
