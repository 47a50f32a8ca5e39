using System.Globalization;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.YearWheel;

public sealed class WheelQuestionTests
{
    private static readonly DateOnly Today = new(2027, 3, 8);

    private static readonly CommitteeNames Committees = new([("KommuneMED", ["KMED"]), ("AfdelingsMED Børn & Læring", ["BL"])]);

    [Theory]
    [InlineData("årshjul", null, false, false, null)]
    [InlineData("Mit årshjul denne måned", null, false, true, "2027-03-01")]
    [InlineData("vis årshjulet for KommuneMED 2028", "KommuneMED", false, false, "2028-01-01")]
    [InlineData("årshjul alle udvalg hele året", null, true, false, "2027-01-01")]
    [InlineData("hvad sker der i uge 37?", null, false, false, "2027-09-13")]
    [InlineData("hvad sker der i august", null, false, false, "2027-08-01")]
    [InlineData("hvad sker der for os i næste uge", null, false, true, "2027-03-15")]
    [InlineData("hvad sker der i BL i maj?", "AfdelingsMED Børn & Læring", false, false, "2027-05-01")]
    public void It_is_read_whose_wheel_and_when(string text, string? committee, bool all, bool mine, string? from)
    {
        var read = WheelQuestion.Read(FoldedText.Of(text), Committees, Today);

        Assert.Equal((committee, all, mine, from), (read?.Committee, read!.All, read.Mine, read.Period?.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("hvad sker der med nordvask")]
    [InlineData("hvad sker der hvis vi ikke er enige om en retningslinje")]
    [InlineData("hvad sker der?")]
    [InlineData("hvad er aftalt i årshjulet om sygefravær")]
    [InlineData("hvornår er næste møde i KommuneMED")]
    [InlineData("planlæg årshjul")]
    public void Other_questions_are_left_to_others(string text) => Assert.Null(WheelQuestion.Read(FoldedText.Of(text), Committees, Today));

    private static readonly ClosedDays[] Closed = [new(new(2026, 12, 23), new(2027, 1, 3), "Juleferie"), new(new(2027, 7, 12), new(2027, 7, 30), "Sommerferie"), new(new(2027, 12, 23), new(2027, 12, 31), "Juleferie")];

    [Theory]
    [InlineData("juleferie", "2027-12-23")]
    [InlineData("hvornår er der juleferie?", "2027-12-23")]
    [InlineData("hvornår holder vi sommerferien", "2027-07-12")]
    [InlineData("hvilke uger er lukket", "2027-07-12 2027-12-23")]
    public void Closed_days_that_are_not_over_are_found_by_their_name_or_all_of_them(string text, string from) =>
        Assert.Equal(from, string.Join(' ', ClosedQuestion.Read(FoldedText.Of(text), Closed, Today)!.Select(days => days.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("hvornår er der påskeferie")]
    [InlineData("hvilke punkter er lukkede?")]
    [InlineData("hvad blev besluttet om juleferien")]
    [InlineData("hej")]
    public void What_is_not_about_closed_days_is_left_to_others(string text) => Assert.Null(ClosedQuestion.Read(FoldedText.Of(text), Closed, Today));

    [Theory]
    [InlineData("hvornår skal vi drøfte stress?", "stress", null)]
    [InlineData("hvornår skal KommuneMED drøfte sygefravær igen?", "sygefravaer", "KommuneMED")]
    [InlineData("Hvornår skal retningslinjen for brand drøftes i BL?", "retningslinjen for brand", "AfdelingsMED Børn & Læring")]
    [InlineData("hvornår skal vi tage trivsel op igen", "trivsel", null)]
    [InlineData("temaer", null, null)]
    [InlineData("vis temaer for KommuneMED", null, "KommuneMED")]
    public void A_question_on_a_theme_names_it(string text, string? theme, string? committee)
    {
        var read = ThemeQuestion.Read(FoldedText.Of(text), Committees);

        Assert.NotNull(read);
        Assert.Equal((theme, committee), (read.Theme, read.Committee));
    }

    [Theory]
    [InlineData("hvornår er næste møde i KommuneMED?")]
    [InlineData("hvornår drøftede vi sidst stress")]
    [InlineData("temadag om trivsel")]
    public void What_asks_for_no_theme_to_come_is_left_to_others(string text) => Assert.Null(ThemeQuestion.Read(FoldedText.Of(text), Committees));

    [Theory]
    [InlineData("kladde til KommuneMED", "KommuneMED")]
    [InlineData("Vis kladden til dagsordenen for BL", "AfdelingsMED Børn & Læring")]
    [InlineData("hvad skal på dagsordenen til næste møde i KommuneMED?", "KommuneMED")]
    [InlineData("hvad skal med på næste dagsorden", null)]
    public void The_draft_of_an_agenda_is_a_committees_or_ones_own(string text, string? committee)
    {
        var read = DraftQuestion.Read(FoldedText.Of(text), Committees);

        Assert.NotNull(read);
        Assert.Equal(committee, read.Committee);
    }

    [Theory]
    [InlineData("hvad er på dagsordenen til KommuneMED?")]
    [InlineData("mine kladder")]
    [InlineData("hvad skal på dagsordenen om sygefravær?")]
    public void What_asks_for_no_draft_is_left_to_others(string text) => Assert.Null(DraftQuestion.Read(FoldedText.Of(text), Committees));

    [Theory]
    [InlineData("flyt mødet den 25. juni", null, "2027-06-25")]
    [InlineData("Flyt KMED 3/9", "KommuneMED", "2027-09-03")]
    [InlineData("flyt mødet", null, null)]
    public void What_is_to_be_moved_is_a_day_to_come(string text, string? committee, string? day)
    {
        var read = MoveQuestion.Read(FoldedText.Of(text), Committees, Today);

        Assert.Equal((committee, day), (read?.Committee, read!.Days.Select(one => one.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).FirstOrDefault()));
    }
}
