using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;

namespace MedBot.Tests.Questions;

public sealed class MeetingQuestionsTests
{
    [Theory]
    [InlineData("hvem sidder i både HovedMED og KulturMED", "Navn stranger sidder i både HovedMED og KulturMED.")]
    [InlineData("er der nogen der er med i begge: hovedmed og bhmed?", "Ingen sidder i både HovedMED og AfdelingsMED By & Havn.")]
    [InlineData("hvor længe er der til næste møde i BHMED", "Der er 17 dage til: AfdelingsMED By & Havn holder møde torsdag den 25. juni 2026 kl. 09.00, Lokale 2.")]
    [InlineData("kl hvad går BHMED i gang den 25/6", "AfdelingsMED By & Havn holder møde torsdag den 25. juni 2026 kl. 09.00, Lokale 2.")]
    [InlineData("hvor henne i huset er bhmed torsdag den 25. juni, hvilket lokale", "AfdelingsMED By & Havn holder møde torsdag den 25. juni 2026 kl. 09.00, Lokale 2.")]
    [InlineData("hvorfor blev bhmed den 25. juni aflyst", "Det fremgår ikke, at mødet i AfdelingsMED By & Havn torsdag den 25. juni 2026 er aflyst.")]
    [InlineData("hvad klokken holder havnen sit næste møde", "AfdelingsMED By & Havn holder møde torsdag den 25. juni 2026 kl. 09.00, Lokale 2.")]
    [InlineData("hvilket lokale skal vi være i til næste med", "AfdelingsMED By & Havn holder møde torsdag den 25. juni 2026 kl. 09.00, Lokale 2.")]
    [InlineData("hvad kom der ud af punkt 1 i bhmed den 25. juni", "beslutningen kender jeg ikke")]
    [InlineData("hvilke slides er der til sygefraværet", "Fravaer.xlsx")]
    public async Task Who_when_where_and_with_which_papers_is_understood_in_many_wordings(string asked, string told)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.Contains(told, card.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_known_by_its_place_on_the_day()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda with { Place = "Rådssalen" });

        ShownCard card = await bot.SayAsync(MeetingBot.Stranger, "hvilke emner er på programmet i rådssalen den 25. juni");

        Assert.Contains("Sygefravær, 1. kvartal", card.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_committee_is_told_of_at_its_own_time()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(MeetingBot.Agenda with { Committee = "KulturMED", Title = "Dagsorden KulturMED", Date = new(2026, 8, 20), Place = "Salen" });

        ShownCard card = await bot.SayAsync(MeetingBot.Member, "hvornår er der møde i bhmed i juni og i kulturmed i august");

        Assert.Contains("25. juni 2026", card.Text, StringComparison.Ordinal);
        Assert.Contains("20. august 2026", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ails_somebody_is_declined()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda with { Participants = [new() { Name = "Palle Riis" }], Items = [new() { Number = 1, Title = "Nyt", Presentation = "Palle Riis går på orlov i april." }] });

        ShownCard card = await bot.SayAsync(MeetingBot.Member, "hvad fejler palle siden han går på orlov");

        Assert.Contains("private forhold", card.Text, StringComparison.Ordinal);
    }
}
