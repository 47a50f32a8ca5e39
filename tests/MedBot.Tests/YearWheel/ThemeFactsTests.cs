using System.Globalization;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class ThemeFactsTests
{
    private static readonly DateOnly Today = new(2026, 6, 18);

    [Fact]
    public void A_table_says_how_often_and_when_last()
    {
        var facts = ThemeFacts.In(Minutes(
            """
            | Retningslinje | Drøftes | Sidst drøftet | Aftalt i |
            | --- | --- | --- | --- |
            | Vold og trusler | 2 x årligt | 25. september 2025 | KommuneMED |
            | Seniorordninger | Orientering |  | KommuneMED |
            | Fravær | 2 x årligt | Drøftes på alle møder | KommuneMED |
            """,
            "Taget til efterretning.")).Where(fact => fact.Listed).ToList();

        Assert.Equal(["Vold og trusler", "Seniorordninger", "Fravær"], facts.Select(fact => fact.Name));
        Assert.Equal([6, null, null], facts.Select(fact => fact.Cadence?.Months));
        Assert.Equal([false, true, false], facts.Select(fact => fact.Cadence is null));
        Assert.Equal([new DateOnly(2025, 9, 25), null, null], facts.Select(fact => fact.LastDiscussed));
        Assert.Equal("Vold og trusler, 2 x årligt, 25. september 2025, KommuneMED", facts[0].Source.Sentence);
    }

    [Fact]
    public void The_text_under_a_themes_own_heading_says_how_often_where_the_table_does_not()
    {
        var fact = ThemeFacts.In(Minutes(
            """
            | Retningslinje | Drøftes | Sidst drøftet |
            | --- | --- | --- |
            | Plan for brand (uddybning) | Orientering | 17. juni 2025 |

            Plan for brand

            Den hænger på gangen. Den drøftes en gang om året.

            Generelt

            Alt andet drøftes hvert 4. år.
            """,
            null)).Single();

        Assert.Equal("hvert år", fact.Cadence?.ToString());
    }

    [Theory]
    [InlineData("Drøftet. Der er styr på det.", "2026-06-18", null)]
    [InlineData("Punktet blev udskudt til 24. september 2026.", null, "2026-09-24")]
    [InlineData("Udsættes til mødet den 3. marts.", null, "2027-03-03")]
    [InlineData("Punktet udgår.", null, null)]
    public void An_item_discusses_its_title_unless_it_is_put_off(string decision, string? discussed, string? postponed)
    {
        var facts = ThemeFacts.In(Minutes("Vi skal tale om det.", decision)).ToList();

        Assert.Equal(discussed, facts.SingleOrDefault()?.LastDiscussed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(postponed, facts.SingleOrDefault()?.PostponedTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Closed_items_tell_nothing() =>
        Assert.Empty(ThemeFacts.In(Minutes("", "Drøftet.") with { Items = [new() { Number = 1, Title = "Stress", Decision = "Drøftet.", Closed = true }] }));

    /// <summary>Process 89: dates that a reader of the six rows works out by hand.</summary>
    [SkippableFact]
    public async Task The_reference_minutes_give_the_dates_of_their_guidelines()
    {
        var file = RepositoryFiles.Reference("documents", "oesmed-2026-06-18-referat.txt");
        var minutes = Assert.IsType<ImportResult.Read>(await DocumentFiles.ReadAsync(file, await File.ReadAllBytesAsync(file), CancellationToken.None)).Document;
        var themes = ThemeStates.Of([], Domain.Organisation.Organisation.Empty, [.. ThemeFacts.In(minutes)], [], Today);

        Assert.Equal(6, themes.Count);
        Assert.Equal(
            [null, new DateOnly(2026, 3, 25), new DateOnly(2026, 10, 3), null, null, new DateOnly(2026, 6, 17)],
            themes.Select(theme => theme.Due?.Due));
        Assert.Equal([false, true, false, false, false, true], themes.Select(theme => theme.Due?.Overdue ?? false));

        // The first was an item of the same meeting.
        Assert.All(themes.Skip(1), theme => Assert.Equal(new DateOnly(2026, 9, 24), theme.PostponedTo));
        Assert.Equal([true, false, true], new[] { themes[1], themes[2], themes[5] }.Select(theme => theme.PostponedTooFar));
        Assert.Equal(Cadence.EveryMeeting, themes[0].Cadence);
        Assert.Null(themes[3].Cadence);
    }

    private static MeetingDocument Minutes(string presentation, string? decision) => new()
    {
        Kind = DocumentKind.Minutes,
        Committee = "AfdelingsMED A",
        Title = "REFERAT AfdelingsMED A",
        Date = Today,
        Items = [new() { Number = 8, Title = "Retningslinjer", Presentation = presentation, Decision = decision }],
    };
}
