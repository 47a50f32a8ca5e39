using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Proposals;

/// <summary>A round's targets as they are typed: one amount for every year (<c>5 mio.</c>), or a line a year (<c>2027: 5 mio.</c>).</summary>
public static class TypedTargets
{
    private static readonly char[] LineEnds = ['\n', ';'];

    /// <param name="unclear">What to mend; null where all is understood.</param>
    public static IReadOnlyList<YearTarget> Read(string typed, string source, int firstYear, int lastYear, out string? unclear)
    {
        ArgumentNullException.ThrowIfNull(typed);
        unclear = null;
        SortedDictionary<int, decimal> byYear = [];
        foreach (var line in typed.Split(LineEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            int? year = colon == 4 && int.TryParse(line[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : null;
            if (year < firstYear || year > lastYear)
            {
                unclear = string.Create(CultureInfo.InvariantCulture, $"{year} er ikke et af rundens år.");
                return [];
            }

            switch (DanishAmount.Read(year is null ? line : line[(colon + 1)..]))
            {
                case AmountReading.Read(var kroner, _):
                    foreach (var one in year is { } only ? [only] : Enumerable.Range(firstYear, lastYear - firstYear + 1).Where(other => !byYear.ContainsKey(other)))
                    {
                        byYear[one] = kroner;
                    }

                    break;
                case AmountReading.Unclear(var sentence):
                    unclear = sentence;
                    return [];
            }
        }

        return [.. byYear.Select(target => new YearTarget(target.Key, target.Value, source))];
    }
}
