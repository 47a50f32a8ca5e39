using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>The attachments (bilag) of an item: one for each paragraph or list entry.</summary>
internal static partial class Attachments
{
    private const int Wrapped = 60;

    public static IReadOnlyList<string> Read(IReadOnlyList<Line> lines)
    {
        List<string> attachments = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsGap || None().IsMatch(line.Plain))
            {
                continue;
            }
            var goesOn = attachments.Count > 0 && !lines[i - 1].IsGap && line.Kind == LineKind.Text && GoesOn(lines[i - 1].Plain, line, beside: lines[i - 1].Kind == LineKind.Text && lines[i - 1].Indent == line.Indent);
            if (goesOn)
            {
                attachments[^1] = TextBlocks.JoinLines([attachments[^1], line.Plain]);
            }
            else
            {
                attachments.Add(line.Plain);
            }
        }
        var counted = attachments.Index().All(pair => Count().Match(pair.Item) is { Success: true } count && count.Groups["n"].Value == (pair.Index + 1).ToString(CultureInfo.InvariantCulture));
        return counted ? [.. attachments.Select(attachment => Count().Replace(attachment, ""))] : attachments;
    }

    /// <summary>A list at the end of the document says which item each of its attachments is to: there it stands then.</summary>
    public static List<AgendaItem> ByItem(List<AgendaItem> items)
    {
        var lists = items[^1].Attachments.Select(attachment => OfItem().Match(attachment)).Where(told => told.Success)
            .ToLookup(told => int.Parse(told.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), told => told.Groups["text"].Value);
        return lists.Count == 0 ? items
            : [.. items.Select((item, i) => item with { Attachments = [.. i < items.Count - 1 ? item.Attachments : item.Attachments.Where(one => !OfItem().IsMatch(one)), .. lists[item.Number]] })];
    }

    private static bool GoesOn(string above, Line line, bool beside) =>
        !FileName().IsMatch(above) && (above.Length >= Wrapped || above[^1] is '-' or ',' || line.Plain is [var first, ..] && char.IsLower(first) || line.Indent > 2 && !beside);

    [GeneratedRegex(@"^(?:Bilag (?<n>\d{1,2})[.:)]?|(?<n>\d{1,2})[.)]?) +(?=\p{L})")]
    private static partial Regex Count();

    [GeneratedRegex(@"^(?:Til )?(?:Punkt|Pkt\.?|Sag) ?(?:nr\. ?)?(?<n>\d{1,3})\s*[:.–-]\s*(?<text>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfItem();

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|pptx?|msg|txt|jpe?g|png)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(?:Ingen(?: bilag)?|Der er ingen bilag|-)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex None();
}
