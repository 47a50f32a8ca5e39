using System.Text;
using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Persons in a running text: parted from each other, name from note.</summary>
internal static partial class PersonText
{
    /// <summary>Splits at commas, dots between names, bullets, and a last "og", outside parentheses.</summary>
    public static IEnumerable<string> Parts(string text)
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
        return [.. parts.SkipLast(1).Concat(parts.TakeLast(1).SelectMany(LastAnd)).Select(one => LeadingAnd().Replace(one.Trim(), "").TrimEnd('.').Trim())];
    }

    // "Ole Dam (A) Kim Bek (V)": a closed parenthesis and then a name.
    private static bool NextPersonFollows(string text, int close) =>
        close + 2 < text.Length && text[close + 1] == ' ' && (char.IsUpper(text[close + 2]) && !text[(close + 2)..].StartsWith("OG ", StringComparison.Ordinal) || AndName().IsMatch(text, close + 1));

    private static bool EndsName(string text, int dot) =>
        text[dot] == '.' && dot + 1 < text.Length && text[dot + 1] == ' ' && dot >= 2 && (text[dot - 1] == ')' || char.IsLetter(text[dot - 1]) && char.IsLetter(text[dot - 2]));

    // "Åse Krog og Bo Lund" are two; in "Bo Lund - leder af Børn og Unge" the dash has begun a note, which a parenthesis ends.
    private static IEnumerable<string> LastAnd(string part)
    {
        var trimmed = part.Trim();
        var match = And().Match(trimmed);
        while (match.Success && Depth(trimmed[..match.Index]) > 0)
        {
            match = match.NextMatch();
        }
        return match.Success && (trimmed[match.Index - 1] == ')' || !Dash().IsMatch(trimmed[..match.Index])) ? [trimmed[..match.Index], trimmed[(match.Index + match.Length)..]] : [trimmed];
    }

    /// <summary>A name and what stands behind it.</summary>
    public static Participant Person(string text, bool commaIsNote)
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
        var note = Note(text[cut..].Trim());
        return RoleBefore(name) is var (role, bare) ? new Participant { Name = bare, Note = note is null ? role : $"{role}, {note}" } : new Participant { Name = name, Note = note };
    }

    /// <summary>"Overlæge Åse Krog", "specialeansvarlig overlæge Åse Krog": the office, and the name behind it.</summary>
    public static (string Role, string Name)? RoleBefore(string text) =>
        RoleAndName().Match(text) is { Success: true } match ? (match.Groups["role"].Value.Trim(), match.Groups["name"].Value) : null;

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

    /// <summary>How many parentheses a text leaves open.</summary>
    public static int Depth(string text) => text.Count(character => character == '(') - text.Count(character => character == ')');

    // Small letters, or a word that ends as offices do.
    [GeneratedRegex(@"^(?<role>(?:(?:\p{Ll}[\p{L}-]*|[\p{L}-]*(?i:direktør|chef|leder|læge|plejerske|repræsentant|sekretær|konsulent|terapeut|assistent|inspektør|rektor|koordinator|pædagog|lærer|formand|forperson|rådgiver|mester|medarbejder|ingeniør|tekniker|arkitekt|jurist|økonom|betjent|analytiker|psykolog|bibliotekar|hjælper|operatør|ansvarlig|studerende)|F?TR|AMR) )+)(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})$")]
    private static partial Regex RoleAndName();

    [GeneratedRegex(@"\s[-–—]\s")]
    private static partial Regex Dash();

    // "(leder) og Bo Lund (AMR) …"; in "(0-6 år) og Unge" the note goes on.
    [GeneratedRegex(@"\G (?:og|samt) (?=\p{Lu}\S* \p{Lu})")]
    private static partial Regex AndName();

    [GeneratedRegex("^(?:og|samt) ")]
    private static partial Regex LeadingAnd();

    [GeneratedRegex(@" (?:og|samt) (?=\p{Lu})")]
    private static partial Regex And();

    [GeneratedRegex(@"(?:\p{Ll}{2,}|\))\. \p{Lu}")]
    private static partial Regex NamesParted();
}
