using System.Text;
using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Lists of persons: participants and absent ones.</summary>
internal static partial class People
{
    // A line that is wrapped is a long one; a person alone on a line seldom fills it.
    private const int WrappedLine = 60;

    private static readonly string[] Nobody = ["ingen", "-", "–", "ingen afbud", "ingen fraværende", "alle var til stede", "ikke oplyst"];

    public static IReadOnlyList<Participant> Read(IEnumerable<Line> lines)
    {
        List<Participant> people = [];
        var paragraphs = Paragraphs(lines).ToList();
        var aParagraphEach = EachInAParagraph(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            people.AddRange(aParagraphEach || EachOnALine(paragraph)
                ? paragraph.SelectMany(line => OnALine(Clean(line)))
                : Parts(Clean(Join(paragraph))).Select(part => Person(part, commaIsNote: false)));
        }
        return [.. people.Where(person => person.Name.Length > 0 && !Nobody.Contains(person.Name.ToLowerInvariant()))];
    }

    /// <summary>Names, no sentence: each part begins with a capital and is short.</summary>
    public static bool LookLikeNames(string text)
    {
        var plain = Marks.Off(text).TrimEnd('.');
        return Nobody.Contains(plain.ToLowerInvariant())
            || (plain.Length is > 0 and < 2000 && Parts(plain).All(part => Person(part, commaIsNote: true).Name is { Length: > 0 } name && NameLike().IsMatch(name)));
    }

    private static IEnumerable<List<Line>> Paragraphs(IEnumerable<Line> lines)
    {
        List<Line> paragraph = [];
        foreach (var line in lines)
        {
            if (line.IsGap && paragraph.Count > 0 && Open(paragraph))
            {
                continue;                                             // a page break inside a list
            }
            if (line.IsGap && paragraph.Count > 0)
            {
                yield return paragraph;
                paragraph = [];
            }
            else if (!line.IsGap)
            {
                paragraph.Add(line);
            }
        }
        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private static bool Open(List<Line> paragraph) => paragraph[^1].Plain is var last && (last.EndsWith(',') || Depth(last) > 0);

    // Paragraphs of one line, as in the cell of a table: behind their commas stand offices, seldom names.
    private static bool EachInAParagraph(List<List<Line>> paragraphs) =>
        paragraphs.Count > 1 && paragraphs.TrueForAll(paragraph => paragraph.Count == 1)
        && paragraphs.Count(paragraph => Parts(Clean(paragraph[0])).Skip(1).Any(part => NameLike().IsMatch(Person(part, commaIsNote: false).Name))) * 2 < paragraphs.Count;

    private static bool EachOnALine(List<Line> lines)
    {
        if (lines.Count == 1)
        {
            // A single entry, row or line: a person with a comma in it only where the list says so.
            return lines[0].Kind is LineKind.Entry or LineKind.Row;
        }
        if (lines.Exists(line => line.Kind is LineKind.Entry or LineKind.Row))
        {
            return true;
        }
        var wrapped = false;
        var depth = 0;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            var plain = lines[i].Plain;
            depth += Depth(plain);
            var next = lines[i + 1].Plain;
            wrapped |= depth > 0 || plain.EndsWith(" og", StringComparison.Ordinal) || plain.EndsWith('-') || plain.EndsWith('&')
                || (plain.Length >= WrappedLine && plain.Contains(',', StringComparison.Ordinal))
                || (plain.EndsWith(',') && plain.Count(character => character == ',') > 1)
                || next.StartsWith('(') || (next.Length > 0 && char.IsLower(next[0]));
        }
        return !wrapped;
    }

    private static int Depth(string text) => text.Count(character => character == '(') - text.Count(character => character == ')');

    private static string Join(List<Line> lines) => TextBlocks.JoinLines(lines.Select(line => line.Plain));

    // "Til stede: …" inside a list names a group, not a person.
    private static string Clean(Line line) => Clean(line.Kind == LineKind.Row ? string.Join(", ", line.Cells.Where(cell => cell.Length > 0).Select(Marks.Off)) : line.Plain);

    private static string Clean(string text) => Group().Replace(text.Trim().TrimEnd(',', ';'), "").TrimEnd();

    private static IEnumerable<Participant> OnALine(string text)
    {
        if (text.Length == 0 || text.EndsWith(':'))
        {
            yield break;
        }
        yield return Person(text, commaIsNote: true);
    }

