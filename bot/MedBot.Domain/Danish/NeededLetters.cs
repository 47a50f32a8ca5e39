using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>Reads out of a pattern which letters a text must hold for it to match: <c>\bhvor (mange|meget)\b</c> needs <c>hvor </c>, and <c>mange</c> or <c>meget</c>.</summary>
/// <remarks>What it does not understand needs nothing. It knows of the language of patterns what the patterns on folded texts use.</remarks>
internal ref struct NeededLetters
{
    private const int ShortestLiteral = 2;

    private readonly ReadOnlySpan<char> _pattern;
    private int _at;

    private NeededLetters(ReadOnlySpan<char> pattern) => _pattern = pattern;

    public static Needed Of(Regex pattern) =>
        (pattern.Options & (RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)) != 0 ? Needed.Nothing : new NeededLetters(pattern.ToString()).Alternatives();

    private Needed Alternatives()
    {
        List<Needed> alternatives = [Sequence()];
        while (Take('|'))
        {
            alternatives.Add(Sequence());
        }

        return alternatives.Contains(Needed.Nothing) ? Needed.Nothing : alternatives is [var only] ? only : new Needed.OneOf([.. alternatives]);
    }

    private Needed Sequence()
    {
        List<Needed> needed = [];
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

            if (!optional && inner != Needed.Nothing)
            {
                needed.Add(inner);
            }
        }

        End();
        return needed switch { [] => Needed.Nothing, [var only] => only, _ => new Needed.All([.. needed]) };

        void End()
        {
            if (literal.Length >= ShortestLiteral)
            {
                needed.Add(Needed.Letters.Of(literal));
            }

            literal = "";
        }
    }

    /// <summary>A letter, a group with what it needs, or something else.</summary>
    private (char? Letter, Needed Inner) Atom()
    {
        switch (_pattern[_at++])
        {
            case '(':
                var around = IsLookaround();
                var inner = Alternatives();
                Take(')');
                return (null, around ? Needed.Nothing : inner);
            case '[':
                _at = Behind(']');
                return (null, Needed.Nothing);
            case '\\':
                return (Escaped(), Needed.Nothing);
            case '.' or '^' or '$':
                return (null, Needed.Nothing);
            case var letter:
                return (letter, Needed.Nothing);
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

/// <summary>What a text must hold for a pattern to match.</summary>
internal abstract record Needed
{
    public static readonly Needed Nothing = new All([]);

    public sealed record All(Needed[] Parts) : Needed;

    public sealed record OneOf(Needed[] Parts) : Needed;

    /// <summary>The two first and the two last pairs of letters in a literal: nearly as good as all of them, and quickly asked for.</summary>
    public sealed record Letters(ushort First, ushort Second, ushort LastButOne, ushort Last) : Needed
    {
        public static Letters Of(string literal)
        {
            ushort[] pairs = [.. literal.Skip(1).Select((letter, at) => LetterPair.Of(literal[at], letter))];
            return new(pairs[0], pairs[Math.Min(1, pairs.Length - 1)], pairs[Math.Max(0, pairs.Length - 2)], pairs[^1]);
        }
    }
}

/// <summary>The number of a pair of letters. Those of a to z have their own; a sign may share one with a letter.</summary>
internal static class LetterPair
{
    public const int Different = 32 * 32;

    public static ushort Of(char left, char right) => (ushort)(((left & 31) << 5) | (right & 31));
}
