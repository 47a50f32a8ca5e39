using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Tests.Questions.Periods;

public class AskedPeriodsTests
{
    private static readonly DateOnly Monday = new(2026, 6, 22);

    [Theory]
    [InlineData("møder i ugerne 26-28", "2026-06-22", "2026-07-12")]
    [InlineData("møder mellem marts og juni", "2026-03-01", "2026-06-30")]
    [InlineData("møder fra den 3. marts til den 9. april 2027", "2027-03-03", "2027-04-09")]
    [InlineData("møder den 3.-5. marts", "2026-03-03", "2026-03-05")]
    [InlineData("mandag i uge 26", "2026-06-22", "2026-06-22")]
    [InlineData("mødet i uge 42 sidste år", "2025-10-13", "2025-10-19")]
    [InlineData("mødet i marts sidste år", "2025-03-01", "2025-03-31")]
    [InlineData("den første mandag i maj", "2026-05-04", "2026-05-04")]
    [InlineData("hvad blev besluttet siden 1. januar", "2026-01-01", "2026-06-22")]
    [InlineData("hvilke møder er der inden den 1. september", "2026-06-22", "2026-09-01")]
    [InlineData("hvilke møder er der før sommerferien", "2026-06-22", "2026-06-28")]
    [InlineData("hvad skete der i sidste kvartal", "2026-01-01", "2026-03-31")]
    [InlineData("hvad sker der i andet halvår", "2026-07-01", "2026-12-31")]
    [InlineData("møder i resten af året", "2026-06-22", "2026-12-31")]
    [InlineData("mødet for to uger siden", "2026-06-08", "2026-06-14")]
    [InlineData("hvad er aftalt det seneste år", "2025-06-22", "2026-06-22")]
    [InlineData("har I møde om 14 dage", "2026-07-06", "2026-07-06")]
    [InlineData("sygefraværet i første kvartal 25", "2025-01-01", "2025-03-31")]
    public void A_period_is_put_together_as_the_question_says_it(string asked, string from, string to)
    {
        var period = Assert.Single(AskedPeriods.Read(FoldedText.Of(asked), Monday));

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (period.From, period.To));
    }

    [Fact]
    public void Of_two_quarters_that_are_held_against_each_other_both_are_known()
    {
        var period = AskedPeriods.Read(FoldedText.Of("faldt det fra første til andet kvartal"), Monday)[0];

        Assert.Equal([new(2026, 1, 1), new(2026, 4, 1)], period.Ends.Select(end => end.From));
    }

    [Theory]
    [InlineData("hvad skal være klar inden den 1. september", PeriodUnit.Day)]
    [InlineData("hvad må gravide ikke efter uge 20", PeriodUnit.Week)]
    public void A_deadline_and_a_limit_stay_what_they_are(string asked, PeriodUnit unit) =>
        Assert.Equal(unit, Assert.Single(AskedPeriods.Read(FoldedText.Of(asked), Monday)).Unit);
}
