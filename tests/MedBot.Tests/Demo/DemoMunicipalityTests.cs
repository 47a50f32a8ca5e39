using System.Globalization;
using System.Text;
using MedBot.Demo;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;

namespace MedBot.Tests.Demo;

public sealed class DemoMunicipalityTests
{
    public static TheoryData<DateOnly> Days =>
        [.. Enumerable.Range(0, 60).Select(week => new DateOnly(2026, 11, 1).AddDays(week * 11))];

    [Theory]
    [MemberData(nameof(Days))]
    public void No_placeholder_is_left(DateOnly today)
    {
        var demo = DemoMunicipality.For(today);

        Assert.DoesNotContain("{{", demo.Organisation, StringComparison.Ordinal);
        Assert.All(demo.Documents, document => Assert.DoesNotContain("{{", document.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void KommuneMED_and_an_AfdelingsMED_have_an_agenda_for_a_meeting_to_come(DateOnly today)
    {
        var coming = DemoMunicipality.For(today).Documents
            .Where(document => document.FileName.Contains("dagsorden", StringComparison.Ordinal) && Day(document) > today)
            .Select(document => document.FileName);

        Assert.Contains(coming, name => name.StartsWith("kommunemed-", StringComparison.Ordinal));
        Assert.Contains(coming, name => name.StartsWith("so-med-", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Minutes_lie_behind_and_no_meeting_is_on_a_day_off(DateOnly today) =>
        Assert.All(DemoMunicipality.For(today).Documents, document =>
        {
            var day = Day(document);
            Assert.Equal(document.FileName.Contains("referat", StringComparison.Ordinal), day < today);
            Assert.NotEqual(DayOfWeek.Saturday, day.DayOfWeek);
            Assert.NotEqual(DayOfWeek.Sunday, day.DayOfWeek);
            Assert.Null(DanishHolidays.NameOf(day));
        });

    [Theory]
    [MemberData(nameof(Days))]
    public void The_organisation_file_holds_together(DateOnly today) =>
        Assert.IsType<OrganisationResult.Read>(OrganisationFile.Read(Encoding.UTF8.GetBytes(DemoMunicipality.For(today).Organisation)));

    private static DateOnly Day(DemoDocument document)
    {
        var parts = Path.GetFileNameWithoutExtension(document.FileName).Split('-');
        return DateOnly.ParseExact(string.Join('-', parts[^4..^1]), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
