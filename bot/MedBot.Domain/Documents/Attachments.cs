using System.Text.RegularExpressions;

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
            var goesOn = attachments.Count > 0 && !lines[i - 1].IsGap && line.Kind == LineKind.Text && GoesOn(lines[i - 1].Plain, line);
            if (goesOn)
            {
                attachments[^1] = TextBlocks.JoinLines([attachments[^1], line.Plain]);
            }
            else
            {
                attachments.Add(line.Plain);
            }
        }
        return attachments;
    }

    private static bool GoesOn(string above, Line line) =>
        !FileName().IsMatch(above) && (above.Length >= Wrapped || above[^1] is '-' or ',' || line.Plain is [var first, ..] && char.IsLower(first) || line.Indent > 2);

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|pptx?|msg|txt|jpe?g|png)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^(?:Ingen(?: bilag)?|Der er ingen bilag|-)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex None();
}
