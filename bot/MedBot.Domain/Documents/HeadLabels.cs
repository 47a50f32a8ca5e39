using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>What a label in the head of a document opens.</summary>
internal enum HeadLabel
{
    Date,
    Time,
    Place,
    Committee,

    /// <summary>The kind of meeting or document.</summary>
    Meeting,
    Participants,

    /// <summary>Some of the participants, by their side of the table.</summary>
    Group,

    /// <summary>Those who sent apologies.</summary>
    Absent,

    /// <summary>One who holds an office at the meeting (referent, mødeleder), the office behind the name.</summary>
    Officer,

    /// <summary>Known, and of no use: it ends what stands before it.</summary>
    Other,
}

/// <summary>A label, and what stands behind it on its line.</summary>
internal readonly record struct HeadLine(HeadLabel Label, string Rest);

/// <summary>The labels in the head of a document (mødedato, mødested, deltagere), by all their names.</summary>
internal static partial class HeadLabels
{
    private const int MostWords = 5;

    // What a label's word speaks of. A label may be any few of them: "Mødets dato", "Dato/tid", "Tidspunkt og sted", "Fraværende med afbud".
    private static readonly (HeadLabel Label, Regex Word)[] Words =
    [
        (HeadLabel.Date, DateWord()), (HeadLabel.Time, TimeWord()), (HeadLabel.Place, PlaceWord()), (HeadLabel.Committee, CommitteeWord()),
        (HeadLabel.Meeting, MeetingWord()), (HeadLabel.Participants, ParticipantsWord()), (HeadLabel.Group, GroupWord()), (HeadLabel.Absent, AbsentWord()), (HeadLabel.Officer, OfficerWord()),
        (HeadLabel.Other, OtherWord()),
    ];

    private static readonly string[] Contents =
    [
        "Indholdsfortegnelse", "Indhold", "Punkter", "Punkter på dagsordenen", "Pkt. tekst", "Dagsordenspunkter", "Dagsordenpunkter", "Sagsoversigt", "Sagsliste", "Punktoversigt", "Oversigt", "Oversigt over punkter",
    ];

    public static HeadLine? Read(Line line)
    {
        if (line.IsGap || line.Plain.Length == 0)
        {
            return null;
        }
        if (line.Kind == LineKind.Row)
        {
            return OfRow(line);
        }
        var bold = Marks.BoldStart(line.Text);
        if (bold is not null && !line.StandsOut && Find(bold) is { } marked && line.Plain.StartsWith(bold, StringComparison.Ordinal))
        {
            return Labelled(marked, bold, line.Plain[bold.Length..].TrimStart(' ', ':').Trim());
        }
        if (BeforeColon().Match(line.Plain) is { Success: true } colon && Find(colon.Groups["name"].Value) is { } closed)
        {
            var behind = line.Plain[colon.Length..].Trim();
            return closed == HeadLabel.Group && behind.Length > 0 && !People.LookLikeNames(behind) ? null : Labelled(closed, colon.Groups["name"].Value, behind);
        }
        if (Glued().Match(line.Plain) is { Success: true } glued && Find(glued.Value) is { } closest)
        {
            return new(closest, line.Plain[glued.Length..]);
        }
        if (Bare().Match(line.Plain) is not { Success: true } bare || Find(bare.Value) is not { } label)
        {
            return null;
        }
        var rest = line.Plain[bare.Length..].Trim();
        // "Mødelokale 2" is the place as it stands, "Kl. 9-11" the hour.
        return rest.Length == 0 || FollowsBare(label, line, rest) ? new(label, rest.Length > 0 && Whole().IsMatch(line.Plain) ? line.Plain : rest) : null;
    }

    /// <summary>"Referent: Åse Krog, HR" as "Åse Krog, HR, referent".</summary>
    private static HeadLine Labelled(HeadLabel label, string name, string rest) =>
        new(label, label == HeadLabel.Officer && rest.Length > 0 ? InOffice(rest, name) : rest);

    /// <summary>A person with the office that a label says.</summary>
    public static string InOffice(string person, string label) => $"{person}, {label.TrimEnd(':', ' ').ToLowerInvariant()}";

    /// <summary>The heads of columns with people under some of them.</summary>
    public static bool HeadsPeople(IReadOnlyList<string> heads) => heads.Any(IsOfPeople) && heads.All(head => IsOfPeople(head) || People.IsColumn(head));

    /// <summary>The label of a list of people, and nothing else.</summary>
    public static bool IsOfPeople(string text) => Find(text.TrimEnd(':', ' ')) is HeadLabel.Participants or HeadLabel.Group or HeadLabel.Absent;

