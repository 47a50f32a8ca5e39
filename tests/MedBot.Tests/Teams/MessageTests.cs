using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedBot.Tests.Teams;

public class MessageTests
{
    [Fact]
    public async Task A_message_is_answered_by_a_card_alone_inside_the_request()
    {
        await using TestBot bot = await TestBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("hjælp")));
        LoopbackConnector.Call call = Assert.Single(bot.Connector.Calls);
        Assert.Equal("v3/conversations/a:maja/activities/1795298370001", call.Path);
        JsonElement message = call.Body!.Value;
        Assert.False(message.TryGetProperty("text", out _));
        Assert.NotEmpty(message.GetProperty("summary").GetString()!);
        Assert.Equal("AdaptiveCard", message.GetProperty("attachments")[0].GetProperty("content").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("hej")]
    [InlineData("Hej!")]
    [InlineData("hi")]
    [InlineData("hello")]
    [InlineData("Hjælp")]
    [InlineData("help")]
    [InlineData("")]
    public async Task A_greeting_gets_the_help_card(string text)
    {
        await using TestBot bot = await TestBot.StartAsync();
        await bot.PostAsync(bot.Message(text));
        Assert.Contains("hjælp", Assert.Single(bot.Connector.Messages).GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_no_part_of_what_was_written()
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonObject activity = bot.Message("<at>MedBot</at> hjælp");
        activity["conversation"]!["conversationType"] = "channel";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>MedBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } });
        await bot.PostAsync(activity);
        Assert.Contains("hjælp", Assert.Single(bot.Connector.Messages).GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_twice_is_answered_once()
    {
        await using TestBot bot = await TestBot.StartAsync();
        await Task.WhenAll(bot.PostAsync(bot.Message("hjælp")), bot.PostAsync(bot.Message("hjælp")));
        await bot.PostAsync(bot.Message("hjælp"));
        Assert.Single(bot.Connector.Calls);
    }

    [Fact]
    public async Task A_throttled_answer_is_sent_again_when_the_service_says()
    {
        await using TestBot bot = await TestBot.StartAsync();
        int calls = 0;
        bot.Connector.Answer = _ => Interlocked.Increment(ref calls) == 1 ? new RetryAfter() : null;
        await bot.PostAsync(bot.Message("hjælp"));
        Assert.Equal(2, bot.Connector.Calls.Count);
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_not_sent_again()
    {
        await using TestBot bot = await TestBot.StartAsync();
        bot.Connector.Answer = _ => Microsoft.AspNetCore.Http.Results.StatusCode(502);
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("hjælp")));
        Assert.Single(bot.Connector.Calls);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("noget andet")]
    public async Task What_the_bot_does_not_know_is_left_alone(string type)
    {
        await using TestBot bot = await TestBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Activity(type)));
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using TestBot bot = await TestBot.StartAsync();
        Assert.Equal(HttpStatusCode.NotImplemented, await bot.PostAsync(bot.Invoke("ukendt/noget", new JsonObject())));
    }

    [Fact]
    public async Task Knocking_on_the_endpoint_does_no_harm()
    {
        await using TestBot bot = await TestBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, ""))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("")).StatusCode);
    }

    private sealed class RetryAfter : Microsoft.AspNetCore.Http.IResult
    {
        public Task ExecuteAsync(Microsoft.AspNetCore.Http.HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        }
    }
}
