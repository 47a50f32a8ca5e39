using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Teams;
using Microsoft.Extensions.Configuration;

namespace MedBot.Tests.Teams;

public class TurnLimitsTests
{
    [Fact]
    public async Task Who_sends_too_much_is_told_so_and_the_others_get_their_answers()
    {
        await using TestBot bot = await TestBot.StartAsync(null, ("RateLimit:PerPerson", "3"));
        for (int i = 0; i < 4; i++)
        {
            await bot.PostAsync(bot.Message("hjælp"));
        }

        await bot.PostAsync(From("29:otherperson", bot.Message("hjælp")));
        IEnumerable<string> told = bot.Connector.Calls.Select(call => call.Body!.Value.TryGetProperty("text", out JsonElement text) ? text.GetString()! : "card");
        Assert.Equal(["card", "card", "card", TurnLimits.Sentence, "card"], told);
    }

    [Fact]
    public async Task The_tenants_limit_counts_all_together()
    {
        await using TestBot bot = await TestBot.StartAsync(null, ("RateLimit:PerTenant", "2"));
        foreach (string person in new[] { "29:a", "29:bb", "29:ccc" })
        {
            await bot.PostAsync(From(person, bot.Message("hjælp")));
        }

        Assert.Equal(TurnLimits.Sentence, bot.Connector.Calls.Last().Body!.Value.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_button_and_a_dialog_that_come_too_fast_answer_with_the_sentence()
    {
        await using TestBot bot = await TestBot.StartAsync(null, ("RateLimit:PerPerson", "1"));
        await bot.PostAsync(bot.Message("hjælp"));
        Assert.Contains("går for hurtigt", await AnswerAsync(bot, "adaptiveCard/action"), StringComparison.Ordinal);
        Assert.Contains("går for hurtigt", await AnswerAsync(bot, "task/fetch"), StringComparison.Ordinal);
        Assert.Contains("går for hurtigt", await AnswerAsync(bot, "composeExtension/query"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RateLimit:PerPerson", "0")]
    [InlineData("RateLimit:PerPerson", "mange")]
    [InlineData("RateLimit:PerTenant", "-4")]
    public void A_limit_that_is_no_number_stops_the_start(string setting, string value) =>
        Assert.Throws<StartRefusedException>(() => TurnLimits.Read(new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build()));

    private static JsonObject From(string id, JsonObject activity)
    {
        activity["from"] = TestBot.Account(id);
        activity["conversation"]!["id"] = "a:" + id[3..];
        return activity;
    }

    private static async Task<string> AnswerAsync(TestBot bot, string name)
    {
        using var content = new StringContent(bot.Invoke(name, new JsonObject()).ToJsonString(), null, "application/json");
        using HttpResponseMessage response = await bot.Http.PostAsync("", content);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return string.Join(' ', Texts(answer.RootElement));
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
