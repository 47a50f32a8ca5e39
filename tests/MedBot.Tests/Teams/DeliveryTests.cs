using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Teams;

public class DeliveryTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly ChannelReference Channel = new() { Team = "19:hold@thread.tacv2", Id = "19:kanal@thread.tacv2" };
    private readonly TestBot bot = shared.Fresh();

    [Fact]
    public async Task A_post_is_followed_by_its_update_its_reply_and_its_removal()
    {
        await InstallAsync();
        bot.Connector.Answer = call => call.Path == "v3/conversations" ? Results.Json(new { id = "19:kanal@thread.tacv2;messageid=5", activityId = "5" }, statusCode: 201) : null;
        OutboxMessage post = OutboxMessage.Post("test/opslag", Channel, SharedBot.Card("Dagsorden"), Now);
        await SettledAsync(
            OutboxMessage.Update("test/opslag/2", post, SharedBot.Card("Ny dagsorden"), Now),
            OutboxMessage.Reply("test/opslag/3", post, SharedBot.Card("Ændret"), Now),
            post,
            OutboxMessage.Removal("test/opslag/4", post, Now));

        LoopbackConnector.Call made = bot.Connector.Calls.Single(call => call.Path == "v3/conversations");
        Assert.True(made.Body!.Value.GetProperty("isGroup").GetBoolean());
        Assert.Equal(Channel.Id, made.Body.Value.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal("Dagsorden", made.Body.Value.GetProperty("activity").GetProperty("summary").GetString());
        Assert.Single(bot.Connector.Calls, call => (call.Method, call.Path) == ("POST", "v3/conversations/19:kanal@thread.tacv2;messageid=5/activities"));
        Assert.Single(bot.Connector.Calls, call => (call.Method, call.Path) == ("DELETE", "v3/conversations/19:kanal@thread.tacv2;messageid=5/activities/5"));
    }

    [Fact]
    public async Task A_post_to_a_team_without_the_bot_is_refused()
    {
        OutboxMessage[] settled = await SettledAsync(OutboxMessage.Post("test/ukendt", Channel with { Team = "19:ukendt" }, SharedBot.Card("x"), Now));
        Assert.Equal((OutboxState.Refused, "BotNotInConversationRoster"), (settled[0].State, settled[0].Reason));
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", OutboxState.Refused, "BotNotInConversationRoster")]
    [InlineData(403, """{"subCode":"MessageWritesBlocked"}""", OutboxState.Refused, "MessageWritesBlocked")]
    [InlineData(404, "intet", OutboxState.Refused, "HTTP 404")]
    [InlineData(500, "", OutboxState.Unknown, "HTTP 500")]
    [InlineData(408, "", OutboxState.Unknown, "HTTP 408")]
    [InlineData(201, "{\"id\":", OutboxState.Unknown, "JsonException")]
    public async Task What_the_service_answers_decides_what_becomes_of_a_post(int status, string body, object state, string reason)
    {
        await InstallAsync();
        bot.Connector.Answer = _ => Results.Text(body, "application/json", statusCode: status);
        OutboxMessage[] settled = await SettledAsync(OutboxMessage.Post($"test/svar/{status}/{reason}", Channel, SharedBot.Card("x"), Now));
        Assert.Equal(((OutboxState)state, reason), (settled[0].State, settled[0].Reason));
        Assert.Single(bot.Connector.Calls);
    }

    [Fact]
    public async Task A_person_without_a_chat_gets_one_and_a_doubtful_message_says_that_it_may_be_there_already()
    {
        await InstallAsync();
        int sent = 0;
        bot.Connector.Answer = call => call.Path == "v3/conversations" ? Results.Json(new { id = "a:ny" }, statusCode: 201)
            : Interlocked.Increment(ref sent) == 1 ? Results.StatusCode(502)
            : null;
        OutboxMessage[] settled = await SettledAsync(OutboxMessage.ToPerson("test/person", "bbbbbbbb-0000-4000-8000-000000000001", SharedBot.Card("Husk mødet"), Now));
        Assert.Equal(OutboxState.Sent, settled[0].State);
        Assert.Single(bot.Connector.Calls, call => call.Path == "v3/conversations");
        JsonElement[] messages = [.. bot.Connector.Calls.Where(call => call.Path == "v3/conversations/a:ny/activities").Select(call => call.Body!.Value)];
        Assert.Equal(2, messages.Length);
        Assert.DoesNotContain("Måske", messages[0].GetRawText(), StringComparison.Ordinal);
        Assert.Contains("har du fået denne før", messages[1].GetRawText(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private async Task InstallAsync()
    {
        JsonObject installed = bot.Activity("installationUpdate");
        installed["action"] = "add";
        installed["conversation"] = new JsonObject { ["id"] = Channel.Team, ["conversationType"] = "channel" };
        installed["channelData"]!["team"] = new JsonObject { ["id"] = Channel.Team };
        await bot.PostAsync(installed);
        await bot.SentAsync();
        bot.Connector.Calls.Clear();
    }

    private async Task<OutboxMessage[]> SettledAsync(params OutboxMessage[] messages)
    {
        await using (MedBotDb db = Db())
        {
            db.Outbox.AddRange(messages);
            await db.SaveChangesAsync();
        }

        string[] keys = [.. messages.Select(message => message.Key)];
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            await using MedBotDb db = Db();
            OutboxMessage[] rows = await db.Outbox.Where(message => keys.Contains(message.Key)).ToArrayAsync(deadline.Token);
            if (rows.All(message => message.State is not (OutboxState.Waiting or OutboxState.Sending)))
            {
                return rows;
            }

            await Task.Delay(100, deadline.Token);
        }
    }

    private MedBotDb Db() => bot.Store.CreateDbContext();
}
