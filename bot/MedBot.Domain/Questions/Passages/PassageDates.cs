using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Passages;

/// <summary>The days, weeks and months that a passage speaks of.</summary>
internal static class PassageDates
{
    public static IEnumerable<Period> Of(Passage passage)
    {
        var meeting = passage.Document.Date;
        IEnumerable<Period> Read(string text) => PeriodReader.Read(FoldedText.Of(text), meeting);
        var around = Read($"{passage.Item.Title} ª {passage.Heading} ª {passage.Row?.Caption} ª {passage.Row?.Label}");
        return passage.Row is { } row
            ? around.Concat(Read(string.Join(" ª ", row.Values.Select(value => MayTellDay(value.Value) ? $"{value.Head} ª {value.Value}" : value.Head)))).Concat(row.Values.Select(value => TableDates.Day(value, meeting)).OfType<DateOnly>().Select(Period.Day))
            // Each sentence has its own tense, and with it the year of its dates.
            : around.Concat(passage.Sentences.SelectMany(Read));
    }

    /// <summary>Which of its sentences name a day or a longer time within the period.</summary>
    public static IReadOnlyList<int> Telling(Passage passage, Period period) =>
        [.. Enumerable.Range(0, passage.Sentences.Count).Where(at => PeriodReader.Read(FoldedText.Of(passage.Sentences[at]), passage.Document.Date).Any(told => period.Holds(told.From) && told.Unit <= period.Unit))];

    private const int LongestDay = 30;

    // Most cells are read for nothing.
    private static bool MayTellDay(string cell) => cell.Length <= LongestDay && cell.Any(char.IsLetter) && cell.Any(char.IsAsciiDigit);
}
