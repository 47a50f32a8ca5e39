using System.Text.Json.Nodes;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Proposals;

/// <summary>Files that a person is asked about in personal chat (file consent).</summary>
public sealed class ProposalConsentTests
{
    [Fact]
    public async Task A_leader_is_asked_and_gets_the_workbook_in_one_piece_without_a_token()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard list = await bot.PassedOnAsync(shareName: "yes");
        Assert.Contains("Sig ja til filen", (await bot.PressAsync(ProposalBot.Leader, list, "Hent som Excel")).Text, StringComparison.Ordinal);
        JsonObject offer = bot.FileCard("consent");
        Assert.Equal("Budgetforslag Budget 2027.xlsx", offer["name"]!.GetValue<string>());
        JsonObject context = offer["content"]!["acceptContext"]!.AsObject();

        var file = await bot.FetchAsync(ProposalBot.Leader, new JsonObject { ["verb"] = context["verb"]!.DeepClone(), ["data"] = context.DeepClone() });

        Assert.Contains("Luk før om torsdagen", file, StringComparison.Ordinal);
        Assert.Contains("Navn employee", file, StringComparison.Ordinal);
        LoopbackConnector.Call upload = Assert.Single(bot.Bot.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal(("", $"bytes 0-{upload.Content.Length - 1}/{upload.Content.Length}"), (upload.Authorization, upload.ContentRange));
        Assert.Equal("https://kommunen-my.sharepoint.com/fil", bot.FileCard("info")["contentUrl"]!.GetValue<string>());
        Assert.Single(bot.Bot.Connector.Calls, call => call.Method == "DELETE" && call.Path.EndsWith("1795298370001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_catalogue_names_nobody_and_a_name_that_may_not_be_passed_on_is_in_no_file()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard list = await bot.PassedOnAsync();

        foreach (var button in (string[])["Hent som Excel", "Hent som Word"])
        {
            var file = await bot.FetchAsync(ProposalBot.Leader, list.Button(button));
            Assert.Contains("Luk før om torsdagen", file, StringComparison.Ordinal);
            Assert.DoesNotContain("Navn employee", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_leader_gets_the_round_as_JSON_a_name_where_it_may_be_told_and_HR_sees_that()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PassedOnAsync(shareName: "yes");
        await bot.SendAsync(await bot.SayAsync(ProposalBot.Colleague, "budgetforslag"), title: "Spar på lyset", person: ProposalBot.Colleague);

        var file = await bot.FetchAsync(ProposalBot.Leader, (await bot.SayAsync(ProposalBot.Leader, "eksportér budgetrunden Budget 2027")).Button("Hent som JSON"));

        Assert.Contains("\"title\": \"Luk før om torsdagen\"", file, StringComparison.Ordinal);
        Assert.Contains("\"sender\": \"Navn employee\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Spar på lyset", file, StringComparison.Ordinal);
        Assert.Contains("Budgetrunden Budget 2027 er hentet ud som fil", (await bot.SayAsync(ProposalBot.Hr, "hvem gjorde hvad")).Text, StringComparison.Ordinal);
        Assert.Contains("kan ledere i rundens afdelinger", (await bot.SayAsync(ProposalBot.Hr, "eksportér budgetrunden")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_sends_nothing()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard list = await bot.PassedOnAsync();

        Assert.Equal("Filen er ikke sendt.", await bot.FetchAsync(ProposalBot.Leader, list.Button("Hent som Excel"), answer: "decline"));
    }

    [Theory]
    [InlineData("https://example.com/upload")]
    [InlineData("https://sharepoint.com.example/upload")]
    [InlineData("http://kommunen-my.sharepoint.com/upload")]
    [InlineData("https://169.254.169.254/upload")]
    public async Task A_file_is_put_on_known_hosts_alone(string address)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard list = await bot.PassedOnAsync();

        Assert.Contains("kunne ikke lægges", await bot.FetchAsync(ProposalBot.Leader, list.Button("Hent som Excel"), uploadUrl: address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_who_says_yes_to_the_leaders_file_gets_nothing()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard list = await bot.PassedOnAsync();

        foreach (var person in (string[])[ProposalBot.Employee, ProposalBot.Hr, ProposalBot.OtherLeader, "outsider"])
        {
            Assert.Equal("Den fil kan jeg ikke give dig.", await bot.FetchAsync(person, list.Button("Hent som Excel")));
        }
    }

    [Fact]
    public async Task A_closed_round_counts_as_exported_when_the_file_lies_there()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard list = await bot.PassedOnAsync();
        await bot.PressAsync(ProposalBot.Hr, await bot.SayAsync(ProposalBot.Hr, "budgetrunde"), "Luk runden");

        await bot.FetchAsync(ProposalBot.Leader, list.Button("Hent som Excel"), answer: "decline");
        Assert.Empty(await ExportedAsync(bot));

        await bot.FetchAsync(ProposalBot.Leader, list.Button("Hent som Excel"));
        Assert.Equal(["afd"], await ExportedAsync(bot));
    }

    [Fact]
    public async Task A_person_gets_all_that_is_stored_on_them_and_nothing_of_others()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard own = await bot.SendAsync(await bot.FormAsync(), title: "Første ord");
        await bot.SendEditAsync(own, ("title", "Andre ord"));
        await bot.PressAsync(ProposalBot.Representative, await bot.OpenAsync(ProposalBot.Representative, 1), "Spørg afsenderen", ("text", "Hvornår?"));
        await bot.PressAsync(ProposalBot.Employee, await bot.OpenAsync(ProposalBot.Employee, 1), "Send svar", ("text", "Til sommer"));

        var employee = await bot.FetchAsync(ProposalBot.Employee, (await bot.SayAsync(ProposalBot.Employee, "mine data")).Button("Hent det hele som fil"));
        Assert.All(["Første ord", "Andre ord", "Hvornår?", "Til sommer", "Beskeder til dig"], text => Assert.Contains(text, employee, StringComparison.Ordinal));

        var representative = await bot.FetchAsync(ProposalBot.Representative, (await bot.SayAsync(ProposalBot.Representative, "mine data")).Button("Hent det hele som fil"));
        Assert.Contains("du skrev: Hvornår?", representative, StringComparison.Ordinal);
        Assert.All(["Første ord", "Andre ord", "Til sommer", "Navn employee"], text => Assert.DoesNotContain(text, representative, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ExportedAsync(ProposalBot bot)
    {
        await using MedBotDb db = bot.Store();
        return (await db.Set<ProposalRound>().AsNoTracking().SingleAsync()).Exported;
    }
}
