using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Tests.Danish;

public class QuietHoursTests
{
    [Theory]
    [InlineData("2026-06-08T07:59", true)]
    [InlineData("2026-06-08T08:00", false)]
    [InlineData("2026-06-08T19:59", false)]
    [InlineData("2026-06-08T20:00", true)]
    [InlineData("2026-06-13T10:00", true)]
    [InlineData("2026-04-03T10:00", true)]
    public void Evenings_nights_weekends_and_holidays_are_quiet(string local, bool quiet) =>
        Assert.Equal(quiet, QuietHours.At(DateTime.Parse(local, CultureInfo.InvariantCulture)));
}
