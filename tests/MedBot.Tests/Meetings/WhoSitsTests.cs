using MedBot.Domain.Meetings;
using MedBot.Tests.Proposals;

namespace MedBot.Tests.Meetings;

public sealed class WhoSitsTests
{
    private static readonly MeetingDocument Earlier = MeetingBot.Agenda with
    {
        Kind = DocumentKind.Minutes,
        Title = "Referat",
        Date = new(2026, 3, 12),
        Participants = [new() { Name = "Vera Dahl", Note = "Forperson" }, new() { Name = "Otto Brink", Note = "Næstforperson, Valggruppe A (IDA)" }],
    };

    [Theory]
    [InlineData("hvem sidder i BHMED?", "Navn chair", "Vera Dahl")]
    [InlineData("hvem er medlemmer af AfdelingsMED By & Havn", "Navn member", "Vera Dahl")]
    [InlineData("hvem er forperson i BHMED?", "Navn chair", "Vera Dahl")]
    [InlineData("hvem sad i BHMED den 12. marts?", "Vera Dahl", "Navn chair")]
    [InlineData("hvem deltog på sidste møde i BHMED?", "Vera Dahl", "Navn chair")]
    [InlineData("hvem er næstforperson i BHMED?", "Otto Brink", "Navn chair")]
    public async Task The_organisation_tells_of_today_and_a_list_of_its_meeting(string asked, string told, string untold)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(Earlier);

        ShownCard card = await bot.SayAsync(MeetingBot.Employee, asked);

        Assert.Contains(told, card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, card.Text, StringComparison.Ordinal);
        Assert.Contains(told == "Navn chair" || told == "Navn member" ? "Kilde: kommunens organisation" : "Kilde: AfdelingsMED By & Havn, referat 12. marts 2026", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hvem sidder i BHMED?", "personal", true)]
    [InlineData("hvem sidder i BHMED?", "channel", false)]
    [InlineData("hvem repræsenterer HK i BHMED?", "personal", true)]
    [InlineData("hvem repræsenterer HK i BHMED?", "channel", false)]
    public async Task An_electoral_group_is_told_in_personal_chat_alone_and_of_representatives_alone(string asked, string place, bool told)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked, place);

        Assert.Equal(told ? 1 : 0, card.Text.Split("Valggruppe B (HK)").Length - 1);
    }

    [Theory]
    [InlineData("hvornår er næste møde i BHMED?", "19. november 2026", "12. november 2026")]
    [InlineData("er der møde i BHMED den 12. november?", "flyttet til torsdag den 19. november 2026", "holder møde")]
    [InlineData("er mødet i BHMED den 12. november rykket?", "flyttet til torsdag den 19. november 2026", "holder møde")]
    [InlineData("hvorfor blev mødet i BHMED i december aflyst?", "3. december 2026 er aflyst", "ikke, at")]
    [InlineData("hvorfor blev mødet i BHMED i marts aflyst?", "Det fremgår ikke, at mødet", "er aflyst, da")]
    public async Task A_meeting_that_is_moved_or_cancelled_is_told_to_be_and_no_other(string asked, string told, string untold)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        bot.Now = new(2026, 9, 7, 10, 0, 0);
        await bot.ImportAsync(Earlier);
        await bot.ImportAsync(MeetingBot.Agenda with
        {
            Items =
            [
                new()
                {
                    Number = 1, Title = "Mødeplan", Presentation = "De næste møder er den 12. november og den 3. december 2026.",
                    Decision = "Mødet den 12. november flyttes til den 19. november 2026. Mødet den 3. december 2026 er aflyst, da flere er på kursus.",
                },
            ],
        });

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.Contains(told, card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(untold, card.Text, StringComparison.Ordinal);
    }
}
