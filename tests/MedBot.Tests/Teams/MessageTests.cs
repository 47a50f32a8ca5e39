using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Cards.Outbox;
using MedBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Teams;

public class MessageTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly TestBot bot = shared.Fresh();

    [Fact]
    public async Task A_message_is_answered_by_a_card_alone_inside_the_request()
    {
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("hjælp", "17")));
        LoopbackConnector.Call call = Assert.Single(bot.Connector.Calls);
        Assert.Equal("v3/conversations/a:maja/activities/17", call.Path);
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
        await bot.PostAsync(bot.Message(text));
        Assert.StartsWith("Det kan du spørge MedBot om", Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_no_part_of_what_was_written()
    {
        JsonObject activity = bot.Message("<at>MedBot</at> hjælp");
        activity["conversation"]!["conversationType"] = "channel";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>MedBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } });
        await bot.PostAsync(activity);
        Assert.StartsWith("Det kan du spørge MedBot om", Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_twice_is_answered_once()
    {
        JsonObject message = bot.Message("hjælp");
        await Task.WhenAll(bot.PostAsync(message), bot.PostAsync(message));
        await bot.PostAsync(message);
        Assert.Single(bot.Connector.Calls);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        JsonObject message = bot.Message("hjælp");
        await bot.PostAsync(message);
        message["conversation"]!["id"] = "a:lars";
        await bot.PostAsync(message);
        Assert.Equal(2, bot.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_throttled_answer_is_sent_again_when_the_service_says()
    {
        int calls = 0;
        bot.Connector.Answer = _ => Interlocked.Increment(ref calls) == 1 ? new RetryAfter() : null;
        await bot.PostAsync(bot.Message("hjælp"));
        Assert.Equal(2, bot.Connector.Calls.Count);
    }

    [Fact]
    public async Task An_answer_that_is_throttled_for_longer_waits_in_the_outbox()
    {
        int calls = 0;
        bot.Connector.Answer = _ => Interlocked.Increment(ref calls) == 1 ? new RetryAfter(seconds: 6) : null;
        await bot.PostAsync(bot.Message("hjælp"));
        Assert.Equal(1, Volatile.Read(ref calls));
        await bot.SentAsync();
        JsonElement[] sent = [.. bot.Connector.Messages];
        Assert.Equal(2, sent.Length);
        Assert.Equal(sent[0].GetRawText(), sent[1].GetRawText());
        Assert.Equal(bot.Connector.Calls.First().Path, bot.Connector.Calls.Last().Path);
    }

    [Fact]
    public async Task An_answer_that_may_have_arrived_is_sent_once_more_and_says_so()
    {
        int calls = 0;
        bot.Connector.Answer = _ => Interlocked.Increment(ref calls) <= 2 ? Results.StatusCode(502) : null;
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("hjælp")));
        Assert.Equal(1, Volatile.Read(ref calls));
        await bot.SentAsync();
        JsonElement[] sent = [.. bot.Connector.Messages];
        Assert.Equal(2, sent.Length);
        Assert.NotEqual(OutboxText.Doubt, FirstLine(sent[0]));
        Assert.Equal(OutboxText.Doubt, FirstLine(sent[1]));
    }

    [Fact]
    public async Task An_answer_that_neither_the_service_nor_the_store_takes_is_left_for_Teams_to_ask_for_again()
    {
        await using TestBot alone = await TestBot.StartAsync();
        JsonObject message = alone.Message("hjælp");
        await using MedBotDb db = await alone.Services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"ALTER TABLE Outbox RENAME TO Away");
        alone.Connector.Answer = _ => new RetryAfter(seconds: 6);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await alone.PostAsync(message));

        alone.Connector.Answer = _ => null;
        Assert.Equal(HttpStatusCode.OK, await alone.PostAsync(message));
        Assert.Equal(2, alone.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("gå i stykker")]
    [InlineData("gå i stå")]
    public async Task What_fails_or_takes_too_long_is_apologised_for_with_a_number_and_nothing_of_the_failure(string text)
    {
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message(text)));
        Assert.Matches("[0-9A-F]{8}", Summary());
        Assert.DoesNotContain("Hemmelig", bot.Connector.Messages.Single().GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_message_is_asked_to_be_shorter()
    {
        await bot.PostAsync(bot.Message(new string('å', 5_000)));
        Assert.Contains("for lang", bot.Connector.Messages.Single().GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("noget andet")]
    public async Task What_the_bot_does_not_know_is_left_alone(string type)
    {
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Activity(type)));
        Assert.Empty(bot.Connector.Calls);
    }

    [Fact]
    public async Task Knocking_on_the_endpoint_does_no_harm()
    {
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, ""))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("")).StatusCode);
    }

    [Fact]
    public async Task A_body_above_256_KB_is_too_large() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.PostAsync(bot.Message(new string('a', 300 * 1024))));

    private static string? FirstLine(JsonElement message) =>
        message.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")[0].TryGetProperty("text", out JsonElement text) ? text.GetString() : null;

    private string Summary() => Assert.Single(bot.Connector.Messages).GetProperty("summary").GetString()!;

    private sealed class RetryAfter(int seconds = 1) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = 429;
            httpContext.Response.Headers.RetryAfter = $"{seconds}";
            return Task.CompletedTask;
        }
    }
}
