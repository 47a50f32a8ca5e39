using MedBot.Domain.Danish;

namespace MedBot.Tests.Danish;

public class DanishDatesTests
{
    [Theory]
    [InlineData("Torsdag d. 26. februar 2026 kl. 13:00")]
    [InlineData("den 26. februar 2026")]
    [InlineData("26.februar 2026")]
    [InlineData("26 feb. 2026")]
    [InlineData("26. FEBRUAR, 2026")]
    [InlineData("26-02-2026")]
    [InlineData("26-02-2026 13:00:00")]
    [InlineData("d. 26.02.2026")]
    [InlineData("26.2.26")]
    [InlineData("26/2-2026")]
    [InlineData("26/2 2026")]
    [InlineData("26/02/26")]
    [InlineData("26-feb-2026")]
    [InlineData("2026-02-26")]
    [InlineData("(26. februar 2026)")]
    [InlineData("Torsdag, February 26, 2026 - 13:00")]
    public void A_date_is_read_however_it_is_written(string text) =>
        Assert.Equal(new DateOnly(2026, 2, 26), Assert.Single(DanishDates.In(text)).Date);

    [Theory]
    [InlineData("81.38.05-G01-4-24")]
    [InlineData("00.01.00-A00-32-24")]
    [InlineData("1-51-71-3321-08")]
    [InlineData("330-2020-164")]
    [InlineData("kl. 10.15-10.45")]
    [InlineData("60 mio. kr. i 2027")]
    [InlineData("pkt. 4")]
    [InlineData("2025-2026")]
    [InlineData("31. februar 2026")]
    [InlineData("1. sal")]
    [InlineData("99.99.2026")]
    public void Journal_numbers_hours_and_sums_are_no_dates(string text) => Assert.Empty(DanishDates.In(text));

    [Fact]
    public void Days_that_share_a_month_are_dates_each() =>
        Assert.Equal([new DateOnly(2026, 4, 21), new(2026, 4, 22)], DanishDates.In("den 21. og 22. april 2026").Select(date => date.Date!.Value));

    [Theory]
    [InlineData("3. december", "2025-12-03")]
    [InlineData("den 25/2", "2026-02-25")]
    [InlineData("26. februar", "2025-02-26")]
    [InlineData("29. februar", "2024-02-29")]
    [InlineData("3. december 2024", "2024-12-03")]
    public void A_date_without_a_year_takes_the_latest_year_before_the_meeting(string text, string date) =>
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), DanishDates.Before(text, meeting: new(2026, 2, 26)));
}
