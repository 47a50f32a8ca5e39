using MedBot.Demo;

namespace MedBot.Tests.Demo;

public sealed class DemoDatesTests
{
    private static readonly DemoDates Dates = new(new(2027, 3, 8));

    [Theory]
    [InlineData("{{-39 tor}}", "28. januar 2027")]
    [InlineData("{{-39 tor: tal}}", "28-01-2027")]
    [InlineData("{{-39 tor: dag}}", "28. januar")]
    [InlineData("{{+10 tor: Ugedag}}", "Torsdag")]
    [InlineData("{{+10 tor: uge}}", "11")]
    [InlineData("{{-210: kvartal}}", "3. kvartal 2026")]
    [InlineData("{{+365: år}}", "2028")]
    [InlineData("{{-30: første}}", "1. marts 2027")]
    [InlineData("{{+40: sidste}}", "30. april 2027")]
    [InlineData("{{-20: iso}}", "2027-02-16")]
    [InlineData("Sag 81-{{-39: åå}}, {{+60: måned}}", "Sag 81-27, maj")]
    public void A_date_is_written_in_its_form(string text, string written) => Assert.Equal(written, Dates.Fill(text));

    [Fact]
    public void A_holiday_gives_way_to_the_next_working_day() => Assert.Equal("30. marts 2027", Dates.Fill("{{+21 man}}"));

    [Fact]
    public void The_meetings_own_day_is_the_one_given() => Assert.Equal("lørdag", Dates.Fill("{{møde: ugedag}}", new(2027, 1, 2)));
}
