using System.Globalization;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class AgendaDraftTests
{
    private const string Committee = "kommunemed";
    private static readonly DateOnly Today = new(2027, 1, 4);
    private static readonly DateOnly[] Days = [new(2027, 2, 10), new(2027, 5, 5)];

    [Theory]
    [InlineData("hvert møde", null, null, true)]
    [InlineData("hvert år", "2026-02-20", null, true)]
    [InlineData("hvert år", "2025-12-01", null, true)]
    [InlineData("hvert år", "2026-09-01", null, false)]
    [InlineData("hvert år", "2026-09-01", "2027-02-10", true)]
    public void It_holds_the_themes_that_cannot_wait_longer(string cadence, string? discussed, string? postponedTo, bool held)
    {
        var often = Cadence.Read(cadence)!;
        ThemeState theme = new()
        {
            Name = "Trivsel",
            Committee = Committee,
            CommitteeName = "KommuneMED",
            InForce = true,
            Cadence = often,
            Due = ThemeClock.For(often, Day(discussed), Days, Today),
            PostponedTo = Day(postponedTo),
        };

        var draft = AgendaDraft.Next(Committee, Days.Select(Meeting), [theme, theme with { Committee = "chefforum" }], [], Today);

        Assert.NotNull(draft);
        Assert.Equal(Days[0], draft.Meeting);
        Assert.Equal(held ? 1 : 0, draft.Themes.Count);
    }

    [Fact]
    public void A_committee_without_a_meeting_ahead_has_none() => Assert.Null(AgendaDraft.Next(Committee, Days.Select(Meeting), [], [], new(2027, 6, 1)));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static WheelEntry Meeting(DateOnly day) => new() { Kind = WheelEntryKind.Meeting, First = day, Last = day, Text = "KommuneMED", Committees = [Committee] };
}
