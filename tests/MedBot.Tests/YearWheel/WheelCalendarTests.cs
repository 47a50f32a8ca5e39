using MedBot.Domain.Meetings;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class WheelCalendarTests
{
    private static readonly DateOnly Today = new(2027, 1, 4);

    private static readonly WheelYear Planned = new()
    {
        Wheel = Wheels.Wheel,
        Problem = new Reading<PlanningProblem>.Read(Wheels.Problem),
        Plan = new() { Meetings = [At("kommunemed-1", new(2027, 2, 10, 9, 0, 0)), At("kommunemed-2", new(2027, 9, 8, 9, 0, 0)), At("gone-1", new(2027, 3, 1, 9, 0, 0))], Unplaced = [], Cost = 0 },
    };

    [Fact]
    public void It_holds_planned_meetings_milestones_and_closed_days_in_order()
    {
        var entries = WheelCalendar.Of([Planned], Wheels.Organisation, [], []);

        Assert.Equal(
            ["KommuneMED", "Vinterferie", "Trivselsmåling følges op (AfdelingsMED)", "Katalog (KommuneMED)", "Budgetseminar", "Høring", "KommuneMED"],
            entries.Select(entry => entry.Text));
        Assert.Equal(("Den store sal | nord", new TimeOnly(9, 0), 1), (entries[0].Place, entries[0].Start!.Value, entries[0].Level!.Value));
    }

    [Fact]
    public void An_agenda_of_another_day_takes_the_planned_meetings_place()
    {
        KnownMeeting moved = new() { Key = new("KommuneMED", new(2027, 2, 25)), HasAgenda = true };
        KnownMeeting extra = new() { Key = new("KommuneMED", new(2027, 9, 1), Extraordinary: true) };

        var days = WheelCalendar.Of([Planned], Wheels.Organisation, [moved, extra], []).Where(entry => entry.Kind == WheelEntryKind.Meeting);

        Assert.Equal([new(2027, 2, 25), new(2027, 9, 1), new(2027, 9, 8)], days.Select(entry => entry.First));
    }

    [Fact]
    public void The_last_meeting_before_a_theme_is_due_names_it_and_one_without_a_meeting_is_missed()
    {
        var themes = ThemeStates.Of([Planned], Wheels.Organisation, [], WheelCalendar.Meetings([Planned], Wheels.Organisation, []), Today);
        var entries = WheelCalendar.Of([Planned], Wheels.Organisation, [], themes);

        Assert.Equal(["Årlig drøftelse"], entries.Single(entry => entry.First == new DateOnly(2027, 9, 8)).Themes);
        var missed = Assert.Single(entries, entry => entry.Kind == WheelEntryKind.ThemeMissed);
        Assert.Equal((new(2027, 3, 25), "Sikkerhed skal drøftes senest 25. marts 2027, og der er intet møde inden (AfdelingsMED A og AfdelingsMED B)"), (missed.First, missed.Text));
    }

    [Fact]
    public void A_milestone_after_a_theme_follows_the_meeting_that_takes_it_up()
    {
        const string Adopted = "| Høring | 1.9.2027-15.9.2027 |  |";
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Wheels.Text.Replace(Adopted, $"{Adopted}\n| Planen vedtages | 200 dage efter Strategi | KommuneMED |", StringComparison.Ordinal))).Value;
        WheelYear year = Planned with { Wheel = wheel };
        ThemeFact discussed = Fact("Strategi", new(2025, 3, 5)) with { LastDiscussed = new(2025, 3, 5) };

        Assert.Equal(new DateOnly(2027, 2, 10).AddDays(200), Day([discussed]));
        Assert.Equal(new DateOnly(2027, 4, 20).AddDays(200), Day([discussed, Fact("Strategi", new(2027, 4, 20)) with { LastDiscussed = new(2027, 4, 20) }]));
        Assert.Null(Day([]));

        DateOnly? Day(IReadOnlyList<ThemeFact> facts)
        {
            var themes = ThemeStates.Of([year], Wheels.Organisation, facts, WheelCalendar.Meetings([year], Wheels.Organisation, []), Today);
            return WheelCalendar.Of([year], Wheels.Organisation, [], themes).FirstOrDefault(entry => entry.Text.StartsWith("Planen vedtages", StringComparison.Ordinal))?.First;
        }
    }

    [Fact]
    public void A_milestone_after_a_levels_theme_follows_each_committees_own_meeting_and_everybodys_follows_the_last()
    {
        const string Adopted = "| Høring | 1.9.2027-15.9.2027 |  |";
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Wheels.Text.Replace(Adopted, $"{Adopted}\n| Opfølgning | 30 dage efter Sikkerhed | AfdelingsMED |\n| Samlet status | 10 dage efter Sikkerhed |  |", StringComparison.Ordinal))).Value;
        WheelYear year = Planned with { Wheel = wheel };
        ThemeFact[] facts = [.. new[] { ("AfdelingsMED A", 3), ("AfdelingsMED B", 8) }.Select(one => Fact("Sikkerhed", new(2027, 3, one.Item2)) with
        {
            LastDiscussed = new(2027, 3, one.Item2),
            Source = new(one.Item1, new(2027, 3, one.Item2), 1, ""),
        })];

        var themes = ThemeStates.Of([year], Wheels.Organisation, facts, WheelCalendar.Meetings([year], Wheels.Organisation, []), Today);
        var entries = WheelCalendar.Of([year], Wheels.Organisation, [], themes);

        Assert.Equal(
            [(new(2027, 4, 2), "Opfølgning (AfdelingsMED A)"), (new DateOnly(2027, 4, 7), "Opfølgning (AfdelingsMED B)")],
            entries.Where(entry => entry.Text.StartsWith("Opfølgning", StringComparison.Ordinal)).Select(entry => (entry.First, entry.Text)));
        Assert.Equal(new(2027, 3, 18), entries.Single(entry => entry.Text == "Samlet status").First);
    }

    [Fact]
    public void A_forum_takes_a_meeting_up_before_it_when_its_agenda_is_out_and_after_it_when_its_minutes_are()
    {
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Wheels.Text.Replace("| Chefforum | 3 | 28 | før | KommuneMED |", "| Chefforum | 3 | 28 | før | KommuneMED |\n| Chefforum | 1 | 35 | efter | KommuneMED |", StringComparison.Ordinal))).Value;
        WheelYear year = Planned with
        {
            Wheel = wheel,
            Plan = new()
            {
                Meetings = [At("chefforum-1", new(2027, 1, 13, 9, 0, 0)), At("chefforum-2", new(2027, 2, 3, 9, 0, 0)), At("chefforum-3", new(2027, 3, 3, 9, 0, 0)), At("kommunemed-1", new(2027, 2, 10, 9, 0, 0))],
                Unplaced = [],
                Cost = 0,
            },
        };
        KnownMeeting agenda = new() { Key = new("KommuneMED", new(2027, 2, 10)), HasAgenda = true };
        KnownMeeting minutes = agenda with { Minutes = MinutesStatus.Unapproved };

        Assert.Equal([new ForumItem("chefforum", new(2027, 2, 3), Before: true, agenda)], ForumItems.Of([year], Wheels.Organisation, [agenda], Today));
        Assert.Equal([new ForumItem("chefforum", new(2027, 3, 3), Before: false, minutes)], ForumItems.Of([year], Wheels.Organisation, [minutes], new(2027, 2, 20)));
        Assert.Empty(ForumItems.Of([year], Wheels.Organisation, [agenda with { Minutes = MinutesStatus.Draft }], new(2027, 2, 20)));
    }

    [Fact]
    public void A_discussion_in_the_minutes_moves_the_day_and_a_postponement_beyond_it_is_marked()
    {
        ThemeFact discussed = Fact("årlig drøftelse", new(2027, 2, 10)) with { LastDiscussed = new(2027, 2, 10) };
        ThemeFact postponed = Fact("Årlig drøftelse", new(2028, 1, 20)) with { PostponedTo = new(2028, 3, 1) };

        var theme = ThemeStates.Of([Planned], Wheels.Organisation, [discussed, postponed], [], new(2028, 1, 21)).First(state => state.Name == "Årlig drøftelse");

        Assert.Equal((new(2027, 2, 10), new(2028, 2, 10)), (theme.LastDiscussed!.Value, theme.Due!.Due));
        Assert.True(theme.PostponedTooFar);
        Assert.Equal("Vi drøftede.", theme.Source!.Sentence);
    }

    [Theory]
    [InlineData("Stress", "Håndtering af arbejdsrelateret stress", true)]
    [InlineData("stressretningslinjen", "Stress", true)]
    [InlineData("Drøftelse", "Strategisk drøftelse", false)]
    [InlineData("Årlig drøftelse", "Årlig drøftelse af statistik", false)]
    [InlineData("Årlig drøftelse", "Drøftelse, årlig", true)]
    [InlineData("Arbejdsmiljø", "Drøftelse af MED-arbejdet", false)]
    [InlineData("Sygefravær", "Krænkende handlinger", false)]
    [InlineData("Retningslinje for vold", "Retningslinje for stress", false)]
    public void Names_of_themes_are_told_apart(string name, string other, bool same) => Assert.Equal(same, new ThemeName(name).Same(new(other)));

    private static ThemeFact Fact(string name, DateOnly meeting) => new() { Source = new("KommuneMED", meeting, 4, "Vi drøftede."), Name = name, Listed = false };

    private static PlacedMeeting At(string id, DateTime start) => new() { Id = id, Start = start, Room = "stor" };
}
