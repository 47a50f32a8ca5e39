using MedBot.Domain.Meetings;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;

namespace MedBot.Tests.Questions;

public sealed class ClausesTests
{
    [Theory]
    [InlineData("vi vil gerne have flere penge til kurser hos os, hvem skal ansøgningen hen til", "Lokale ansøgninger sendes til Dorte Wiese")]
    [InlineData("hvornår starter forsøget med cykelbude, og hvad koster gitterlåger?", "Forsøget med cykelbude begynder den 1. oktober 2026.", "12.000 kr.")]
    [InlineData("jeg arbejder i havnen, hvornår er fristen for ansøgninger, gerne med klokkeslæt", "20. august 2026")]
    public async Task A_question_is_answered_beside_what_else_the_message_says_and_two_one_by_one(string asked, params string[] told)
    {
        await using MeetingBot bot = await AskedAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.All(told, one => Assert.Contains(one, card.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_beside_a_question_keeps_it_from_another_ones_answer()
    {
        await using MeetingBot bot = await AskedAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, "kranen på kajen er gået i stykker, hvad koster det at få den lavet?");

        Assert.Contains("kan jeg ikke finde", card.Text, StringComparison.Ordinal);
    }

    private static async Task<MeetingBot> AskedAsync()
    {
        MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda with
        {
            Kind = DocumentKind.Minutes,
            Items =
            [
                new() { Number = 1, Title = "Pulje til kompetenceudvikling", Presentation = "Lokale ansøgninger sendes til Dorte Wiese på et skema.", Decision = "Fristen for lokale ansøgninger er den 20. august 2026." },
                new() { Number = 2, Title = "Cykelbude", Decision = "Forsøget med cykelbude begynder den 1. oktober 2026." },
                new() { Number = 3, Title = "Gitterlåger", Decision = "Gitterlåger koster 12.000 kr. stykket." },
            ],
        });
        return bot;
    }
}
