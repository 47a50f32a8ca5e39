using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Passages;

/// <summary>The days, weeks and months that a passage speaks of.</summary>
internal static class PassageDates
{
    public static IEnumerable<Period> Of(Passage passage)
    {
        var meeting = passage.Document.Date;
        return passage.Row is { } row
            ? row.Values.Select(value => TableDates.Day(value, meeting)).OfType<DateOnly>().Select(Period.Day)
            : PeriodReader.Read(DanishText.Fold(passage.Text), meeting).Select(period => period with { Where = default, YearNamed = false });
    }
}
