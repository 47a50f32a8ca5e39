using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Documents;

/// <summary>What a records system or a web page writes between the lines: case numbers, marks, navigation.</summary>
internal static partial class RecordMarks
{
    private const int LongestMark = 160;

    /// <summary>The journal number (journalnummer) of a line that is made of one, with or without its label.</summary>
    public static string? CaseNumber(Line line)
    {
        if (line.IsGap || line.Plain.Length > LongestMark || line.Kind == LineKind.Heading && !LabelledCase().IsMatch(line.Plain))
        {
            return null;
        }
        if (LabelledCase().Match(line.Plain) is { Success: true } labelled)
        {
            return labelled.Groups["n"].Value;
        }
        return BareCase().IsMatch(line.Plain) && DanishDates.In(line.Plain).Count == 0 ? line.Plain : null;
    }

    /// <summary>A title with a journal number in a parenthesis behind it, and the number.</summary>
    public static (string Title, string Number)? CaseBehind(string title) =>
        Behind().Match(title) is { Success: true } behind && BareCase().IsMatch(behind.Groups["n"].Value) ? (title[..behind.Index], behind.Groups["n"].Value) : null;

    /// <summary>A line that is no part of the text.</summary>
    public static bool IsMark(Line line) => !line.IsGap && line.Plain.Length <= LongestMark && (Mark().IsMatch(line.Plain) || Navigation().IsMatch(line.Plain));

    /// <summary>A line without what a conversion of a web page wrote before its words: a button, the heading of the contents.</summary>
    public static string WithoutNavigation(string text) => text.Length is > 0 and <= LongestMark ? GluedNavigation().Replace(text, "") : text;

    /// <summary>The line says that the item, or all that follow, are closed (true) or open (false).</summary>
    public static bool? Closed(Line line) =>
        line.IsGap || line.Plain.Length > LongestMark ? null
        : ClosedLine().IsMatch(line.Plain) ? true
        : OpenLine().IsMatch(line.Plain) ? false
        : null;

    /// <summary>A journal number's line that says behind it that the item is closed.</summary>
    public static bool EndsClosed(Line line) => ClosedEnd().IsMatch(line.Plain);

    /// <summary>A line above a group of items: <c>Lukkede punkter</c>, <c>Åben dagsorden</c>.</summary>
    public static bool IsGroup(Line line) => line.Plain.Length <= LongestMark && Group().IsMatch(line.Plain);

    /// <summary>A title without its mark, and whether it had one.</summary>
    public static (string Title, bool Closed) TitleMark(string title)
    {
        var match = TitleClosed().Match(title);
        if (match.Success)
        {
            return (title.Remove(match.Index, match.Length).Trim(' ', '-', '–', ':'), true);
        }
        if (ClosedLine().IsMatch(title))
        {
            return (title, true);
        }
        var open = TitleOpen().Match(title);
        return (open.Success ? title.Remove(open.Index, open.Length).Trim(' ', '-', '–', ':') : title, false);
    }

    [GeneratedRegex(@"^(?:Sagsnr|Sagnr|Sag nr|Sagsnummer|Sagsid|Sags-id|Sag|J\. ?nr|Jnr|Journalnr|Journalnummer|Journal nr)\.? ?:? ?(?<n>(?=\S*\d{2})(?=\S*[-/.]\S|\d{5})[\p{Lu}\d][\w./-]*\w)", RegexOptions.IgnoreCase)]
    private static partial Regex LabelledCase();

    [GeneratedRegex(@"\s*\((?i:(?:sag|sagsnr\.?|j\.?nr\.?):? )?(?<n>[^()]{5,30})\)$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:\p{Lu}{1,4}-?)?\d{1,6}(?:[./-]\p{Lu}{0,3}\d{1,8}){1,5}$")]
    private static partial Regex BareCase();

    [GeneratedRegex(@"^(?:(?:Åbent|Åben|Lukket|Offentligt?|Fortroligt?)(?: sag| punkt)?[\s.,|]*)?(?:(?:Dok\.? ?nr|Doknr|Dokumentnr|Dok|Dokument nr|Brevid|Brev-id|Initialer|Sagsinitialer|Sagsbehandler|Sagsansvarlig|Sagsforløb|Sagsid|Acadre|Journalnr|Sagsnr|Sagnr|J\. ?nr)\b\.? ?:.*|(?:Dok|Brevid)\.? ?(?:nr\.? ?)?[\d/-]+.*)?$|^\p{Lu}[^:.]{2,80} Brevid: ?\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\W*(?:Tilbage til toppen|Til toppen|Tilbage til oversigten?|Gå til toppen|Udskriv|Udskriv punkt|Print|Del|Luk alle punkter(?: Referat| Dagsorden)?|Fold alle punkter(?: ud| ind)?|Åbn alle punkter|Vis alle punkter|Gå til (?:hoved)?indhold(?:et)?|Spring til indhold(?:et)?|Læs højt|Næste punkt|Forrige punkt|Hent (?:som )?pdf|Download(?: som)? pdf|Fold dette punkt (?:ind|ud))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"\sLukket(?: sag| punkt)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ClosedEnd();

    [GeneratedRegex(@"^\s*(?:[Ff]old dette punkt (?:ind|ud)\s+(?=\S)|Indholdsfortegnelse(?=\d))")]
    private static partial Regex GluedNavigation();

    [GeneratedRegex(@"^\W*(?:Lukket (?:punkt|sag)(?:\. .*)?|(?:Fortroligt?\W+)?Lukket(?: sag| punkt)?(?:\W+fortroligt?)?|Fortroligt?|Lukkede (?:punkter|sager)|Lukket (?:dagsorden|referat|møde|del)|(?:Sager|Til behandling)? ?[–-]? ?for lukkede døre|.{0,100}(?:Dok\.? ?nr|Brevid|Sagsnr|Sagnr)\b.{0,60}\bLukket|Lukket\s+(?:Dok\.? ?nr|Brevid|Sagsnr|Sagnr)\b.*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ClosedLine();

    [GeneratedRegex(@"^\W*(?:Åbent|Åben|Åben sag|Åbent punkt|Offentlig|Åbne (?:punkter|sager)|Åben (?:dagsorden|del)|Åbent referat|(?:Sager|Til behandling)? ?[–-]? ?for åbne døre)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenLine();

    [GeneratedRegex(@"^\W*(?:Lukkede|Åbne) (?:punkter|sager)\W*$|^\W*(?:Lukket|Åben|Åbent) (?:dagsorden|referat|del|møde)\W*$|for (?:lukkede|åbne) døre\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Group();

    [GeneratedRegex(@"^\W*Lukket(?: (?:punkt|sag))?\s*[:–-]\s*|\s*[(\[]\s*(?:Lukket(?: (?:punkt|sag))?|Fortroligt?)\s*[)\]]\s*|\s+[–-]\s*lukket(?: (?:punkt|sag))?\s*$|^Lukket (?:punkt|sag) (?=\p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex TitleClosed();

    [GeneratedRegex(@"^\W*Åben(?:t)?(?: (?:punkt|sag))?\s*[:–-]\s*|\s*[(\[]\s*(?:Åben|Åbent|Offentlig)(?: (?:punkt|sag))?\s*[)\]]\s*|\s+[–-]\s*åben(?:t)?(?: (?:punkt|sag))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleOpen();
}
