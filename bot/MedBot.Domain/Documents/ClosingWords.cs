using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>What stands below the last item and belongs to none: when the meeting ended, who signed, greetings.</summary>
internal static partial class ClosingWords
{
    private const int Longest = 120;

    /// <summary>The line that they begin at, or the number of lines.</summary>
    public static int Begin(IReadOnlyList<Line> lines, int lastItem)
    {
        for (var i = lastItem; i < lines.Count; i++)
        {
            if (lines[i] is { Kind: LineKind.Text or LineKind.Heading, Plain.Length: < Longest } && lines[i - 1].IsGap && Opening().IsMatch(lines[i].Plain))
            {
                return i;
            }
        }
        return lines.Count;
    }

    /// <summary>The hour at which the meeting ended, where they say it.</summary>
    public static TimeOnly? End(IReadOnlyList<Line> lines, int from) =>
        from < lines.Count && Ended().IsMatch(lines[from].Plain) ? TimesOfDay.Start(lines[from].Plain, bare: true) : null;

    [GeneratedRegex(@"^(?:Mødet (?:slut\b|sluttede|blev (?:hævet|afsluttet)|er (?:slut|hævet)|hæv(?:et|edes)|afsluttet|afsluttedes)|Underskrift(?:er)?:?$|(?:Med )?venlig hilsen\b|Mvh\b|Referatet er (?:godkendt|underskrevet) elektronisk|Således (?:vedtaget|passeret))", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex("^Mødet", RegexOptions.IgnoreCase)]
    private static partial Regex Ended();
}