    /// <summary>Some label and its value, and nothing of a title: it names no kind and no committee.</summary>
    public static bool IsUnknown(Line line) =>
        BeforeColon().Match(line.Plain) is { Success: true } label && label.Length < line.Plain.Length && !Titles.NamesKind(line.Plain)
        && !Titles.IsCommittee(label.Groups["name"].Value) && !Titles.IsCommittee(line.Plain[label.Length..]);

    public static bool IsContents(Line line) => !line.IsGap && Contents.Contains(PageColumn().Replace(line.Plain, "").TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>A line with several labels in columns, one line for each.</summary>
    public static IEnumerable<Line> Split(Line line) =>
        line.Kind == LineKind.Text && line.Text.Length < 500 && (line.Text.Contains("  ", StringComparison.Ordinal) || line.Text.Contains(". ", StringComparison.Ordinal) && line.Text.Contains(':', StringComparison.Ordinal))
            ? Columns().Split(line.Text).SelectMany(RecordBeside).Where(text => text.Length > 0).Select(text => new Line(LineKind.Text, text) { Indent = line.Indent })
            : [line];

    // A kind, an authority, a label or a journal number in a column of its own.
    private static string[] RecordBeside(string text) =>
        WideGap().Split(text) is [var left, var right] both && left.Length > 0 && (Titles.IsKindAlone(left) || Titles.IsKindAlone(right) || Titles.IsAuthority(right) || Find(right) is not null || RecordMarks.CaseNumber(new(LineKind.Text, right)) is not null) ? both : [text];

    // "Mødedato Torsdag d. …" has no colon; a sentence that begins with such a word goes on in small letters.
    private static bool FollowsBare(HeadLabel label, Line line, string rest) => label switch
    {
        HeadLabel.Absent => line.Text.Contains("  ", StringComparison.Ordinal) || (line.Kind != LineKind.Heading && People.LookLikeNames(rest)),
        HeadLabel.Meeting or HeadLabel.Committee or HeadLabel.Group or HeadLabel.Officer or HeadLabel.Other => line.Text.Contains("  ", StringComparison.Ordinal),
        HeadLabel.Participants => line.Kind != LineKind.Heading && char.IsUpper(rest[0]),
        _ => line.Kind != LineKind.Heading && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest.StartsWith("d.", StringComparison.Ordinal)
            || rest.StartsWith("den ", StringComparison.Ordinal) || rest.StartsWith("kl", StringComparison.OrdinalIgnoreCase) || Weekday().IsMatch(rest)),
    };

    private static HeadLine? OfRow(Line line)
    {
        string[] cells = [.. line.Cells.Where(cell => cell.Length > 0).Select(Marks.Off)];
        // "| Navn | Rolle |" heads a list of participants as well as "| Deltager | Rolle |" does.
        return cells.Length > 1 && Array.TrueForAll(cells, People.IsColumn) ? new HeadLine(HeadLabel.Participants, "")
            : cells.Length >= 1 && Find(cells[0].TrimEnd(':', ' ')) is { } label ? new HeadLine(label, string.Join(", ", cells[1..])) : null;
    }

