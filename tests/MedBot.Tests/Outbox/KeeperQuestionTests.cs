using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Proposals;
using MedBot.Tests.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Outbox;

public class KeeperQuestionTests
{
    private const string Team = "19:t1@thread.tacv2";
    private const string Channel = "19:c1@thread.tacv2";

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Posts_that_may_have_arrived_are_asked_about_in_one_card_and_settled_by_its_buttons()
    {
        await using ProposalBot bot = await StartAsync(installed: true);
        bot.Bot.Connector.Answer = _ => Results.StatusCode(502);
        await QueueAsync(bot, 3);
        ShownCard card = await QuestionAsync(bot, ProposalBot.Leader);
        Assert.Contains("Kom 3 opslag frem?", card.Text, StringComparison.Ordinal);
        Assert.Contains("Borger & Arbejde: Referater", card.Text, StringComparison.Ordinal);
        Assert.Contains("Dagsorden 2", card.Text, StringComparison.Ordinal);

        bot.Bot.Connector.Answer = _ => null;
        ShownCard two = await bot.PressAsync(ProposalBot.Leader, card, "Den kom frem", ("which", $"{await IdAsync(bot, "test/2")}"));
        Assert.Contains("Tak. Opslaget kom frem.", two.Text, StringComparison.Ordinal);
        ShownCard none = await bot.PressAsync(ProposalBot.Leader, two, "Send igen", ("which", "all"));
        Assert.Equal("2 opslag bliver sendt nu.", none.Text.Split('\n').Single(line => line.Contains("opslag", StringComparison.Ordinal)));
        await bot.Bot.SentAsync();
        Assert.Equal(["test/1", "test/3"], bot.Bot.Connector.Calls.Where(Posted).TakeLast(2).Select(Title).Select(title => title.Replace("Dagsorden ", "test/", StringComparison.Ordinal)).Order());

        ShownCard again = await bot.PressAsync(ProposalBot.Leader, card, "Send igen", ("which", "all"));
        Assert.Contains("allerede", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_to_do_in_the_team_and_it_is_asked_about_once()
    {
        await using ProposalBot bot = await StartAsync(installed: false);
        await QueueAsync(bot, 1);
        ShownCard card = await QuestionAsync(bot, ProposalBot.Leader);
        Assert.Contains("tilføj MedBot", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Send igen", "Drop"], card.Buttons);
        await AskAsync(bot);
        Assert.Single(await QuestionsAsync(bot));
    }

    [Fact]
    public async Task Only_those_who_keep_the_channel_may_answer()
    {
        await using ProposalBot bot = await StartAsync(installed: false);
        await QueueAsync(bot, 1);
        ShownCard card = await QuestionAsync(bot, ProposalBot.Leader);
        Assert.Contains("kun sekretæren", (await bot.PressAsync(ProposalBot.OtherLeader, card, "Drop")).Text, StringComparison.Ordinal);
        Assert.Contains("ikke sendt", (await bot.PressAsync(ProposalBot.Hr, card, "Drop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_was_learnt_in_itself_is_kept_by_its_committees_secretary()
    {
        await using ProposalBot bot = await StartAsync(installed: false);
        const string Learnt = "19:learnt@thread.tacv2";
        await using (MedBotDb db = bot.Store())
        {
            db.Add(new ChannelUse { Committee = "hoved", Kind = DocumentKind.Minutes, Channel = Learnt, Team = Team, Used = true, By = ProposalBot.OtherLeader, At = Now });
            await db.SaveChangesAsync();
        }

        await QueueAsync(bot, 1, Learnt);
        ShownCard card = await QuestionAsync(bot, ProposalBot.OtherLeader);
        Assert.Contains("kun sekretæren", (await bot.PressAsync(ProposalBot.Leader, card, "Drop")).Text, StringComparison.Ordinal);
        Assert.Contains("ikke sendt", (await bot.PressAsync(ProposalBot.OtherLeader, card, "Drop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_ten_posts_for_one_channel_are_held_until_somebody_says_yes()
    {
        await using ProposalBot bot = await StartAsync(installed: true);
        await QueueAsync(bot, OutboxQueue.MostPosts + 1);
        ShownCard card = await QuestionAsync(bot, ProposalBot.Leader);
        Assert.Contains("Skal 11 opslag slås op?", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Bot.Connector.Calls, Posted);

        await bot.PressAsync(ProposalBot.Leader, card, "Slå dem op", ("which", "all"));
        await bot.Bot.SentAsync();
        Assert.Equal(11, bot.Bot.Connector.Calls.Count(Posted));
    }

    [Fact]
    public async Task HR_sees_what_stands_and_never_a_text()
    {
        await using ProposalBot bot = await StartAsync(installed: false);
        await QueueAsync(bot, 1);
        ShownCard status = await bot.SayAsync(ProposalBot.Hr, "status");
        Assert.Contains("Opslag: Borger & Arbejde", status.Text, StringComparison.Ordinal);
        Assert.Contains("blev afvist", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dagsorden", status.Text, StringComparison.Ordinal);
        Assert.Contains("kun HR", (await bot.SayAsync(ProposalBot.Leader, "status")).Text, StringComparison.Ordinal);
    }

    private static bool Posted(LoopbackConnector.Call call) => call.Path == "v3/conversations";

    private static string Title(LoopbackConnector.Call call) => call.Body!.Value.GetProperty("activity").GetProperty("summary").GetString()!;

    private static async Task<ProposalBot> StartAsync(bool installed)
    {
        ProposalBot bot = await ProposalBot.StartAsync();
        if (installed)
        {
            await using MedBotDb db = bot.Store();
            db.Add(new Conversation { Id = Team, Place = Place.Channel, ServiceUrl = bot.Bot.Connector.ServiceUrl, Bot = "28:bot" });
            db.Add(new TeamChannel { Id = Channel, Team = Team, Name = "Referater" });
            await db.SaveChangesAsync();
        }

        return bot;
    }

    private static async Task QueueAsync(ProposalBot bot, int count, string channel = Channel)
    {
        await using (MedBotDb db = bot.Store())
        {
            db.Outbox.AddRange(Enumerable.Range(1, count).Select(i => OutboxMessage.Post($"test/{i}", new ChannelReference { Team = Team, Id = channel }, SharedBot.Card($"Dagsorden {i}"), Now)));
            await db.SaveChangesAsync();
        }

        await bot.Bot.SentAsync();
    }

    /// <summary>What the person was asked.</summary>
    private static async Task<ShownCard> QuestionAsync(ProposalBot bot, string person)
    {
        await AskAsync(bot);
        OutboxMessage asked = Assert.Single(await QuestionsAsync(bot));
        Assert.Equal(person, ProposalBot.To(asked));
        return ShownCard.Of(asked);
    }

    private static async Task AskAsync(ProposalBot bot)
    {
        using AskKeepers ask = ActivatorUtilities.CreateInstance<AskKeepers>(bot.Bot.Services, new TestClock(Now.AddMinutes(1)));
        await ask.RunAsync(CancellationToken.None);
    }

    private static async Task<OutboxMessage[]> QuestionsAsync(ProposalBot bot) =>
        [.. (await bot.OutboxAsync()).Where(message => message.Key.StartsWith("outbox/", StringComparison.Ordinal))];

    private static async Task<long> IdAsync(ProposalBot bot, string key)
    {
        await using MedBotDb db = bot.Store();
        return await db.Outbox.Where(message => message.Key == key).Select(message => message.Id).SingleAsync();
    }
}
