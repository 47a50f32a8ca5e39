using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Lists of persons: participants and absent ones.</summary>
internal static partial class People
{
    // A line that is wrapped is a long one; a person alone on a line seldom fills it.
    private const int WrappedLine = 60;

    private static readonly string[] Nobody = ["ingen", "-", "–", "ingen afbud", "ingen fraværende", "alle var til stede", "ikke oplyst"];

    // What the columns of a list of people are headed.
    private static readonly string[] Columns = ["navn", "deltager", "deltagere", "medlem", "rolle", "funktion", "titel", "stilling", "repræsenterer", "organisation", "afdeling", "arbejdsplads", "til stede", "afbud", "mødt", "fremmødt", "fremmøde", "initialer"];

    /// <summary>A web page's "Åse Krog" / "Formand" / "(A)", each on a line of its own, as one line.</summary>
    public static IReadOnlyList<Line> WithParties(IReadOnlyList<Line> lines)
    {
        List<Line> joined = [];
        foreach (var line in lines)
        {
            joined.Add(line);
            if (line.Kind != LineKind.Text || !Party().IsMatch(line.Plain))
            {
                continue;
            }
            var office = joined.FindLastIndex(joined.Count - 2, above => !above.IsGap);
            var name = office > 0 && Chair().IsMatch(joined[office].Plain) ? joined.FindLastIndex(office - 1, above => !above.IsGap) : office;
            if (name >= 0 && NameLike().IsMatch(joined[name].Plain))
            {
                var person = $"{joined[name].Plain}{(name < office ? $", {Whole(joined[office])}" : "")} {line.Plain}";
                joined.RemoveRange(name, joined.Count - name);
                joined.Add(new(LineKind.Text, person));
            }
        }
        return joined;
    }

    // "2. næstformand" looks like an entry of a list.
    private static string Whole(Line office) => office.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. {office.Plain}") : office.Plain;

    /// <summary>What a note says behind it of one who did not come: "næstformand - afbud".</summary>
    public static bool SaysAbsent(Participant person) => person.Note is { } note && AbsentNote().IsMatch(note);

    [GeneratedRegex(@"\b(?:afbud|fraværende|ikke til stede)$", RegexOptions.IgnoreCase)]
    private static partial Regex AbsentNote();

    [GeneratedRegex(@"^\(\p{Lu}\p{L}{0,3}\)$")]
    private static partial Regex Party();

    [GeneratedRegex(@"^(?:næst)?(?:formand|forperson)$", RegexOptions.IgnoreCase)]
    private static partial Regex Chair();

    /// <summary>"Formand   Åse Krog (HK)", in columns, as "Åse Krog (HK), formand"; null for another line.</summary>
    public static Line? OfficeBefore(Line line) =>
        line.Kind == LineKind.Text && Office().Match(line.Text) is { Success: true } match
            ? new Line(LineKind.Text, $"{match.Groups["person"].Value.Trim()}, {match.Groups["office"].Value.ToLowerInvariant()}") : null;

    [GeneratedRegex(@"^\s*(?<office>Formand|Forperson|Næstformand|Næstforperson|Medlem|Sekretær|Referent|Suppleant|Tilforordnet)\s{2,}(?<person>\p{Lu}.*)$")]
    private static partial Regex Office();

    /// <summary>"Åse Krog    leder, formand    afbud", in columns, as "Åse Krog, leder, formand" and whether they came; null for another line.</summary>
    public static (Line Person, bool Present)? WithPresence(Line line) =>
        line.Kind is LineKind.Text or LineKind.Row && Presence().Match(line.Kind == LineKind.Row ? string.Join("   ", line.Cells) : line.Text) is { Success: true } match && NameLike().IsMatch(match.Groups["name"].Value)
            ? (new Line(LineKind.Entry, $"{match.Groups["name"].Value}, {match.Groups["role"].Value}".TrimEnd(',', ' ')), match.Groups["came"].Success) : null;

    [GeneratedRegex(@"^(?<name>\p{Lu}\S*(?: \S+)+?)(?:\s{2,}(?<role>\S+(?: \S+)*))?\s{2,}(?:(?<came>til ?stede|mødt|deltog|x|ja)|afbud|fraværende|ikke til stede|ikke mødt|nej)$", RegexOptions.IgnoreCase)]
    private static partial Regex Presence();

    /// <summary>The head of a column, and no person.</summary>
    public static bool IsColumn(string cell) => Columns.Contains(cell.ToLowerInvariant());

    public static IReadOnlyList<Participant> Read(IEnumerable<Line> lines)
    {
        List<Participant> people = [];
        var paragraphs = Paragraphs(lines).ToList();
        var aParagraphEach = EachInAParagraph(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            people.AddRange(aParagraphEach || EachOnALine(paragraph)
                ? paragraph.SelectMany(OnALine)
                : Whole(PersonText.Parts(EndOfPerson().Replace(Clean(Join(paragraph)), "), "))).Select(part => PersonText.Person(part, commaIsNote: false)));
        }
        return [.. people.Where(person => person.Name.Any(char.IsLetter) && !Nobody.Contains(person.Name.ToLowerInvariant()))];
    }

