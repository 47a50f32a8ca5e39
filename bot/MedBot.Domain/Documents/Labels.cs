using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Documents;

/// <summary>The part of a document that a label opens.</summary>
internal enum Part
{
    /// <summary>Before any label.</summary>
    None,
    Recommendation,
    Summary,
    Presentation,
    Section,
    Attachments,
    Absent,
    Decision,
}

/// <summary>A label that a line begins with, what follows it there, and for a section its heading as the format spells it.</summary>
internal readonly record struct Label(Part Part, string Rest, string? Section = null);

/// <summary>The headings of an item's parts and the names they go by elsewhere. Levels of headings tell nothing.</summary>
internal static partial class Labels
{
    // No label is longer; a line is looked at no further, so that one of 5 MB costs no more than another.
    private const int LongestLabelLine = 200;

    private static readonly Dictionary<string, Part> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Indstilling"] = Part.Recommendation,
        ["Indstillinger"] = Part.Recommendation,
        ["Resumé"] = Part.Summary,
        ["Resume"] = Part.Summary,
        ["Resumè"] = Part.Summary,
        ["Sagsfremstilling"] = Part.Presentation,
        ["Sagsbeskrivelse"] = Part.Presentation,
        ["Beskrivelse af sagen"] = Part.Presentation,
        ["Beslutning"] = Part.Decision,
        ["Beslutninger"] = Part.Decision,
        ["Behandling"] = Part.Decision,
        ["Bilag"] = Part.Attachments,
        ["Fraværende"] = Part.Absent,
        ["Afbud"] = Part.Absent,
        ["Afbud fra"] = Part.Absent,
    };

    private static readonly string[] Sections =
    [
        "Økonomi", "Lovgrundlag", "Borgerperspektiv", "Historik", "Kommunens vision og politikker", "Baggrund",
        "Beslutningstema", "Beslutningskompetence", "Kompetence", "Personale", "Sagsgang og sagstype",
    ];

    /// <remarks>A decision has speakers and topics in front of colons; there only what stands out is a section.</remarks>
    public static Label? Read(Line line, bool inDecision)
    {
        if (line.Kind is LineKind.Row)
        {
            return OfRow(line);
        }
        if (line.IsGap || line.Kind is LineKind.Entry || line.Plain.Length == 0)
        {
            return null;
        }
        if (line.Plain.Length <= LongestLabelLine && OfDecisionWithDate(line) is { } decision)
        {
            return decision;
        }
        if (OfItem().Match(line.Plain) is { Success: true } ofItem)
        {
            return new(Part.Attachments, $"Pkt. {ofItem.Groups["n"].Value}: {ofItem.Groups["rest"].Value}");
        }
        if (Abbreviated().Match(line.Plain) is { Success: true } shortened && Parts.Where(known => known.Key.StartsWith(shortened.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)).Select(known => known.Value).Distinct().ToArray() is [var meant])
        {
            return new(meant, line.Plain[shortened.Length..].Trim());
        }
        var bold = Marks.BoldStart(line.Text);
        var name = bold is not null && !line.StandsOut ? bold : Name().Match(line.Plain[..Math.Min(line.Plain.Length, LongestLabelLine)]).Value;
        foreach (var candidate in (ReadOnlySpan<string>)[name.TrimEnd(' ', ':', '.'), FirstWords(line.Plain)])
        {
            if (candidate.Length > 0 && line.Plain.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)
                && Find(candidate) is { } found
                && Accept(line, found, line.Plain[candidate.Length..], bold is not null, inDecision) is { } label)
            {
                return label;
            }
        }
        return null;
    }

    /// <summary>Whether the name alone is a label's.</summary>
    public static bool IsName(string text) => Find(text.TrimEnd(' ', ':', '.')) is not null;

    private static Label? Accept(Line line, Label found, string after, bool bold, bool inDecision)
    {
        var colon = after.TrimStart().StartsWith(':') || Marks.BoldStart(line.Text)?.EndsWith(':') == true;
        var rest = after.TrimStart(' ', ':').Trim();
        if (rest is "" or ".")
        {
            return found with { Rest = "" };
        }
        if (line.Kind == LineKind.Heading && !colon)
        {
            return null;
        }
        var wide = after.StartsWith("  ", StringComparison.Ordinal) || line.Text.Contains("   ", StringComparison.Ordinal) && WideGap().IsMatch(line.Text);
        var accepted = found.Part switch
        {
            Part.Absent => colon || bold || wide || People.LookLikeNames(rest),
            Part.Section => bold || (colon || wide) && !inDecision,
            _ => colon || bold && !line.StandsOut || wide,
        };
        return accepted ? found with { Rest = rest } : null;
    }

    private static Label? OfRow(Line line)
    {
        string[] cells = [.. line.Cells.Where(cell => cell.Length > 0)];
        return cells.Length is 1 or 2 && Find(Marks.Off(cells[0]).TrimEnd(' ', ':', '.')) is { } found
            ? found with { Rest = cells.Length == 2 ? cells[1] : "" }
            : null;
    }

    /// <summary>The label that a name alone is.</summary>
    public static Label? Find(string name)
    {
        if (Parts.TryGetValue(name, out var part))
        {
            return new(part, "");
        }
        if (Array.Find(Sections, section => section.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return new(Part.Section, "", known);
        }
        return OwnersRecommendation().IsMatch(name) ? new(Part.Recommendation, "") : null;
    }

    // "Beslutning i Økonomiudvalget den 3. maj 2019: Godkendt", "Behandling i Byrådet", "Byrådet, 12-05-2019, pkt. 4".
    private static Label? OfDecisionWithDate(Line line)
    {
        var plain = line.Plain;
        if (CommitteeDateItem().IsMatch(plain) && DanishDates.In(plain).Count == 1)
        {
            return new(Part.Decision, "");
        }
        if (DecisionBy().Match(plain) is not { Success: true } opening)
        {
            return null;
        }
        if (DanishDates.In(plain) is [var date, ..] && date.Index - opening.Length is >= 0 and < 90 && !plain[..date.Index].Contains(". ", StringComparison.Ordinal) && !plain[..date.Index].Contains(':', StringComparison.Ordinal))
        {
            var after = AfterDate().Match(plain[date.End..]);
            var rest = plain[(date.End + after.Length)..].Trim();
            return rest.Length == 0 || after.Value.Contains(':', StringComparison.Ordinal) ? new(Part.Decision, rest) : null;
        }
        var name = plain.TrimEnd(':');
        return opening.Groups["by"].Success && (line.StandsOut || plain.EndsWith(':') || name.Split(' ').Length <= 6) && !name.EndsWith('.') && !Verb().IsMatch(name)
            ? new(Part.Decision, "")
            : null;
    }

    private static string FirstWords(string plain) => LeadingLabel().Match(plain[..Math.Min(plain.Length, LongestLabelLine)]).Value;

    [GeneratedRegex(@"^[\p{L} ]{2,45}(?=:|$|\.$| {2})")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:Afbud fra|Afbud|Fraværende|Beslutning|Indstilling|Sagsfremstilling|Resum[eéè]|Bilag)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingLabel();

    // "Besl.: …", "Sagsfr.: …".
    [GeneratedRegex(@"^(?:\*\*)?(?<name>\p{L}{4,12})\.:")]
    private static partial Regex Abbreviated();

    [GeneratedRegex(@"^Bilag til (?:punkt|pkt\.?|sag) ?(?<n>\d{1,3}):\s*(?<rest>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfItem();

    [GeneratedRegex(@"\S {3,}\S")]
    private static partial Regex WideGap();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]{2,30}s indstilling$", RegexOptions.IgnoreCase)]
    private static partial Regex OwnersRecommendation();

    [GeneratedRegex(@"^\p{Lu}[^,.:]{2,70}(?:,| den| d\.) ?(?:den |d\. ?)?\d{1,2}[^,]{3,20}(?:,|\.)? ?(?i:pkt|punkt|sag|sag nr|pkt nr)\.? ?\d{1,4}[.:]?$")]
    private static partial Regex CommitteeDateItem();

    [GeneratedRegex(@"^(?:Beslutning(?:er)?|Behandling|Behandlet)(?: (?<by>i|fra|på|af|truffet i|truffet på)(?= (?-i:\p{Lu})| møde)|(?= (?-i:\p{Lu})| den| d\.|,|:))", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionBy();

    [GeneratedRegex(@"^,?(?: ?kl\. ?[\d:.]+)?(?:,? ?(?:pkt|punkt|sag)\.? ?(?:nr\.? ?)?\d+)?[ .:]*", RegexOptions.IgnoreCase)]
    private static partial Regex AfterDate();

    [GeneratedRegex(@" (?:er|blev|skal|bør|kan|har|om|vil|træffes|forventes)(?: |$)")]
    private static partial Regex Verb();
}
