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
                var forbidden = IsForbidden();
                var inner = Alternatives();
                Take(')');
                return (null, forbidden ? Needed.Nothing : inner);
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

    /// <summary>Goes behind what tells of a group's sort: what is looked for around a match must stand there too, or must not.</summary>
    private bool IsForbidden()
    {
        if (!Take('?'))
        {
            return false;
        }

        var behind = _pattern[_at] == '<';
        var named = behind && char.IsLetter(_pattern[_at + 1]);
        _at = named ? Behind('>') : behind ? _at + 2 : _at + 1;
        return !named && _pattern[_at - 1] == '!';
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

    /// <param name="pairs">A bit for each <see cref="LetterPair"/> that the text has.</param>
    public abstract bool IsIn(ulong[] pairs);

    public sealed record All(Needed[] Parts) : Needed
    {
        public override bool IsIn(ulong[] pairs)
        {
            foreach (var part in Parts)
            {
                if (!part.IsIn(pairs))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public sealed record OneOf(Needed[] Parts) : Needed
    {
        public override bool IsIn(ulong[] pairs)
        {
            foreach (var part in Parts)
            {
                if (part.IsIn(pairs))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>All pairs of letters of a literal, those first that hold none of the letters that every text has.</summary>
    public sealed record Letters(ushort[] Pairs) : Needed
    {
        private const string Everywhere = "erndta ";

        public static Letters Of(string literal) =>
            new([.. literal.Skip(1).Select((letter, at) => (Left: literal[at], Right: letter)).OrderBy(pair => Common(pair.Left) + Common(pair.Right)).Select(pair => LetterPair.Of(pair.Left, pair.Right)).Distinct()]);

        public override bool IsIn(ulong[] pairs)
        {
            foreach (var pair in Pairs)
            {
                if ((pairs[pair >> 6] & (1UL << pair)) == 0)
                {
                    return false;
                }
            }

            return true;
        }

        private static int Common(char letter) => Everywhere.Contains(letter, StringComparison.Ordinal) ? 1 : 0;
    }
}

/// <summary>The number of a pair of letters. Those of a to z have their own; a sign may share one with a letter.</summary>
internal static class LetterPair
{
    public const int Different = 32 * 32;

    public static ushort Of(char left, char right) => (ushort)(((left & 31) << 5) | (right & 31));
}
