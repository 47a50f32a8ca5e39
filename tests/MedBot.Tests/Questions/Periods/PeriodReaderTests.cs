using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Tests.Questions.Periods;

public class PeriodReaderTests
{
    private static readonly DateOnly Monday = new(2026, 9, 7);

    [Theory]
    [InlineData("paa torsdag i naeste uge", "2026-09-17", "2026-09-17")]
    [InlineData("naeste torsdag", "2026-09-17", "2026-09-17")]
    [InlineData("i torsdags", "2026-09-03", "2026-09-03")]
    [InlineData("den 25. juni 2026", "2026-06-25", "2026-06-25")]
    [InlineData("26/3-26", "2026-03-26", "2026-03-26")]
    [InlineData("uge 41", "2026-10-05", "2026-10-11")]
    [InlineData("2. kvt. 2026", "2026-04-01", "2026-06-30")]
    [InlineData("2. kvartal 2025", "2025-04-01", "2025-06-30")]
    [InlineData("slutningen af august 2026", "2026-08-21", "2026-08-31")]
    [InlineData("aarets sidste moede", "2026-01-01", "2026-12-31")]
    [InlineData("i denne maaned", "2026-09-01", "2026-09-30")]
    [InlineData("den 24 naeste maaned", "2026-10-24", "2026-10-24")]
    [InlineData("foerste halvdel af 2026", "2026-01-01", "2026-06-30")]
    [InlineData("aarets tre foerste maaneder", "2026-01-01", "2026-03-31")]
    [InlineData("de foerste seks maaneder af 2025", "2025-01-01", "2025-06-30")]
    [InlineData("efter nytaar", "2027-01-01", "2027-03-02")]
    [InlineData("foer sommerferien 2027", "2027-05-06", "2027-07-04")]
    public void A_period_is_read_from_the_day_of_asking(string folded, string from, string to)
    {
        var period = PeriodReader.Read(FoldedText.Of(folded), Monday)[0];

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (period.From, period.To));
    }

    [Fact]
    public void An_habitual_weekday_is_no_period() => Assert.Empty(PeriodReader.Read(FoldedText.Of("hvem har vagt om onsdagen"), Monday));
}
