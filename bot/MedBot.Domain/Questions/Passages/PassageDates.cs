using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Passages;

/// <summary>The days, weeks and months that a passage speaks of.</summary>
internal static class PassageDates
{
    public static IEnumerable<Period> Of(Passage passage)
    {
        var meeting = passage.Document.Date;
        var told = PeriodReader.Read(DanishText.Fold($"{passage.Item.Title} ª {passage.Heading} ª {passage.Row?.Caption} ª {(passage.Row is { } own ? string.Join(" ª ", own.Values.Select(value => MayTellDay(value.Value) ? $"{value.Head} ª {value.Value}" : value.Head)) : passage.Text)}"), meeting);
        return told.Concat(passage.Row is { } row ? row.Values.Select(value => TableDates.Day(value, meeting)).OfType<DateOnly>().Select(Period.Day) : []);
    }

    private const int LongestDay = 30;

    // Most cells are read for nothing.
    private static bool MayTellDay(string cell) => cell.Length <= LongestDay && cell.Any(char.IsLetter) && cell.Any(char.IsAsciiDigit);
}
