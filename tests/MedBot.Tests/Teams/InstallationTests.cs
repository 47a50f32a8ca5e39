using System.Net;
using System.Text.Json.Nodes;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Teams;

public class InstallationTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly TestBot bot = shared.Fresh();

    [Fact]
    public async Task The_welcome_is_said_once_though_the_addition_comes_in_two_activities_at_once()
    {
        for (int i = 0; i < 10; i++)
        {
            bot.Connector.Calls.Clear();
            JsonObject[] both = [Added($"a:p{i}"), Installed($"a:p{i}")];
            await Task.WhenAll(both.OrderBy(_ => i % 2 == 0).Select(bot.PostAsync));
            await bot.SentAsync();
            Assert.Single(bot.Connector.Messages);
        }
    }

    [Fact]
    public async Task Who_removes_the_bot_and_adds_it_again_is_not_welcomed_again()
    {
        await bot.PostAsync(Installed("a:igen"));
        JsonObject removed = Installed("a:igen");
        removed["action"] = "remove";
        await bot.PostAsync(removed);
        Assert.True(await RemovedAsync("a:igen"));
        await bot.PostAsync(Installed("a:igen"));
        Assert.False(await RemovedAsync("a:igen"));
        await bot.SentAsync();
        Assert.Single(bot.Connector.Messages);
    }

    [Fact]
    public async Task A_new_member_of_a_team_is_not_welcomed()
    {
        JsonObject activity = InTeam(bot.Activity("conversationUpdate"));
        activity["membersAdded"] = new JsonArray(TestBot.Account("29:lars"));
        await bot.PostAsync(activity);
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task The_channels_of_a_team_are_read_when_the_bot_is_added_and_followed_from_then_on()
    {
        bot.Connector.Answer = call => call.Method == "GET"
            ? Results.Json(new { conversations = new object[] { new { id = "19:team@thread.tacv2" }, new { id = "19:ref@thread.tacv2", name = "Referater" } } })
            : null;
        await bot.PostAsync(InTeam(Installed("19:team@thread.tacv2")));
        await bot.SentAsync();
        Assert.Single(bot.Connector.Messages);
        Assert.Equal(["Generelt", "Referater"], await ChannelsAsync());

        await bot.PostAsync(ChannelEvent("channelCreated", "19:ny@thread.tacv2", "Ny"));
        await bot.PostAsync(ChannelEvent("channelRenamed", "19:ref@thread.tacv2", "MED-referater"));
        Assert.Equal(["Generelt", "MED-referater", "Ny"], await ChannelsAsync());
        await bot.PostAsync(ChannelEvent("channelDeleted", "19:ny@thread.tacv2", "Ny"));
        Assert.Equal(["Generelt", "MED-referater"], await ChannelsAsync());
    }

    [Fact]
    public async Task A_team_is_learnt_from_a_message_in_one_of_its_channels()
    {
        JsonObject message = InTeam(bot.Message("hjælp"));
        message["channelData"]!["team"]!["id"] = "19:lært@thread.tacv2";
        await bot.PostAsync(message);
        for (int i = 0; i < 50 && !await KnownAsync("19:lært@thread.tacv2"); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(await KnownAsync("19:lært@thread.tacv2"));
    }

    [SkippableFact]
    public async Task The_recorded_activities_of_the_emulator_are_all_taken()
    {
        string recorded = RepositoryFiles.PathOf("..", "shared", "tools", "playground", "wire", "to-bot");
        Skip.IfNot(Directory.Exists(recorded), "The emulator's recorded requests are not beside the repository.");
        foreach (string file in Directory.EnumerateFiles(recorded, "*Update-*.json"))
        {
            JsonObject activity = JsonNode.Parse(await File.ReadAllTextAsync(file))!["body"]!.DeepClone().AsObject();
            activity["serviceUrl"] = bot.Connector.ServiceUrl;
            Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(activity));
        }
    }

    [Fact]
    public async Task A_welcome_that_the_service_does_not_take_is_said_later()
    {
        int calls = 0;
        bot.Connector.Answer = _ => Interlocked.Increment(ref calls) == 1 ? Results.StatusCode(429) : null;
        await bot.PostAsync(Installed("a:travl"));
        await bot.SentAsync();
        Assert.Equal(2, calls);
    }

    private static JsonObject InTeam(JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["id"] = "19:team@thread.tacv2", ["conversationType"] = "channel", ["isGroup"] = true };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2", ["name"] = "MED" };
        return activity;
    }

    private JsonObject Installed(string conversation)
    {
        JsonObject activity = bot.Activity("installationUpdate");
        activity["action"] = "add";
        activity["conversation"]!["id"] = conversation;
        return activity;
    }

    private JsonObject Added(string conversation)
    {
        JsonObject activity = bot.Activity("conversationUpdate");
        activity["membersAdded"] = new JsonArray(TestBot.Account("29:maja"), new JsonObject { ["id"] = "28:bot" });
        activity["conversation"]!["id"] = conversation;
        return activity;
    }

    private JsonObject ChannelEvent(string happened, string id, string name)
    {
        JsonObject activity = InTeam(bot.Activity("conversationUpdate"));
        activity["channelData"]!["eventType"] = happened;
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = id, ["name"] = name };
        return activity;
    }

    private async Task<bool> RemovedAsync(string conversation)
    {
        await using MedBotDb db = Db();
        return (await db.Set<Conversation>().SingleAsync(row => row.Id == conversation)).Removed;
    }

    private async Task<bool> KnownAsync(string conversation)
    {
        await using MedBotDb db = Db();
        return await db.Set<Conversation>().AnyAsync(row => row.Id == conversation);
    }

    private async Task<string[]> ChannelsAsync()
    {
        await using MedBotDb db = Db();
        return await db.Set<TeamChannel>().Select(channel => channel.Name).Order().ToArrayAsync();
    }

    private MedBotDb Db() => bot.Store.CreateDbContext();
}
