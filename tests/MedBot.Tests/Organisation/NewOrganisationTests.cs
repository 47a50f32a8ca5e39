using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Organisation;
using MedBot.Tests.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Organisation;

public class NewOrganisationTests
{
    private const string Hr = "29:hrperson";
    private const string First = """{ "municipality": "Prøve", "hr": ["h"], "departments": [], "people": [{ "id": "h", "name": "Hanne Riis", "aadObjectId": "aaaaaaaa-0000-4000-8000-000000000011" }], "committees": [] }""";
    private static readonly string Second = First.Replace("\"committees\": []", """ "committees": [{ "id": "top", "name": "KommuneMED", "level": 1, "parent": null, "department": null, "members": [{ "person": "h", "roles": ["secretary"] }] }] """, StringComparison.Ordinal);

    [Fact]
    public async Task What_HR_sends_is_shown_in_force_when_approved_and_can_be_had_back()
    {
        await using TestBot bot = await StartAsync();
        JsonElement card = await SendAsync(bot, Hr, Second);
        Assert.Contains("KommuneMED", card.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(Committees(bot));

        JsonElement approved = await PressAsync(bot, Hr, card);
        Assert.Equal(["KommuneMED"], Committees(bot));
        await using TestBot other = await bot.AnotherInstanceAsync();
        Assert.Equal(["KommuneMED"], Committees(other));

        // Pressed again it changes nothing; withdrawn, the one before is in force.
        await PressAsync(bot, Hr, card);
        Assert.Equal(["KommuneMED"], Committees(bot));
        await PressAsync(bot, Hr, approved);
        Assert.Empty(Committees(bot));
    }

    [Fact]
    public async Task Which_file_is_in_force_is_said_with_the_way_back()
    {
        await using TestBot bot = await StartAsync();
        Assert.Contains("Filen på serveren gælder", (await SayAsync(bot, Hr, "organisationsfil")).GetRawText(), StringComparison.Ordinal);
        await PressAsync(bot, Hr, await SendAsync(bot, Hr, Second));
        Assert.Contains("kun HR", (await SayAsync(bot, "29:another", "organisationsfil")).GetRawText(), StringComparison.Ordinal);

        JsonElement said = await SayAsync(bot, Hr, "Organisationsfil?");
        Assert.Contains("Udvalg: 1, personer: 1", said.GetRawText(), StringComparison.Ordinal);
        await PressAsync(bot, Hr, said);
        Assert.Empty(Committees(bot));
    }

    [Fact]
    public async Task The_same_file_asks_for_nothing()
    {
        await using TestBot bot = await StartAsync();
        Assert.Contains("siger det samme", (await SendAsync(bot, Hr, First)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sends_or_approves_one()
    {
        await using TestBot bot = await StartAsync();
        JsonElement card = await SendAsync(bot, Hr, Second);
        await PressAsync(bot, "29:another", card);
        Assert.Empty(Committees(bot));
        Assert.Contains("kun sendes ind af HR", (await SendAsync(bot, "29:another", Second)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_line()
    {
        await using TestBot bot = await StartAsync();
        string refused = (await SendAsync(bot, Hr, "{\n\"municipality\": 4 }")).GetRawText();
        Assert.Contains("Linje 2: ", refused, StringComparison.Ordinal);
        Assert.Contains("gælder stadig", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Markdown", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Linje", (await SendAsync(bot, Hr, "{ \"municipality\": 4 }\n")).GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<TestBot> StartAsync()
    {
        TestBot bot = await TestBot.StartAsync();
        bot.Services.GetRequiredService<OrganisationDirectory>().Take(Encoding.UTF8.GetBytes(First));
        return bot;
    }

    private static IEnumerable<string> Committees(TestBot bot) => bot.Services.GetRequiredService<OrganisationDirectory>().Current.Committees.Select(committee => committee.Name);

    private static async Task<JsonElement> SendAsync(TestBot bot, string person, string file)
    {
        bot.Connector.Answer = call => call.Method == "GET" ? Results.Text(file) : null;
        JsonObject message = From(person, bot.Message(""));
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "organisation.json",
            ["content"] = new JsonObject { ["downloadUrl"] = $"{bot.Connector.ServiceUrl}/files/1" },
        });
        await bot.PostAsync(message);
        return bot.Connector.Messages.Last().GetProperty("attachments")[0].GetProperty("content");
    }

    private static async Task<JsonElement> SayAsync(TestBot bot, string person, string text)
    {
        await bot.PostAsync(From(person, bot.Message(text)));
        return bot.Connector.Messages.Last().GetProperty("attachments")[0].GetProperty("content");
    }

    private static async Task<JsonElement> PressAsync(TestBot bot, string person, JsonElement card)
    {
        JsonElement button = card.GetProperty("actions")[0];
        JsonObject value = new() { ["action"] = new JsonObject { ["verb"] = button.GetProperty("verb").GetString(), ["data"] = JsonNode.Parse(button.GetProperty("data").GetRawText()) } };
        using var content = new StringContent(From(person, bot.Invoke("adaptiveCard/action", value)).ToJsonString(), null, "application/json");
        using HttpResponseMessage response = await bot.Http.PostAsync("", content);
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("value").Clone();
    }

    private static JsonObject From(string person, JsonObject activity)
    {
        activity["from"] = TestBot.Account(person);
        activity["conversation"]!["id"] = $"a:{person[3..]}";
        return activity;
    }
}
