using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>Reads out of a pattern which words a text must hold for it to match: <c>\bhvor (mange|meget)\b</c> needs <c>hvor </c>, and <c>mange</c> or <c>meget</c>.</summary>
/// <remarks>What it does not understand needs nothing. It knows of the language of patterns what the patterns on folded texts use.</remarks>
internal ref struct NeededLetters
{
    private const int ShortestLiteral = 2;

    private readonly ReadOnlySpan<char> _pattern;
    private int _at;

    private NeededLetters(ReadOnlySpan<char> pattern) => _pattern = pattern;

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
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
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
        switch (_pattern[_at++])
        {
            case '(':
                var around = IsLookaround();
                var inner = Alternatives();
                Take(')');
                return (null, around ? null : inner);
            case '[':
                _at = Behind(']');
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

        var named = _pattern[_at] == '<' && char.IsLetter(_pattern[_at + 1]);
        _at = named ? Behind('>') : _pattern[_at] == '<' ? _at + 2 : _at + 1;
        return !named && _pattern[_at - 1] != ':';
    }

    /// <summary>A mark that stands for itself; null for a class of letters.</summary>
    private char? Escaped()
    {
        var sign = _pattern[_at++];
        _at = sign switch { 'p' or 'P' => Behind('}'), 'u' => _at + 4, 'x' => _at + 2, _ => _at };
        return char.IsLetterOrDigit(sign) ? null : sign;
    }

    private (bool Optional, bool Repeated) Quantifier()
    {
        var sign = _at < _pattern.Length ? _pattern[_at] : ' ';
        var optional = sign is '?' or '*' || (sign == '{' && _pattern[_at + 1] == '0');
        var repeated = optional || sign is '+' or '{';
        _at = sign == '{' ? Behind('}') : repeated ? _at + 1 : _at;
        if (repeated)
        {
            Take('?');
        }

        return (optional, repeated);
    }

    private readonly int Behind(char end)
    {
        var last = _at;
        while (_pattern[last] != end)
        {
            last += _pattern[last] == '\\' ? 2 : 1;
        }

        return last + 1;
    }

    private bool Take(char sign)
    {
        if (_at >= _pattern.Length || _pattern[_at] != sign)
        {
            return false;
        }

        _at++;
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
