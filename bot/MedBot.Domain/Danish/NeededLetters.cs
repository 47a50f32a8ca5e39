using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>Reads out of a pattern which words a text must hold for it to match: <c>\bhvor (mange|meget)\b</c> needs <c>hvor </c>, and <c>mange</c> or <c>meget</c>.</summary>
/// <remarks>What it does not understand needs nothing. It knows of the language of patterns what the patterns on folded texts use.</remarks>
internal ref struct NeededLetters
{
    private const int ShortestLiteral = 2;

    private readonly ReadOnlySpan<char> pattern;
    private int at;

    private NeededLetters(ReadOnlySpan<char> pattern) => this.pattern = pattern;

    /// <returns>Of each list the text must hold one.</returns>
    public static LetterPairs[][] Of(Regex pattern) =>
        (pattern.Options & (RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)) != 0 ? []
            : [.. new NeededLetters(pattern.ToString()).Alternatives().Select(oneOf => oneOf.Select(LetterPairs.Of).ToArray())];

    /// <summary>Of several alternatives, one of what each of them needs; nothing where one needs nothing.</summary>
    private List<string[]> Alternatives()
    {
        List<List<string[]>> alternatives = [Sequence()];
        while (Take('|'))
        {
            alternatives.Add(Sequence());
        }

        return alternatives is [var only] ? only
            : alternatives.TrueForAll(needed => needed.Count > 0) ? [[.. alternatives.SelectMany(needed => needed.MinBy(oneOf => oneOf.Length)!)]]
            : [];
    }

    private List<string[]> Sequence()
    {
        List<string[]> needed = [];
        var literal = "";
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var (letter, inner) = Atom();
            var (optional, repeated) = Quantifier();
            if (letter is { } one && !optional)
            {
                literal += one;
            }

            if (letter is null || optional || repeated)
            {
                End();
            }

            if (inner is not null && !optional)
            {
                needed.AddRange(inner);
            }
        }

        End();
        return needed;

        void End()
        {
            if (literal.Length >= ShortestLiteral)
            {
                needed.Add([literal]);
            }

            literal = "";
        }
    }

    /// <summary>A letter, a group with what it needs, or something else.</summary>
    private (char? Letter, List<string[]>? Inner) Atom()
    {
        switch (pattern[at++])
        {
            case '(':
                var around = IsLookaround();
                var inner = Alternatives();
                Take(')');
                return (null, around ? null : inner);
            case '[':
                at = Behind(']');
                return (null, null);
            case '\\':
                return (Escaped(), null);
            case '.' or '^' or '$':
                return (null, null);
            case var letter:
                return (letter, null);
        }
    }

    /// <summary>Goes behind what tells of a group's sort.</summary>
    private bool IsLookaround()
    {
        if (!Take('?'))
        {
            return false;
        }

        var named = pattern[at] == '<' && char.IsLetter(pattern[at + 1]);
        at = named ? Behind('>') : pattern[at] == '<' ? at + 2 : at + 1;
        return !named && pattern[at - 1] != ':';
    }

    /// <summary>A mark that stands for itself; null for a class of letters.</summary>
    private char? Escaped()
    {
        var sign = pattern[at++];
        at = sign switch { 'p' or 'P' => Behind('}'), 'u' => at + 4, 'x' => at + 2, _ => at };
        return char.IsLetterOrDigit(sign) ? null : sign;
    }

    private (bool Optional, bool Repeated) Quantifier()
    {
        var sign = at < pattern.Length ? pattern[at] : ' ';
        var optional = sign is '?' or '*' || (sign == '{' && pattern[at + 1] == '0');
        var repeated = optional || sign is '+' or '{';
        at = sign == '{' ? Behind('}') : repeated ? at + 1 : at;
        if (repeated)
        {
            Take('?');
        }

        return (optional, repeated);
    }

    private readonly int Behind(char end)
    {
        var last = at;
        while (pattern[last] != end)
        {
            last += pattern[last] == '\\' ? 2 : 1;
        }

        return last + 1;
    }

    private bool Take(char sign)
    {
        if (at >= pattern.Length || pattern[at] != sign)
        {
            return false;
        }

        at++;
        return true;
    }
}

/// <summary>The two first and the two last pairs of letters in a literal: nearly as good as all of them, and quickly asked for.</summary>
internal readonly record struct LetterPairs(ushort First, ushort Second, ushort LastButOne, ushort Last)
{
    /// <summary>How many numbers of pairs there are. Letters a to z have their own; a sign may share one with a letter.</summary>
    public const int Different = 32 * 32;

    public static LetterPairs Of(string literal)
    {
        ushort[] pairs = [.. literal.Skip(1).Select((letter, at) => Pair(literal[at], letter))];
        return new(pairs[0], pairs[Math.Min(1, pairs.Length - 1)], pairs[Math.Max(0, pairs.Length - 2)], pairs[^1]);
    }

    public static ushort Pair(char left, char right) => (ushort)(((left & 31) << 5) | (right & 31));
}