    /// <summary>Splits at commas, dots between names, bullets, and a last "og", outside parentheses.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }
        var dotted = !text.Contains(',', StringComparison.Ordinal) && NamesParted().IsMatch(text);
        List<string> parts = [];
        StringBuilder part = new();
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            depth = Math.Max(0, depth + (character == '(' ? 1 : character == ')' ? -1 : 0));
            var ends = depth == 0 && (character is ',' or ';' or '•' or '·' || dotted && EndsName(text, i) || character == ')' && NextPersonFollows(text, i));
            if (ends)
            {
                if (character == ')')
                {
                    part.Append(character);
                }
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(character);
            }
        }
        parts.Add(part.ToString());
        parts = [.. parts.Where(one => one.Trim().Length > 0)];
        return [.. parts.SkipLast(1).Concat(parts.TakeLast(1).SelectMany(LastAnd)).Select(one => one.Trim().TrimEnd('.').Trim())];
    }

    // "Ole Dam (A) Kim Bek (V)": a closed parenthesis and then a name.
    private static bool NextPersonFollows(string text, int close) =>
        close + 2 < text.Length && text[close + 1] == ' ' && char.IsUpper(text[close + 2]) && !text[(close + 2)..].StartsWith("OG ", StringComparison.Ordinal);

    private static bool EndsName(string text, int dot) =>
        text[dot] == '.' && dot + 1 < text.Length && text[dot + 1] == ' ' && dot >= 2 && (text[dot - 1] == ')' || char.IsLetter(text[dot - 1]) && char.IsLetter(text[dot - 2]));

    // "Åse Krog og Bo Lund" are two; in "Bo Lund - leder af Børn og Unge" the dash has begun a note, which a parenthesis ends.
    private static IEnumerable<string> LastAnd(string part)
    {
        var trimmed = part.Trim();
        if (trimmed.StartsWith("og ", StringComparison.Ordinal))
        {
            return [trimmed[3..]];
        }
        var match = And().Match(trimmed);
        while (match.Success && Depth(trimmed[..match.Index]) > 0)
        {
            match = match.NextMatch();
        }
        return match.Success && (trimmed[match.Index - 1] == ')' || !Dash().IsMatch(trimmed[..match.Index])) ? [trimmed[..match.Index], trimmed[(match.Index + match.Length)..]] : [trimmed];
    }

    private static Participant Person(string text, bool commaIsNote)
    {
        var cut = text.Length;
        var paren = text.IndexOf('(', StringComparison.Ordinal);
        var dash = Dash().Match(text) is { Success: true } match ? match.Index : -1;
        var comma = commaIsNote ? text.IndexOf(',', StringComparison.Ordinal) : -1;
        foreach (var index in (ReadOnlySpan<int>)[paren, dash, comma])
        {
            cut = index >= 0 ? Math.Min(cut, index) : cut;
        }
        var name = text[..cut].Trim();
        var tail = text[cut..].Trim();
        return new Participant { Name = name, Note = Note(tail) };
    }

    // Parentheses one after the other are notes of their own; what follows a dash or comma is one as it stands.
    private static string? Note(string tail)
    {
        List<string> notes = [];
        while (tail.Length > 0)
        {
            if (tail[0] != '(')
            {
                var text = tail.TrimStart('-', '–', '—', ',', ' ');
                if (text.StartsWith('('))
                {
                    tail = text;
                    continue;
                }
                notes.Add(text);
                break;
            }
            var close = Closing(tail);
            notes.Add(tail[1..close].Trim());
            tail = tail[Math.Min(close + 1, tail.Length)..].TrimStart(' ', ',', '.');
        }
        return string.Join(", ", notes.Where(note => note.Length > 0)) is { Length: > 0 } joined ? joined : null;
    }

    private static int Closing(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        return text.Length;
    }

    [GeneratedRegex(@"\s[-–—]\s")]
    private static partial Regex Dash();

    [GeneratedRegex(@" (?:og|samt) (?=\p{Lu})")]
    private static partial Regex And();

    [GeneratedRegex(@"^[\p{L} -]{3,40}:\s*")]
    private static partial Regex Group();

    [GeneratedRegex(@"(?:\p{Ll}{2,}|\))\. \p{Lu}")]
    private static partial Regex NamesParted();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|von|van|de|af|la)){1,5}$")]
    private static partial Regex NameLike();
}
