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
    private static readonly Dictionary<string, HeadLabel> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Mødedato"] = HeadLabel.Date,
        ["Dato"] = HeadLabel.Date,
        ["Dato og tid"] = HeadLabel.Date,
        ["Dato og tidspunkt"] = HeadLabel.Date,
        ["Starttidspunkt"] = HeadLabel.Date,
        ["Starttidspunkt for møde"] = HeadLabel.Time,
        ["Mødetidspunkt"] = HeadLabel.Time,
        ["Mødetid"] = HeadLabel.Time,
        ["Tidspunkt"] = HeadLabel.Time,
        ["Tid"] = HeadLabel.Time,
        ["Tid og sted"] = HeadLabel.Time,
        ["Start kl"] = HeadLabel.Time,
        ["Mødested"] = HeadLabel.Place,
        ["Sted"] = HeadLabel.Place,
        ["Lokale"] = HeadLabel.Place,
        ["Mødelokale"] = HeadLabel.Place,
        ["Udvalg"] = HeadLabel.Committee,
        ["Møde"] = HeadLabel.Meeting,
        ["Mødetype"] = HeadLabel.Meeting,
        ["Dokumenttype"] = HeadLabel.Meeting,
        ["Mødedeltagere"] = HeadLabel.Participants,
        ["Deltagere"] = HeadLabel.Participants,
        ["Deltager"] = HeadLabel.Participants,
        ["Til stede"] = HeadLabel.Participants,
        ["Tilstede"] = HeadLabel.Participants,
        ["Tilstedeværende"] = HeadLabel.Participants,
        ["Medlemmer"] = HeadLabel.Participants,
        ["Fremmødte"] = HeadLabel.Participants,
        ["Deltog"] = HeadLabel.Participants,
        ["Inviteret"] = HeadLabel.Participants,
        ["Indkaldt"] = HeadLabel.Participants,
        ["Deltagende"] = HeadLabel.Participants,
        ["Mødt"] = HeadLabel.Participants,
        ["Afbud"] = HeadLabel.Absent,
        ["Afbud fra"] = HeadLabel.Absent,
        ["Fraværende"] = HeadLabel.Absent,
        ["Ikke til stede"] = HeadLabel.Absent,
    };

    private static readonly string[] Officers = ["Referent", "Ordstyrer", "Mødeleder", "Dirigent", "Sekretær", "Formand", "Forperson"];

    private static readonly string[] Others =
    [
        "Gæster", "Gæst", "Øvrige deltagere", "Desuden deltog", "Endvidere deltog", "Sluttidspunkt", "Sluttidspunkt for møde", "Slut kl", "Bemærkninger", "Udsendt", "Udsendelsesdato", "Kopi til",
        "Kopi", "Mødenr", "Møde nr", "Mødet hævet", "Mødet slut", "Næste møde", "Journalnr", "J.nr", "Sagsnr", "Dok.nr", "Brevid", "Side", "Indkaldte", "Inviterede", "Administration",
        "Fra administrationen", "Fra forvaltningen", "Forplejning", "Emne", "Vedrørende", "Web",
    ];

    private static readonly string[] Contents =
    [
        "Indholdsfortegnelse", "Indhold", "Punkter", "Punkter på dagsordenen", "Dagsordenspunkter", "Dagsordenpunkter", "Sagsoversigt", "Sagsliste", "Punktoversigt", "Oversigt", "Oversigt over punkter",
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
        var match = Start().Match(line.Plain);
        if (!match.Success || Find(match.Groups["name"].Value) is not { } label)
        {
            return null;
        }
        var rest = line.Plain[match.Length..].Trim();
        var closed = match.Groups["colon"].Success || rest.Length == 0;
        // "Mødelokale 2" is the place as it stands.
        return closed ? Labelled(label, match.Groups["name"].Value, rest) : FollowsBare(label, line, rest) ? new(label, Room().IsMatch(line.Plain) ? line.Plain : rest) : null;
    }

    /// <summary>"Referent: Åse Krog, HR" as "Åse Krog, HR, referent".</summary>
    private static HeadLine Labelled(HeadLabel label, string name, string rest) =>
        new(label, label == HeadLabel.Officer && rest.Length > 0 ? $"{rest}, {name.TrimEnd(':', ' ').ToLowerInvariant()}" : rest);

    public static bool IsContents(Line line) => !line.IsGap && Contents.Contains(PageColumn().Replace(line.Plain, "").TrimEnd(':', ' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>A line with several labels in columns, one line for each.</summary>
    public static IEnumerable<Line> Split(Line line) =>
        line.Kind == LineKind.Text && line.Text.Contains("  ", StringComparison.Ordinal) && line.Text.Length < 500
            ? Columns().Split(line.Text).Where(text => text.Length > 0).Select(text => new Line(LineKind.Text, text) { Indent = line.Indent })
            : [line];

    // "Mødedato Torsdag d. …" has no colon; a sentence that begins with such a word goes on in small letters.
    private static bool FollowsBare(HeadLabel label, Line line, string rest) => label switch
    {
        HeadLabel.Meeting or HeadLabel.Committee or HeadLabel.Absent or HeadLabel.Officer or HeadLabel.Other => line.Text.Contains("  ", StringComparison.Ordinal),
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
        var bare = name.TrimEnd(':', '.', ' ');
        if (Names.TryGetValue(bare, out var label))
        {
            return label;
        }
        return Officers.Contains(bare, StringComparer.OrdinalIgnoreCase) ? HeadLabel.Officer : Others.Contains(bare, StringComparer.OrdinalIgnoreCase) ? HeadLabel.Other : null;
    }

    [GeneratedRegex(@"^(?<name>Starttidspunkt for møde|Sluttidspunkt for møde|Dato og tidspunkt|Dato og tid|Tid og sted|Til stede|Ikke til stede|Afbud fra|Øvrige deltagere|Desuden deltog|Endvidere deltog|Start kl|Slut kl|Kopi til|Møde nr|Mødet hævet|Mødet slut|Næste møde|Fra administrationen|Fra forvaltningen|J\.nr|Dok\.nr|[\p{L}]+)(?!\w)\.?(?<colon>\s*:)?", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"\s{2,}(?=(?:\*\*)?\p{Lu}[\p{L} .]{2,25}(?:\*\*)?:)")]
    private static partial Regex Columns();

    [GeneratedRegex(@"\s+Side(?: nr\.?)?$")]
    private static partial Regex PageColumn();

    [GeneratedRegex("^(?:Mødel|L)okale", RegexOptions.IgnoreCase)]
    private static partial Regex Room();

    [GeneratedRegex("^(?:man|tirs|ons|tors|fre|lør|søn)dag", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();
}
