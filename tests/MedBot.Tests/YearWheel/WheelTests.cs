using System.IO.Compression;
using System.Text.RegularExpressions;
using MedBot.Domain.YearWheel;
using MedBot.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class WheelTests
{
    [Fact]
    public void The_text_is_written_as_it_was_read() => Assert.Equal(Wheels.Text, WheelText.Write(Wheels.Wheel));

    [Fact]
    public void The_workbook_holds_the_same_wheel_and_opens_up_into_the_same_problem()
    {
        using var stream = new MemoryStream();
        WheelWorkbook.Write(Wheels.Wheel, stream);
        stream.Position = 0;
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelWorkbook.Read(stream)).Value;
        Assert.Equal(Wheels.Text, WheelText.Write(wheel));
        Assert.Equal(
            Json(Wheels.Problem),
            Json(Assert.IsType<Reading<PlanningProblem>.Read>(WheelProblem.Of(wheel, Wheels.Organisation, [])).Value));
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_refused()
    {
        using var stream = new MemoryStream("no workbook"u8.ToArray());
        Assert.Equal("Filen er ikke en Excel-fil, der kan læses.", Assert.IsType<Reading<Wheel>.Refused>(WheelWorkbook.Read(stream)).Sentence);
    }

    /// <summary>A number of a text that is not there, a day beyond the calendar, a column beyond any sheet.</summary>
    [Theory]
    [InlineData("""<c t="s"><v>mange</v></c>""", "Filen er ikke en Excel-fil, der kan læses.")]
    [InlineData("""<c t="s"><v>99999999999</v></c>""", "Filen er ikke en Excel-fil, der kan læses.")]
    [InlineData("""<c s="2"><v>1E+300</v></c>""", "Filen er ikke en Excel-fil, der kan læses.")]
    [InlineData("""<c r="ZZZZZZ1" t="str"><v>langt væk</v></c>""", "Arket »Årshjul« skal have én række med årstallet.")]
    public void A_workbook_with_a_cell_that_cannot_be_is_refused(string cell, string sentence)
    {
        using var stream = new MemoryStream();
        WheelWorkbook.Write(Wheels.Wheel, stream);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(archive, "xl/worksheets/sheet1.xml", sheet => Regex.Replace(sheet, "(?s)(?<=</x:row>)<x:row.*</x:row>", $"<x:row>{cell.Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/", "</x:", StringComparison.Ordinal)}</x:row>"));
            Rewrite(archive, "xl/styles.xml", styles => styles.Replace("</x:cellXfs>", """<x:xf numFmtId="14" /></x:cellXfs>""", StringComparison.Ordinal));
        }

        stream.Position = 0;
        Assert.Equal(sentence, Assert.IsType<Reading<Wheel>.Refused>(WheelWorkbook.Read(stream)).Sentence);
    }

    [Fact]
    public void A_workbook_that_would_fill_the_memory_is_refused()
    {
        using var stream = new MemoryStream();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream sheet = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Write(new byte[20 * 1024 * 1024]);
        }

        stream.Position = 0;
        Assert.Equal("Excel-filen har mere end 15 MB tekst og bliver ikke læst.", Assert.IsType<Reading<Wheel>.Refused>(WheelWorkbook.Read(stream)).Sentence);
    }

    [Theory]
    [InlineData("| 2027 |", "", "Arket »Årshjul« skal have én række med årstallet.")]
    [InlineData("| 15.2.2027", "| 30.2.2027", "Lukket, række 1: »Fra« skal være en dato som 10.2.2027.")]
    [InlineData("| lille | Mødelokale 1 | 8 |", "| lille |  | 8 |", "Lokaler, række 2: »Navn« mangler.")]
    [InlineData("februar, september", "februar, snart", "Udvalg, række 2: »Hvornår« skal være uger eller måneder, som »uge 6, 12« eller »januar-december«.")]
    [InlineData("tirsdag, onsdag, torsdag", "tirsdag, ofte", "Udvalg, række 1: »Ugedage« skal være ugedage, som »tirsdag, onsdag«.")]
    [InlineData("15.00 | stor |", "15.00 | gul |", "Udvalg, række 1: »Lokaler« nævner »gul«, som ikke er på arket »Lokaler«.")]
    [InlineData("| før |", "| under |", "Rækkefølge, række 1: »Før eller efter« skal være »før« eller »efter«.")]
    [InlineData("| 2027 |", "| 1 |", "Årshjul, række 1: »År« skal være et årstal fra 2024.")]
    [InlineData("18.8.2027", "snart", "Milepæle, række 1: »Hvornår« skal være som »11.8.2027«, »1.8.2027-30.9.2027«, »uge 33-37«, »august-september« eller »7 dage før Budgetseminar«.")]
    [InlineData("18.8.2027", "3 dage efter Katalog", "Milepæle, række 1: »Hvornår« hænger på »Katalog«, som hverken er et tema eller en anden milepæl med dage.")]
    [InlineData("7 dage før Budgetseminar", "7 dage før Seminar", "Milepæle, række 2: »Hvornår« hænger på »Seminar«, som hverken er et tema eller en anden milepæl med dage.")]
    [InlineData("hvert 2. år", "tit", "Temaer, række 2: »Hvor tit« skal være som »hvert år«, »hvert 2. år«, »2 gange om året« eller »hvert møde«.")]
    [InlineData("# Temaer", "# Temear", "»Temear« er ikke en del af et årshjul. Delene hedder Årshjul, Lukket, Lokaler, Udvalg, Rækkefølge, Temaer, Milepæle.")]
    [InlineData("Hvor tit", "Hyppighed", "Temaer: Kolonnen »Hyppighed« kendes ikke. Kolonnerne hedder Tema, Udvalg, Hvor tit, Sidst drøftet, Aftalt i, Punkter.")]
    [InlineData("| 15.2.2027 | 19.2.2027", "| 19.2.2027 | 15.2.2027", "Lukket, række 1: »Til« ligger før »Fra«.")]
    [InlineData("| Chefforum | 3 | 28 |", "| Chefforum | 28 | 3 |", "Rækkefølge, række 1: »Højst dage« er mindre end »Mindst dage«.")]
    [InlineData("| 09.00 | 15.30 |", "| 09.00 | 10.00 |", "Udvalg, række 2: »Til« giver ikke plads til et møde på 150 minutter.")]
    public void What_cannot_be_read_is_refused_with_sheet_row_and_column(string instead, string of, string sentence) => Assert.Equal(
        sentence,
        Assert.IsType<Reading<Wheel>.Refused>(WheelText.Read(Wheels.Text.Replace(instead, of, StringComparison.Ordinal))).Sentence);

    [Fact]
    public void It_opens_up_into_every_committees_meetings_with_the_members_in_office()
    {
        var problem = Wheels.Problem;
        Assert.Equal(["chefforum", "kommunemed", "afd-a", "afd-b"], problem.Committees.Select(committee => committee.Id));
        Assert.Equal(12 + 2 + 2 + 2, problem.Meetings.Count);
        Assert.Equal(9, problem.Committees[1].Members.Count);
        Assert.Equal("kommunemed-0", problem.Committees[1].Chair);
        Assert.Equal(
            new MeetingToPlan { Id = "afd-a-2", Committee = "afd-a", Earliest = new(2027, 10, 4), Latest = new(2027, 10, 10), Target = new(2027, 10, 7) },
            problem.Meetings.Single(meeting => meeting.Id == "afd-a-2"));
        Assert.Equal(
            new MeetingToPlan { Id = "kommunemed-1", Committee = "kommunemed", Earliest = new(2027, 2, 1), Latest = new(2027, 2, 28), Target = new(2027, 2, 14) },
            problem.Meetings.Single(meeting => meeting.Id == "kommunemed-1"));
    }

    [Fact]
    public void Each_meeting_is_tied_to_the_nearest_one_that_can_lie_before_or_after_it() => Assert.Equal(
        [
            new("chefforum-1", "kommunemed-1", 3, 28), new("chefforum-9", "kommunemed-2", 3, 28),
            new("kommunemed-1", "afd-a-1", 0, 28), new("kommunemed-1", "afd-b-1", 0, 28),
            new("kommunemed-2", "afd-a-2", 0, 28), new("kommunemed-2", "afd-b-2", 0, 28),
        ],
        Wheels.Problem.Order);

    [Fact]
    public void A_forum_before_and_after_a_meeting_is_not_the_same_meeting()
    {
        for (var week = 8; week < 24; week++)
        {
            var text = Wheels.Text.Replace("februar, september", $"uge {week}, {week + 20}", StringComparison.Ordinal)
                .Replace("| Chefforum | 3 | 28 | før | KommuneMED |", "| Chefforum | 3 | 21 | før | KommuneMED |\n| Chefforum | 1 | 35 | efter | KommuneMED |", StringComparison.Ordinal);
            var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(text)).Value;
            var orders = Assert.IsType<Reading<PlanningProblem>.Read>(WheelProblem.Of(wheel, Wheels.Organisation, [])).Value.Order;
            foreach (var meeting in (string[])["kommunemed-1", "kommunemed-2"])
            {
                var before = Assert.Single(orders, order => order.Then == meeting).First;
                var after = Assert.Single(orders, order => order.First == meeting && order.Then.StartsWith("chefforum", StringComparison.Ordinal)).Then;
                Assert.NotEqual(before, after);
            }
        }
    }

    [Fact]
    public void A_committee_with_a_row_of_its_own_keeps_its_levels_themes_and_orders()
    {
        var text = Wheels.Text.Replace("| AfdelingsMED | 2 | uge 10, 40 |", "| AfdelingsMED A | 2 | uge 9, 39 | 90 | mandag, onsdag | 08.30 | 15.30 | alle |  |\n| AfdelingsMED | 2 | uge 10, 40 |", StringComparison.Ordinal);
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(text)).Value;
        var problem = Assert.IsType<Reading<PlanningProblem>.Read>(WheelProblem.Of(wheel, Wheels.Organisation, [])).Value;
        Assert.Equal(Wheels.Problem.Order, problem.Order.OrderBy(order => Wheels.Problem.Order.ToList().IndexOf(order)));
        Assert.Equal(4, problem.Committees.Count);
        var themes = ThemeStates.Of([new() { Wheel = wheel, Version = 1, Plan = null, Problem = new Reading<PlanningProblem>.Read(problem) }], Wheels.Organisation, [], [], new(2027, 1, 4));
        Assert.Equal(["afd-a", "afd-b"], themes.Where(theme => theme.Name == "Fravær").Select(theme => theme.Committee).Order());
    }

    [Theory]
    [InlineData("| KommuneMED | 2 |", "| KommuneMED | 3 |", "»KommuneMED« har 3 møder, men 2 uger eller måneder.")]
    [InlineData("| KommuneMED | 2 |", "| Byrådet | 2 |", "Udvalget »Byrådet« kendes ikke.")]
    [InlineData("| før | KommuneMED |", "| før | Byrådet |", "Rækkefølgen nævner »Byrådet«, som ikke kendes.")]
    [InlineData("| Fravær | AfdelingsMED |", "| Fravær | AfdelingsMDE |", "Temaet »Fravær« nævner »AfdelingsMDE«, som ikke kendes.")]
    [InlineData("Budgetseminar | KommuneMED |", "Budgetseminar | KomuneMED |", "Milepælen »Katalog« nævner »KomuneMED«, som ikke kendes.")]
    [InlineData("15.30 | stor |  |", "15.30 | stor | Fritz Fortid |", "»Fritz Fortid« skal med til møderne i »KommuneMED«, men er ikke medlem.")]
    public void A_wheel_that_does_not_fit_the_organisation_is_refused(string instead, string of, string sentence)
    {
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Wheels.Text.Replace(instead, of, StringComparison.Ordinal))).Value;
        Assert.Equal(sentence, Assert.IsType<Reading<PlanningProblem>.Refused>(WheelProblem.Of(wheel, Wheels.Organisation, [])).Sentence);
    }

    [Fact]
    public void Who_must_be_there_is_named_in_the_wheel_and_is_in_the_way_as_the_chair_is()
    {
        var wheel = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Wheels.Text.Replace("15.30 | stor |  |", "15.30 | stor | ulla økonomi |", StringComparison.Ordinal))).Value;
        BusyTime away = new("kommunemed-3", new(2027, 2, 1), new(2027, 2, 27));
        var problem = Assert.IsType<Reading<PlanningProblem>.Read>(WheelProblem.Of(wheel, Wheels.Organisation, [away])).Value;
        Assert.Equal(["kommunemed-3"], problem.Committees[1].Needed);

        var unplaced = Assert.Single(Planner.Solve(problem, Problems.Steps(2_000)).Unplaced);

        Assert.Equal("kommunemed-1", unplaced.Id);
        Assert.StartsWith("Kommunemed-3, som skal med, er optaget på alle", unplaced.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planned_wheel_has_all_meetings_before_and_after_and_one_that_is_taken_out_is_missed()
    {
        var plan = Planner.Solve(Wheels.Problem, Problems.Steps(20_000));
        Assert.Empty(plan.Unplaced);
        Assert.Empty(ForumOrderReport.Missing(Wheels.Wheel, Wheels.Organisation, Wheels.Problem, plan));

        var without = plan with { Meetings = [.. plan.Meetings.Where(meeting => meeting.Id != "afd-b-2")] };
        var missing = Assert.Single(ForumOrderReport.Missing(Wheels.Wheel, Wheels.Organisation, Wheels.Problem, without));
        Assert.Equal(("kommunemed-2", "afd-b", "AfdelingsMED 0-28 dage efter KommuneMED"), (missing.Meeting, missing.Committee, missing.Order.ToString()));
    }

    [Fact]
    public void A_milestone_moves_with_the_one_that_it_hangs_on()
    {
        Assert.Equal(new(2027, 8, 11), Day(Wheels.Wheel, "Katalog"));
        var later = Assert.IsType<Reading<Wheel>.Read>(WheelText.Read(Wheels.Text.Replace("18.8.2027", "25.8.2027", StringComparison.Ordinal))).Value;
        Assert.Equal(new(2027, 8, 18), Day(later, "Katalog"));
        Assert.Equal((new(2027, 8, 1), new DateOnly(2027, 9, 30)), MilestoneDays.Of(later.Milestones, _ => null)[2].Days);

        static DateOnly? Day(Wheel wheel, string name) => MilestoneDays.Of(wheel.Milestones, _ => null).Single(one => one.Milestone.Name == name).Days?.First;
    }

    [Fact]
    public void The_calendar_file_has_one_event_for_each_meeting_in_Danish_time()
    {
        var plan = new Plan { Meetings = [new() { Id = "kommunemed-1", Start = new(2027, 2, 10, 9, 0, 0), Room = "stor" }], Unplaced = [], Cost = 0 };
        var text = PlanCalendar.Write(Wheels.Problem, plan, new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
        Assert.EndsWith(
            string.Join("\r\n",
                "BEGIN:VEVENT",
                "UID:2027-kommunemed-1@medbot",
                "DTSTAMP:20261121T120000Z",
                "DTSTART;TZID=Europe/Copenhagen:20270210T090000",
                "DTEND;TZID=Europe/Copenhagen:20270210T113000",
                "SUMMARY:Møde i KommuneMED",
                "LOCATION:Den store sal | nord",
                "END:VEVENT",
                "END:VCALENDAR",
                ""),
            text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    private static string Json(PlanningProblem problem)
    {
        using var stream = new MemoryStream();
        ProblemJson.Write(problem, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Rewrite(ZipArchive archive, string name, Func<string, string> change)
    {
        ZipArchiveEntry entry = archive.GetEntry(name)!;
        string text;
        using (StreamReader reader = new(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        entry.Delete();
        using StreamWriter writer = new(archive.CreateEntry(name).Open());
        writer.Write(change(text));
    }
}
