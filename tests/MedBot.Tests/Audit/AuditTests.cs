using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.Tests.Proposals;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Audit;

public class AuditTests
{
    [Fact]
    public async Task HR_sees_who_opened_and_closed_a_round_and_never_who_sent_a_proposal()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync(), title: "Hemmeligt forslag");
        await bot.PressAsync(ProposalBot.Hr, await bot.SayAsync(ProposalBot.Hr, "budgetrunde"), "Luk runden");

        ShownCard seen = await bot.SayAsync(ProposalBot.Hr, "hvem gjorde hvad");

        Assert.All(["Budgetrunden Budget 2027 er åbnet", "Navn leader", "Budgetrunden Budget 2027 er lukket", "Navn hr"], text => Assert.Contains(text, seen.Text, StringComparison.Ordinal));
        Assert.All(["Navn employee", "Hemmeligt forslag"], text => Assert.DoesNotContain(text, seen.Text, StringComparison.Ordinal));
        Assert.Contains("kun HR", (await bot.SayAsync(ProposalBot.Leader, "revision")).Text, StringComparison.Ordinal);
        Assert.Contains("kun HR", (await bot.SayAsync(ProposalBot.Hr, "revision", "channel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_hears_once_of_a_rounds_post_that_Teams_refused()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.FormAsync();
        await using (MedBotDb db = bot.Store())
        {
            await db.Outbox.Where(message => message.Key.StartsWith("proposal/round/")).ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Refused));
        }

        TellOfRefusedPosts duty = bot.Bot.Services.GetServices<IDuty>().OfType<TellOfRefusedPosts>().Single();
        await duty.RunAsync(new(2026, 3, 2, 9, 0, 0), CancellationToken.None);
        await duty.RunAsync(new(2026, 3, 2, 9, 1, 0), CancellationToken.None);

        Assert.Single(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Hr && ShownCard.Of(message).Text.Contains("Teams har afvist rundens opslag i kanalen for: Borger & Arbejde", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HR_sees_whom_no_message_reaches()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await using (MedBotDb db = bot.Store())
        {
            var refused = OutboxMessage.ToPerson("test/1", ProposalBot.ObjectId(ProposalBot.Leader), SharedBot.Card("Til dig"), TimeProvider.System.GetUtcNow());
            db.Add(refused);
            db.Entry(refused).Property(message => message.State).CurrentValue = OutboxState.Refused;
            await db.SaveChangesAsync();
        }

        ShownCard status = await bot.SayAsync(ProposalBot.Hr, "status");

        Assert.Contains("1 kan ikke få beskeder", status.Text, StringComparison.Ordinal);
        Assert.Contains("Navn leader", status.Text, StringComparison.Ordinal);
    }
}
