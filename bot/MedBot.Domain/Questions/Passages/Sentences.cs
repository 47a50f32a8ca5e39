namespace MedBot.Domain.Questions.Passages;

/// <summary>Parts a paragraph into its sentences; a list entry is one.</summary>
public static class Sentences
{
    private static readonly HashSet<string> Shortened =
    [
        "bl.a", "f.eks", "ca", "pkt", "kl", "d", "nr", "jf", "ift", "ifm", "mio", "mia", "kr", "pr", "evt", "mv", "m.v", "osv", "hhv", "dvs", "inkl", "stk", "kv", "ex", "ex.ord", "vedr", "st",
        "konst", "afd", "tlf", "mm", "m.m", "o.l", "o.lign", "mht", "mhp", "iht", "fx", "pct", "div", "ang", "vha", "p.t", "pt", "maks", "min", "sml", "bilag", "ref",
    ];

    public static IReadOnlyList<string> Of(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        return [.. paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(OfLine)];
    }

    private static IEnumerable<string> OfLine(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is '.' or '!' or '?' && EndsSentence(line, start, at))
            {
                yield return line[start..(at + 1)].Trim();
                start = at + 1;
            }
        }

        if (start < line.Length && line[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool EndsSentence(string line, int start, int at)
    {
        var next = at + 1;
        while (next < line.Length && line[next] is '"' or '”' or '*' or ')' or '_')
        {
            next++;
        }

        if (next >= line.Length || !char.IsWhiteSpace(line[next]) || next + 1 >= line.Length || !(char.IsUpper(line[next + 1]) || line[next + 1] is '"' or '”' or '*' or '('))
        {
            return false;
        }

        if (line[at] != '.')
        {
            return true;
        }

        var from = line.LastIndexOf(' ', at) + 1;
        var word = line[Math.Max(from, start)..at].TrimStart('(', '*', '"', '”');
        return word.Length > 0 && !Shortened.Contains(word.ToLowerInvariant()) && !(word.Length <= 2 && (word.All(char.IsAsciiDigit) || (word.Length == 1 && char.IsUpper(word[0]))));
    }
}
