using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;

namespace MedBot.Tests.Questions;

public sealed class NearestAnswerTests
{
    [Theory]
    [InlineData("hvem betaler for gardinerne i havnekontoret", "Gardinerne i havnekontoret købes.")]
    [InlineData("who negotiates the curtains (gardiner) i havnekontoret", "Gardinerne i havnekontoret købes.")]
    public async Task What_comes_nearest_is_told_as_no_more_than_that(string asked, string nearest)
    {
        await using MeetingBot bot = await AskedAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.Matches("(kan jeg ikke|Jeg kan ikke) finde", card.Text);
        Assert.Contains($"Det nærmeste, der står, er: {nearest}", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hvor høj er støjen på værftet", "71")]
    [InlineData("hvad er støjen på havnekontoret", "71")]
    [InlineData("hvem målte lyset i kantinen", "Kaj Nybo")]
    public async Task What_is_told_of_something_else_is_never_the_nearest(string asked, string told)
    {
        await using MeetingBot bot = await AskedAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.DoesNotContain(told, card.Text, StringComparison.Ordinal);
        Assert.Contains("ikke finde", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_nearly_as_near_stands_beside_it()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes with
        {
            Items =
            [
                new() { Number = 1, Title = "Cykler", Decision = "Cyklerne i gården sættes ind i skuret." },
                new() { Number = 2, Title = "Skuret", Decision = "Skuret i gården males, når cyklerne er flyttet." },
            ],
        });

        ShownCard card = await bot.SayAsync(MeetingBot.Member, "hvordan pumper man cyklerne i gården");

        Assert.Contains("sættes ind i skuret", card.Text, StringComparison.Ordinal);
        Assert.Contains("males, når cyklerne er flyttet", card.Text, StringComparison.Ordinal);
    }

    private static async Task<MeetingBot> AskedAsync()
    {
        MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes with
        {
            Items =
            [
                new() { Number = 1, Title = "Gardiner", Decision = "Gardinerne i havnekontoret købes." },
                new() { Number = 2, Title = "Larm ved spisepladserne", Presentation = "Støjen i kantinen er målt til 71 dB af Kaj Nybo.", Decision = "Udvalget tog målingen til efterretning." },
            ],
        });
        return bot;
    }
}