    private static HeadLabel? Find(string name)
    {
        string[] words = [.. WordBreak().Split(name).Where(word => word.Any(char.IsLetter))];
        if (words.Length is 0 or > MostWords)
        {
            return null;
        }
        HeadLabel? found = null;
        foreach (var word in words.Where(word => !Filler().IsMatch(word)))
        {
            if (Array.Find(Words, known => known.Word.IsMatch(word)) is not { Word: not null } known)
            {
                return null;
            }
            // The meeting's own name says less than what it is put together with: "Mødets sted", "Sted for møde".
            found = found is null or HeadLabel.Meeting || known.Label is HeadLabel.Absent or HeadLabel.Other || IsRest(words) ? known.Label : found;
        }
        return found == HeadLabel.Participants && Array.Exists(words, word => word.Equals("ikke", StringComparison.OrdinalIgnoreCase)) ? HeadLabel.Absent : found;
    }

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L} ./&,-]{0,40}?)\s*:")]
    private static partial Regex BeforeColon();

    /// <summary>The other members, whose chair stands apart.</summary>
    public static bool IsRest(Line line) => BeforeColon().Match(line.Plain) is { Success: true } label && IsRest([.. WordBreak().Split(label.Groups["name"].Value)]);

    // "Øvrige deltagere" are guests.
    private static bool IsRest(string[] words) => words is [var first, var second, ..] && first.Equals("øvrige", StringComparison.OrdinalIgnoreCase) && second.StartsWith("medlem", StringComparison.OrdinalIgnoreCase);

    // A label whose colon is left out: as many of its words as may belong together.
    [GeneratedRegex(@"^(?:(?:Start|Slut)tidspunkt for møde|(?:Dato|Tid) og (?:tid|tidspunkt|sted)|(?:Ikke )?til stede|(?:Afbud|Fravær) fra|Fraværende med afbud|(?:Øvrige|Desuden|Endvidere) delt(?:agere|og)|(?:Start|Slut) kl|Kopi til|Møde nr|Mødet (?:hævet|slut)|Næste møde|Fra (?:administrationen|forvaltningen)|(?:J|Dok)\.nr|\p{L}+)(?!\w)\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    // The cells of a web page without what parted them: "MødestedRådssalen".
    [GeneratedRegex(@"^(?:Mødested|Mødelokale|Sted|Lokale|Mødedato|Dato|Starttidspunkt|Udvalg|Deltagere|Medlemmer|Afbud)(?=\p{Lu}|\d)")]
    private static partial Regex Glued();

    [GeneratedRegex(@"[\s./:&,]+")]
    private static partial Regex WordBreak();

    [GeneratedRegex("^(?:og|for|fra|til|af|på|i|ved|med|som|var|er|dette|det|den|følgende|mødets?|navne?|nr|ikke)$", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex("^(?:(?:møde|start)?dato(?:en)?|(?:møde)?dag(?:en)?|hvornår|(?:af)?holdt|starttidspunkt)$", RegexOptions.IgnoreCase)]
    private static partial Regex DateWord();

    [GeneratedRegex("^(?:(?:møde)?(?:tid|tidspunkt|tidsrum|start|begyndelse)(?:en|et)?|kl|klokken|klokkeslæt)$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeWord();

    [GeneratedRegex("^(?:møde)?(?:sted|lokale|lokalitet|lokation|adresse|rum|sal)(?:et|en)?$|^hvor$", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceWord();

    [GeneratedRegex("^(?:(?:med)?udvalg(?:et)?s?|(?:møde)?forum|organ|råd(?:et)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex CommitteeWord();

    [GeneratedRegex("^(?:møde|(?:møde|dokument|dagsordens?)?type)$", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingWord();

    [GeneratedRegex("^(?:(?:møde)?deltager(?:e|ne)?|deltog|deltagende|til?stede(?:værende)?|stede|medlem(?:mer|merne)?|fremmødte?|mødte?|indkaldte?|inviterede?|inviteret|indbudte?)$", RegexOptions.IgnoreCase)]
    private static partial Regex ParticipantsWord();

    [GeneratedRegex("^(?:(?:ledelsen?|leder(?:e|ne)?|medarbejder(?:e|ne)?|[ab]-)(?:s?-?(?:siden?|repræsentant(?:er(?:ne)?)?))?|repræsentant(?:er(?:ne)?)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex GroupWord();

    [GeneratedRegex("^(?:afbud|fravær|fraværende|forhindrede?|forfald)$", RegexOptions.IgnoreCase)]
    private static partial Regex AbsentWord();

    [GeneratedRegex("^(?:gæst(?:er)?|referent|ordstyrer|mødeleder|dirigent|sekretær|(?:næst)?(?:formand|forperson))$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficerWord();

    [GeneratedRegex("^(?:øvrige|desuden|endvidere|slut|slutter|sluttede|sluttid|sluttidspunkt|mødeslut|bemærkning(?:er)?|udsendt|udsendelsesdato|kopi|hævet|næste|mødenr|journalnr|j|sagsnr|dok|brevid|side|administrationen?|forvaltningen|forplejning|emne|vedrørende|web)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherWord();

    [GeneratedRegex(@"(?:\s{2,}|(?<=\p{L}{2}[.)]+) )(?=(?:\*\*)?\p{Lu}[\p{L} .]{1,25}(?:\*\*)?:)")]
    private static partial Regex Columns();

    [GeneratedRegex(@"\s{3,}")]
    private static partial Regex WideGap();

    [GeneratedRegex(@"\s+Side(?: nr\.?)?$")]
    private static partial Regex PageColumn();

    [GeneratedRegex(@"^(?:(?:Mødel|L)okale|(?:Møde)?sal|kl\.?) ", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex("^(?:man|tirs|ons|tors|fre|lør|søn)dag", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();
}
