using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Teams;

public class InvokeTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly TestBot bot = shared.Fresh();

    [Fact]
    public async Task A_press_reaches_its_action_with_data_inputs_and_place()
    {
        JsonElement response = await InvokeAsync(Execute());
        Assert.Equal(200, response.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.activity.message", response.GetProperty("type").GetString());
        Assert.Equal("Tak", response.GetProperty("value").GetString());
        CardPress press = Assert.Single(shared.Button.Presses);
        Assert.Equal(("15", Place.Personal, "1795298370000"), (press.Data.GetProperty("minutter").GetString(), press.Place, press.CardActivityId));
    }

    [Fact]
    public async Task A_card_takes_the_place_of_the_pressed_one()
    {
        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Card(SharedBot.Card("Gemt")));
        JsonElement response = await InvokeAsync(Execute());
        Assert.Equal("application/vnd.microsoft.card.adaptive", response.GetProperty("type").GetString());
        Assert.Equal("Gemt", response.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_further_message_is_sent_beside_the_response()
    {
        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Reply(SharedBot.Card("Svar")));
        await InvokeAsync(Execute());
        Assert.Equal("Svar", Assert.Single(bot.Connector.Messages).GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("""{"action":{"verb":"ukendt"}}""")]
    [InlineData("""{"action":{"verb":5}}""")]
    [InlineData("""{"action":[]}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_button_that_is_not_known_gets_the_protocols_error(string value)
    {
        JsonElement response = await InvokeAsync(bot.Invoke("adaptiveCard/action", JsonNode.Parse(value)));
        Assert.Equal("application/vnd.microsoft.error", response.GetProperty("type").GetString());
        Assert.Equal("BadRequest", response.GetProperty("value").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_same_invoke_again_has_one_effect_and_the_same_answer()
    {
        JsonObject invoke = Execute();
        JsonElement[] responses = await Task.WhenAll(InvokeAsync(invoke), InvokeAsync(invoke));
        Assert.Equal("Tak", (await InvokeAsync(invoke)).GetProperty("value").GetString());
        Assert.All(responses, response => Assert.Equal("Tak", response.GetProperty("value").GetString()));
        Assert.Single(shared.Button.Presses);
    }

    [Fact]
    public async Task The_same_press_under_another_id_waits_for_the_first()
    {
        var done = new TaskCompletionSource<CardActionAnswer>();
        shared.Button.Run = _ => done.Task;
        Task<JsonElement> first = InvokeAsync(Execute());
        Task<JsonElement> second = InvokeAsync(Execute());
        await Task.Delay(300);
        done.SetResult(new CardActionAnswer.Message("Gemt"));
        Assert.Equal("Gemt", (await first).GetProperty("value").GetString());
        Assert.Equal("Gemt", (await second).GetProperty("value").GetString());
        Assert.Single(shared.Button.Presses);
    }

    [Fact]
    public async Task A_press_that_takes_too_long_is_apologised_for_within_five_seconds()
    {
        shared.Button.Run = _ => new TaskCompletionSource<CardActionAnswer>().Task;
        JsonElement response = await InvokeAsync(Execute()).WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Matches("[0-9A-F]{8}", response.GetProperty("value").GetProperty("fallbackText").GetString());
    }

    [Fact]
    public async Task A_dialog_is_opened_and_sent_in()
    {
        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Dialog("Punkt 3", SharedBot.Card("Punktet")));
        JsonElement page = (await InvokeAsync(Dialog("task/fetch"))).GetProperty("task");
        Assert.Equal("continue", page.GetProperty("type").GetString());
        Assert.Equal("Punkt 3", page.GetProperty("value").GetProperty("title").GetString());
        Assert.Equal("application/vnd.microsoft.card.adaptive", page.GetProperty("value").GetProperty("card").GetProperty("contentType").GetString());

        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Message("Sendt"));
        JsonElement last = (await InvokeAsync(Dialog("task/submit"))).GetProperty("task");
        Assert.Equal(("message", "Sendt"), (last.GetProperty("type").GetString(), last.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_search_gives_a_list_with_previews()
    {
        JsonElement found = (await InvokeAsync(bot.Invoke("composeExtension/query", JsonNode.Parse("""{"parameters":[{"name":"q","value":"referat"}],"queryOptions":{"skip":0,"count":25}}""")))).GetProperty("composeExtension");
        Assert.Equal(("result", "list"), (found.GetProperty("type").GetString(), found.GetProperty("attachmentLayout").GetString()));
        JsonElement hit = found.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", hit.GetProperty("contentType").GetString());
        Assert.Equal("referat", hit.GetProperty("preview").GetProperty("content").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("ukendt")]
    public async Task An_invoke_that_is_not_known_is_not_implemented(string name) =>
        Assert.Equal(HttpStatusCode.NotImplemented, await bot.PostAsync(bot.Invoke(name, new JsonObject())));

    [Fact]
    public async Task A_submitted_card_reaches_its_action_and_is_replaced()
    {
        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Card(SharedBot.Card("Gemt")));
        await bot.PostAsync(Submit());
        LoopbackConnector.Call call = Assert.Single(bot.Connector.Calls);
        Assert.Equal(("PUT", "v3/conversations/a:maja/activities/1795298370000"), (call.Method, call.Path));
    }

    [Fact]
    public async Task A_card_that_cannot_be_replaced_is_answered_below()
    {
        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Card(SharedBot.Card("Gemt")));
        bot.Connector.Answer = call => call.Method == "PUT" ? Microsoft.AspNetCore.Http.Results.NotFound() : null;
        await bot.PostAsync(Submit());
        Assert.Equal(["PUT", "POST"], bot.Connector.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task The_same_submit_has_one_effect_on_another_instance_too()
    {
        JsonObject submit = Submit();
        await bot.PostAsync(submit);
        await using TestBot other = await bot.AnotherInstanceAsync();
        Assert.Equal(HttpStatusCode.OK, await other.PostAsync(submit));
        Assert.Empty(other.Connector.Calls);
    }

    [Fact]
    public async Task What_is_for_one_reader_is_not_shown_to_a_whole_chat()
    {
        shared.Button.Run = _ => Task.FromResult<CardActionAnswer>(new CardActionAnswer.Dialog("Punkt", SharedBot.Card("Lukket")));
        JsonObject submit = Submit();
        submit["conversation"]!["conversationType"] = "groupChat";
        await bot.PostAsync(submit);
        Assert.DoesNotContain("Lukket", Assert.Single(bot.Connector.Messages).GetRawText(), StringComparison.Ordinal);
    }

    private JsonObject Execute() => bot.Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","title":"Gem","verb":"test/press","data":{"sag":42,"minutter":"15"}}}"""));

    private JsonObject Dialog(string name) => bot.Invoke(name, JsonNode.Parse("""{"data":{"verb":"test/press","sag":42},"context":{"theme":"default"}}"""));

    private JsonObject Submit()
    {
        JsonObject submit = bot.Message("");
        submit["value"] = JsonNode.Parse("""{"verb":"test/press","sag":42}""");
        submit["replyToId"] = "1795298370000";
        return submit;
    }

    private async Task<JsonElement> InvokeAsync(JsonObject invoke)
    {
        using HttpResponseMessage response = await bot.Http.PostAsJsonAsync("", invoke);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
