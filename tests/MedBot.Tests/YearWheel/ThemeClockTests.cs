using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class ThemeClockTests
{
    private static readonly DateOnly Today = new(2026, 6, 18);

    [Fact]
    public void Twice_a_year_is_overdue_after_half_a_year()
    {
        var due = ThemeClock.For(Cadence.Read("to gange om året")!, new(2025, 9, 25), [], Today);
        Assert.Equal(new ThemeDue(new(2026, 3, 25), null, Overdue: true), due);
    }

    [Fact]
    public void Once_a_year_is_overdue_the_day_after() =>
        Assert.True(ThemeClock.For(Cadence.Read("en gang om året")!, new(2025, 6, 17), [], Today)!.Overdue);

    [Fact]
    public void On_its_last_day_it_is_still_in_time() =>
        Assert.False(ThemeClock.For(Cadence.Read("hvert år")!, new(2025, 6, 18), [], Today)!.Overdue);

    [Fact]
    public void The_last_meeting_before_it_is_due_is_the_last_chance_and_a_later_day_is_marked()
    {
        DateOnly[] meetings = [new(2026, 6, 18), new(2026, 9, 24), new(2026, 11, 19)];
        var due = ThemeClock.For(Cadence.Read("hvert år")!, new(2025, 10, 3), meetings, Today)!;
        Assert.Equal(new ThemeDue(new(2026, 10, 3), new(2026, 9, 24), Overdue: false), due);
        Assert.True(due.Allows(new(2026, 9, 24)));
        Assert.False(due.Allows(new(2026, 11, 19)));
    }

    [Fact]
    public void What_every_meeting_discusses_has_no_due_date() => Assert.Null(ThemeClock.For(Cadence.Read("hvert møde")!, new(2025, 10, 3), [], Today));

    [Theory]
    [InlineData("hvert andet år", "hvert 2. år", 24)]
    [InlineData("4 gange årligt", "4 gange om året", 3)]
    [InlineData("årligt", "hvert år", 12)]
    [InlineData("hvert 4. år", "hvert 4. år", 48)]
    public void A_cadence_is_read_as_people_write_it(string text, string written, int months)
    {
        Assert.Equal(written, Cadence.Read(text)?.ToString());
        Assert.Equal(months, Cadence.Read(text)?.Months);
    }

    [Theory]
    [InlineData("tit")]
    [InlineData("nul gange om året")]
    [InlineData("hvert 0. år")]
    public void What_is_no_cadence_is_not_guessed(string text) => Assert.Null(Cadence.Read(text));

}
