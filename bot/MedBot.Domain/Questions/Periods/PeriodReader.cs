using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Periods;

/// <summary>Finds the days, weeks and longer periods that a question names.</summary>
public static class PeriodReader
{
    // In the order in which they take their words.
    private static readonly PeriodForm[] Forms = [.. DatePeriods.Whole, .. RelativePeriods.All, .. SeasonPeriods.All, .. RelativePeriods.Years, .. DatePeriods.Bare];

    /// <param name="folded">The question, folded and with foreign words of asking in Danish.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static IReadOnlyList<Period> Read(FoldedText folded, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folded);
        Tense? tense = null;
        var found = new List<Period>();
        foreach (var (pattern, read) in Forms)
        {
            foreach (Match match in pattern.Matches(folded))
            {
                Range where = match.Index..(match.Index + match.Length);
                if (!found.Exists(other => Overlap(other.Where, where)) && read(match, today, tense ??= Tenses.Of(folded)) is { } period)
                {
                    found.Add(period with { Where = where });
                }
            }
        }

        return found.Count < 2 ? found : [.. found.OrderBy(period => period.Where.Start.Value)];
    }

    private static bool Overlap(Range left, Range right) => left.Start.Value < right.End.Value && right.Start.Value < left.End.Value;
}