    // "Ole Dam - HK, næstforperson, Kim Bek, FOA": an office or a union behind a comma belongs to the name before it.
    private static List<string> Whole(IEnumerable<string> parts)
    {
        List<string> whole = [];
        foreach (var part in parts)
        {
            if (whole.Count > 0 && Addition().IsMatch(part) && !NameLike().IsMatch(PersonText.Person(part, commaIsNote: false).Name))
            {
                whole[^1] = Dashed().IsMatch(whole[^1]) ? $"{whole[^1]}, {part}" : $"{whole[^1]} - {part}";
            }
            else
            {
                whole.Add(part);
            }
        }

        return whole;
    }

    /// <summary>"Åse Krog (HK). Kim Bek (FOA)": a full stop may part them.</summary>
    [GeneratedRegex(@"\)\. (?=\p{Lu})")]
    private static partial Regex EndOfPerson();

    [GeneratedRegex(@"^(\p{Ll}|\p{Lu}{2,5}(?!\S)(?! \p{Lu}))")]
    private static partial Regex Addition();

    [GeneratedRegex(@"\s[-–—]\s|\)$")]
    private static partial Regex Dashed();

    /// <summary>Names, no sentence: each part begins with a capital and is short.</summary>
    public static bool LookLikeNames(string text)
    {
        var plain = Marks.Off(text).TrimEnd('.');
        return Nobody.Contains(plain.ToLowerInvariant())
            || (plain.Length is > 0 and < 2000 && PersonText.Parts(plain).All(part => PersonText.Person(part, commaIsNote: true).Name is { Length: > 0 } name && NameLike().IsMatch(name)));
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
            // "Ledelsen: …" above "Medarbejderne: …": each group by itself.
            if (paragraph.Count > 0 && (line.IsGap || PersonText.Depth(paragraph[^1].Plain) <= 0 && Group().IsMatch(line.Plain)))
            {
                yield return paragraph;
                paragraph = [];
            }
            if (!line.IsGap)
            {
                paragraph.Add(line);
            }
        }
        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private static bool Open(List<Line> paragraph) => paragraph[^1].Plain is var last && (last.EndsWith(',') || PersonText.Depth(last) > 0);

    // Paragraphs of one line, as in the cell of a table: behind their commas stand offices, seldom names.
    private static bool EachInAParagraph(List<List<Line>> paragraphs) =>
        paragraphs.Count > 1 && paragraphs.TrueForAll(paragraph => paragraph.Count == 1) && FewNameMore([.. paragraphs.Select(paragraph => paragraph[0])]);

    private static bool FewNameMore(List<Line> lines) =>
        lines.Count(line => PersonText.Parts(Clean(line)).Skip(1).Any(part => NameLike().IsMatch(PersonText.Person(part, commaIsNote: false).Name))) * 2 < lines.Count;

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
        // Each begins with a whole name, and ends where a list would go on.
        if (lines.TrueForAll(line => StartsWithName().IsMatch(line.Plain)) && lines.SkipLast(1).All(line => !line.Plain.EndsWith(',') && PersonText.Depth(line.Plain) == 0) && FewNameMore(lines))
        {
            return true;
        }
        var wrapped = false;
        var depth = 0;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            var plain = lines[i].Plain;
            depth += PersonText.Depth(plain);
            var next = lines[i + 1].Plain;
            wrapped |= depth > 0 || plain.EndsWith(" og", StringComparison.Ordinal) || plain.EndsWith('-') || plain.EndsWith('&')
                || (plain.Length >= WrappedLine && plain.Contains(',', StringComparison.Ordinal))
                || (plain.EndsWith(',') && plain.Count(character => character == ',') > 1)
                || next.StartsWith('(') || (next.Length > 0 && char.IsLower(next[0]));
        }
        return !wrapped;
    }

    private static string Join(List<Line> lines) => TextBlocks.JoinLines(lines.Select(line => line.Plain));

    // "Til stede: …" inside a list names a group, not a person.
    private static string Clean(Line line) => Clean(line.Kind == LineKind.Row ? string.Join(", ", line.Cells.Where(cell => cell.Length > 0).Select(Marks.Off)) : line.Plain);

    private static string Clean(string text) => Group().Replace(text.Trim().TrimEnd(',', ';'), "").TrimEnd();

    // A line that names a group holds all of the group.
    private static IEnumerable<Participant> OnALine(Line line)
    {
        var text = Clean(line);
        return text.Length == 0 || text.EndsWith(':') || (line.Kind == LineKind.Row && line.Cells.All(cell => cell.Length == 0 || IsColumn(Marks.Off(cell)))) ? []
            : Group().IsMatch(line.Plain) ? PersonText.Parts(text).Select(part => PersonText.Person(part, commaIsNote: false))
            : [PersonText.Person(text, commaIsNote: true)];
    }

    [GeneratedRegex(@"^[\p{L} -]{3,40}:\s*")]
    private static partial Regex Group();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}(?:, \p{L}|\s?\(| - |$)")]
    private static partial Regex StartsWithName();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|von|van|de|af|la)){1,5}$")]
    private static partial Regex NameLike();
}
