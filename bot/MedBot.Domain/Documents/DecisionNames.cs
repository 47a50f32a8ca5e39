using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Documents;

/// <summary>Minutes that nowhere say "Beslutning" call their decisions otherwise (<c>Konklusion</c>, <c>Besluttet</c>, <c>Udvalgets vedtagelse</c>, <c>Referat</c> under each item).</summary>
internal static partial class DecisionNames
{
    /// <summary>The lines with such a label as the format's own, where no line has that and the document calls itself no agenda.</summary>
    /// <remarks>What was said at the meeting is the decision where the item has no more than that.</remarks>
    public static IReadOnlyList<Line> AsDecisions(IReadOnlyList<Line> lines, IReadOnlyList<ItemHeading> headings, DocumentHead head)
    {
        if (Titles.NamesAgenda(head.Title!) && !Titles.NamesMinutes(head.Title!) || lines.Any(line => Labels.Read(line, inDecision: false) is { Part: Part.Decision }))
        {
            return lines;
        }
        List<Line> named = [.. lines];
        for (var item = 0; item < headings.Count; item++)
        {
            var (from, to) = (headings[item].TextFrom, item + 1 < headings.Count ? headings[item + 1].Line : lines.Count);
            if (!Relabel(named, from, to, Decided(), "Beslutning") && head.NamesMinutes)
            {
                Relabel(named, from, to, Said(), "Beslutning");
            }
            Relabel(named, from, to, Discussed(), "Sagsfremstilling");
        }
        return named;
    }

    /// <summary>The committee of the decisions' own lines that carry the meeting's day: <c>Hovedudvalget, 12-05-2019, pkt. 4</c>.</summary>
    public static string? Decider(IReadOnlyList<Line> lines, DateOnly? meeting) =>
        lines.Where(line => Labels.Read(line, inDecision: false) is { Part: Part.Decision, Rest: "" })
            .Select(line => (line.Plain, Dates: DanishDates.In(line.Plain)))
            .Where(line => line.Dates is [var date] && date.Date == meeting && meeting is not null)
            .Select(line => Titles.Committee(DecidedIn().Replace(line.Plain[..line.Dates[0].Index], ""))).FirstOrDefault(name => name is not null && Titles.IsCommittee(name));

    /// <summary>A line that begins with such a label.</summary>
    public static bool Opens(Line line) => line.Kind is LineKind.Text or LineKind.Heading && (Decided().IsMatch(line.Text) || Said().IsMatch(line.Text));

    private static bool Relabel(List<Line> lines, int from, int to, Regex name, string label)
    {
        var any = false;
        for (var at = from; at < to; at++)
        {
            if (lines[at] is { Kind: LineKind.Text or LineKind.Heading } line && name.Match(line.Text) is { Success: true } other)
            {
                lines[at] = new(LineKind.Text, $"**{label}:** {line.Text[other.Length..]}".TrimEnd()) { Indent = line.Indent };
                any = true;
            }
        }
        return any;
    }

    [GeneratedRegex(@"^(?:\*\*|__)?(?:(?:Det blev|Der blev|Vi|[\p{L}-]+(?:et|en|[’']?s)|Drøftelse (?:og|/)) )?(?:Konklusion(?:en|er)?|Beslut(?:ning(?:en|er)?|tet|tede)|Aftal(?:t|er?|te)|Vedtag(?:et|elsen?|elser)|Afgørelsen?|Afgjort)(?: ?(?:og|/|&) ?[\p{L}-]+| på mødet)?(?:\s*:(?:\*\*|__)?|(?:\*\*|__):?|\.?$|(?=\s{3}))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Decided();

    [GeneratedRegex(@"^(?:Beslutning(?:er)?|Behandl(?:ing|et))(?: (?:truffet )?(?:i|på|af|fra))? ", RegexOptions.IgnoreCase)]
    private static partial Regex DecidedIn();

    // What was said before it was decided.
    [GeneratedRegex(@"^(?:\*\*|__)?Drøft(?:et|else)(?:\*\*|__)?:(?:\*\*|__)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Discussed();

    [GeneratedRegex(@"^(?:\*\*|__)?(?:Opsamling|Referat|Udfald|Resultat)(?:\s*:(?:\*\*|__)?|(?:\*\*|__):?|\.?$|(?=\s{3}))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Said();
}
