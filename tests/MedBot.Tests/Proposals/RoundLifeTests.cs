using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Proposals;

public sealed class RoundLifeTests
{
    [Fact]
    public async Task Of_several_open_rounds_the_sender_picks_one()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.FormAsync();
        await OpenAsync(bot, "Ekstra runde");

        ShownCard choice = await bot.SayAsync(ProposalBot.Employee, "budgetforslag");
        Assert.Equal(["Ekstra runde", "Budget 2027"], choice.Buttons);

        ShownCard form = await bot.PressAsync(ProposalBot.Employee, choice, "Budget 2027");
        Assert.Contains("Budget 2027", (await bot.SendAsync(form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_and_HR_see_an_earlier_round_too()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PassedOnAsync();
        await OpenAsync(bot, "Ekstra runde");

        ShownCard list = await bot.SayAsync(ProposalBot.Leader, "budgetliste");
        Assert.Contains("0 forslag", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 forslag", (await bot.PressAsync(ProposalBot.Leader, list, "Vis udvalget", ("otherRound", "1"))).Text, StringComparison.Ordinal);

        ShownCard accounts = await bot.SayAsync(ProposalBot.Hr, "afstemning");
        Assert.Contains("1 forslag sendt", (await bot.PressAsync(ProposalBot.Hr, accounts, "Se Budget 2027")).Text, StringComparison.Ordinal);
        ShownCard round = await bot.PressAsync(ProposalBot.Hr, await bot.SayAsync(ProposalBot.Hr, "budgetrunde"), "Se Budget 2027");
        Assert.Contains("Lukket", (await bot.PressAsync(ProposalBot.Hr, round, "Luk runden")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_led_nowhere_is_taken_up_in_a_later_round_and_keeps_its_history()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard own = await bot.SendAsync(await bot.FormAsync());
        own = await bot.PressAsync(ProposalBot.Employee, own, "Træk tilbage");
        Assert.DoesNotContain("Brug det i", string.Join(' ', own.Buttons), StringComparison.Ordinal);
        await OpenAsync(bot, "Budget 2028");

        ShownCard form = await bot.PressAsync(ProposalBot.Employee, await bot.OpenAsync(ProposalBot.Employee, 1), "Brug det i Budget 2028");
        ShownCard again = await bot.SendAsync(form, "Luk før, nu også om fredagen");

        Assert.Contains("Det tager forslag nr. 1 op igen.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Trukket tilbage", (await bot.PressAsync(ProposalBot.Employee, again, "Se nr. 1")).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task A_round_is_deleted_when_HRs_period_is_up_and_every_department_has_been_exported(StoreKind kind)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync(kind);
        await bot.PassedOnAsync();
        ShownCard admin = await bot.SayAsync(ProposalBot.Hr, "budgetrunde");
        await bot.PressAsync(ProposalBot.Hr, admin, "Luk runden");
        admin = await bot.PressAsync(ProposalBot.Hr, admin, "Gem slettefristen", ("months", "6"));
        Assert.Contains("Runden slettes 2. september 2026, når den er hentet ud som fil. Det mangler for: Borger & Arbejde.", admin.Text, StringComparison.Ordinal);

        await RunAsync(bot, new(2026, 9, 2, 9, 0, 0));
        await RunAsync(bot, new(2026, 9, 3, 9, 0, 0));
        OutboxMessage told = Assert.Single(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Hr);
        Assert.Contains("ikke hentet ud som fil", ShownCard.Of(told).Text, StringComparison.Ordinal);

        await using (MedBotDb db = bot.Store())
        {
            (await db.Set<ProposalRound>().SingleAsync()).WasExported(["afd"]);
            await db.SaveChangesAsync();
        }

        await RunAsync(bot, new(2026, 9, 3, 9, 1, 0));

        await using MedBotDb after = bot.Store();
        Assert.Empty(await after.Set<ProposalRound>().ToListAsync());
        Assert.Empty(await after.Set<Proposal>().ToListAsync());
        Assert.DoesNotContain(await bot.OutboxAsync(), message => message.Key.StartsWith("proposal/1/", StringComparison.Ordinal));
        Assert.Equal(2, (await bot.OutboxAsync()).Count(message => ProposalBot.To(message) == ProposalBot.Hr));
    }

    [Fact]
    public async Task Only_HR_says_how_long_a_round_is_kept()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.FormAsync();
        ShownCard admin = await bot.SayAsync(ProposalBot.Hr, "budgetrunde");

        Assert.DoesNotContain("Gem slettefristen", (await bot.SayAsync(ProposalBot.Leader, "budgetrunde")).Buttons);
        Assert.Contains("bestemmer HR", (await bot.PressAsync(ProposalBot.Leader, admin, "Gem slettefristen", ("months", "6"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("åbn budgetrunde for Ukendt Afdeling", "kan ikke finde en afdeling")]
    [InlineData("hvilke forslag er der?", "forslag")]
    public async Task A_department_that_is_not_there_is_said_so_and_proposals_are_shown_to_who_asks(string text, string answer)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();

        Assert.Contains(answer, (await bot.SayAsync(ProposalBot.Leader, text)).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task OpenAsync(ProposalBot bot, string name) => await bot.PressAsync(
        ProposalBot.Leader,
        await bot.SayAsync(ProposalBot.Leader, "åbn budgetrunde"),
        "Åbn runden",
        ("name", name), ("firstYear", "2028"), ("lastYear", "2031"), ("lastDay", "2026-06-30"), ("department", "afd"));

    private static async Task RunAsync(ProposalBot bot, DateTime now)
    {
        foreach (DeleteRounds duty in bot.Bot.Services.GetServices<IDuty>().OfType<DeleteRounds>())
        {
            await duty.RunAsync(now, CancellationToken.None);
        }
    }
}
