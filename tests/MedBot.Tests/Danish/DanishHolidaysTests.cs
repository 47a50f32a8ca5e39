using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Tests.Danish;

public sealed class DanishHolidaysTests
{
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_falls_on_the_known_days(string day)
    {
        var easter = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        Assert.Equal(easter, DanishHolidays.Easter(easter.Year));
    }

    [Fact]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April()
    {
        for (var year = 1700; year < 2500; year++)
        {
            var easter = DanishHolidays.Easter(year);
            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Fact]
    public void The_year_2027_has_ten_holidays()
    {
        var days = Enumerable.Range(0, 365).Select(d => new DateOnly(2027, 1, 1).AddDays(d));
        Assert.Equal(
            ["01-01 Nytårsdag", "03-25 Skærtorsdag", "03-26 Langfredag", "03-28 Påskedag", "03-29 2. påskedag",
                "05-06 Kristi himmelfartsdag", "05-16 Pinsedag", "05-17 2. pinsedag", "12-25 Juledag", "12-26 2. juledag"],
            from day in days
            let name = DanishHolidays.NameOf(day)
            where name is not null
            select string.Create(CultureInfo.InvariantCulture, $"{day:MM-dd} {name}"));
    }

    [Theory]
    [InlineData("2027-04-23")] // Store bededag until 2023
    [InlineData("2027-06-05")] // Grundlovsdag
    [InlineData("2027-12-24")]
    [InlineData("2027-12-31")]
    public void Days_that_only_custom_keeps_are_ordinary(string day) =>
        Assert.Null(DanishHolidays.NameOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
}
