using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Passages;

/// <summary>The days, weeks and months that a passage speaks of.</summary>
internal sealed class PassageDates
{
    private const int LongestDay = 30;

    private readonly Period[] around;
    private readonly IReadOnlyList<Period>[] bySentence;

    public PassageDates(Passage passage)
    {
        var meeting = passage.Document.Date;
        IReadOnlyList<Period> Read(string text) => PeriodReader.Read(FoldedText.Of(text), meeting);
        var named = Read($"{passage.Item.Title} ª {passage.Heading} ª {passage.Row?.Caption} ª {passage.Row?.Label}");
        around = passage.Row is { } row
            ? [.. named, .. Read(string.Join(" ª ", row.Values.Select(value => MayTellDay(value.Value) ? $"{value.Head} ª {value.Value}" : value.Head))), .. row.Values.Select(value => TableDates.Day(value, meeting)).OfType<DateOnly>().Select(Period.Day)]
            : [.. named];
        // Each sentence has its own tense, and with it the year of its dates.
        bySentence = passage.Row is null ? [.. passage.Sentences.Select(Read)] : [];
    }

    public IEnumerable<Period> All => around.Concat(bySentence.SelectMany(periods => periods));

    /// <summary>Whether one of the sentences names a day or a longer time within the period.</summary>
    public bool Tells(int sentence, Period period) => bySentence.ElementAtOrDefault(sentence) is { } told && Within(told, period);

    /// <summary>The first sentence that does; -1 where only a title or heading does.</summary>
    public int FirstTelling(Period period) => Array.FindIndex(bySentence, told => Within(told, period));

    private static bool Within(IReadOnlyList<Period> told, Period period) => told.Any(one => one.Unit <= period.Unit && period.Holds(one.From));

    // Most cells are read for nothing.
    private static bool MayTellDay(string cell) => cell.Length <= LongestDay && cell.Any(char.IsLetter) && cell.Any(char.IsAsciiDigit);
}
