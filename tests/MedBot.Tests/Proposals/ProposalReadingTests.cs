using System.Text.Json.Nodes;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Proposals;

/// <summary>Every way of reading a proposal, as every role, before and after it is passed on.</summary>
public sealed class ProposalReadingTests
{
    private const string Words = "Hemmelige ord";
    private const string Name = "Navn employee";
    private const string Talk = "Sagt i fortrolighed";

    private static readonly string[] Everybody =
    [
        ProposalBot.Employee, ProposalBot.Representative, ProposalBot.Leader, ProposalBot.Hr, ProposalBot.OtherRepresentative, ProposalBot.OtherLeader, ProposalBot.Colleague, "outsider",
    ];

    private static readonly string[] Verbs =
    [
        "proposal/open", "proposal/edit", "proposal/withdraw", "proposal/answer", "proposal/ask", "proposal/comment", "proposal/giveBack", "proposal/passOn",
        "proposal/treat", "proposal/verdict", "proposal/publish", "proposal/list", "proposal/publishAll", "proposal/collectAll", "proposal/send", "proposal/draft",
        "proposal/takeUp", "proposal/form", "proposal/export", "proposal/myData", "proposal/accounts",
        "proposal/round", "proposal/round/extend", "proposal/round/keep", "proposal/round/close", "proposal/forget",
    ];

    private static readonly string[] Commands =
    [
        "mine forslag", "forslag hos mig", "liste over budgetforslag", "afstemning", "mine data", "budgetrunde", "budgetforslag", "åbn budgetrunde", "slet mine data", "hemmelige ord", "forslag 1", "hvad har Navn employee foreslået?",
    ];

    // Who may read what; whoever is not named may read nothing.
    private static readonly Dictionary<bool, Dictionary<string, string[]>> Allowed = new()
    {
        [false] = new() { [ProposalBot.Employee] = [Words, Name, Talk], [ProposalBot.Representative] = [Words, Name, Talk] },
        [true] = new() { [ProposalBot.Employee] = [Words, Name, Talk], [ProposalBot.Representative] = [Words, Name, Talk], [ProposalBot.Leader] = [Words] },
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_seen_that_the_rules_do_not_allow(bool passedOn)
    {
        foreach (var person in Everybody)
        {
            // Some ways change something, so that each person finds the same beginning.
            await using ProposalBot bot = await BeginAsync(passedOn);
            string[] allowed = Allowed[passedOn].GetValueOrDefault(person, []);
            foreach ((var way, var text) in await WaysAsync(bot, person, await KeyAsync(bot)))
            {
                foreach (var secret in (string[])[Words, Name, Talk])
                {
                    Assert.False(text.Contains(secret, StringComparison.Ordinal) && !allowed.Contains(secret), $"{person} reads «{secret}» by {way}");
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_but_those_concerned_changes_anything(bool passedOn)
    {
        await using ProposalBot bot = await BeginAsync(passedOn);
        Proposal before = await LoadAsync(bot);
        // HR and leaders may close the round, which lets what is open go on.
        foreach (var person in Everybody.Except(Allowed[passedOn].Keys).Except([ProposalBot.Hr, ProposalBot.Leader]))
        {
            await WaysAsync(bot, person, before.Key);
        }

        Proposal after = await LoadAsync(bot);
        Assert.Equal((before.Version, before.State, before.Talk.Count()), (after.Version, after.State, after.Talk.Count()));
        Assert.True(before.Words.SameAs(after.Words));
    }

    private static async Task<ProposalBot> BeginAsync(bool passedOn)
    {
        ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync(), Words);
        await bot.PressAsync(ProposalBot.Representative, await bot.OpenAsync(ProposalBot.Representative, 1), "Spørg afsenderen", ("text", Talk));
        if (passedOn)
        {
            await bot.PressAsync(ProposalBot.Representative, await bot.OpenAsync(ProposalBot.Representative, 1), "Giv videre");
        }

        return bot;
    }

    private static async Task<List<(string Way, string Text)>> WaysAsync(ProposalBot bot, string person, Guid key)
    {
        List<(string, string)> ways = [];
        foreach (var command in Commands)
        {
            ways.Add((command, (await bot.SayAsync(person, command)).Text));
            ways.Add(($"{command} in a channel", (await bot.SayAsync(person, command, "channel")).Text));
        }

        // As if the button on another's card were pressed: with the right number, version and key.
        foreach (var verb in Verbs)
        {
            var data = new JsonObject { ["id"] = 1, ["version"] = (await LoadAsync(bot)).Version, ["line"] = key, ["form"] = key, ["round"] = 1, ["text"] = "x", ["title"] = "x", ["status"] = "NotPursued", ["reason"] = "x", ["summary"] = "x", ["lastDay"] = "2026-06-30" };
            var press = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
            var dialog = new JsonObject { ["verb"] = verb };
            foreach ((var field, JsonNode? value) in data)
            {
                dialog[field] = value?.DeepClone();
            }

            if (verb is not ("proposal/send" or "proposal/draft"))
            {
                ways.Add(($"{verb} as a dialog", (await bot.DialogAsync(person, "task/fetch", dialog)).Text));
            }

            ways.Add(($"{verb} sent in from a dialog", (await bot.DialogAsync(person, "task/submit", dialog)).Text));
            ways.Add((verb, (await bot.PressAsync(person, press)).Text));
            ways.Add(($"{verb} as a file", await bot.FetchAsync(person, press)));
            press["data"]!["word"] = true;
            ways.Add(($"{verb} as a catalogue", await bot.FetchAsync(person, press)));
        }

        foreach (var sought in (string[])["hemmelige ord", "employee", "fortrolighed", "1"])
        {
            ways.Add(($"search for {sought}", await bot.SearchAsync(person, sought)));
        }

        return ways;
    }

    private static async Task<Guid> KeyAsync(ProposalBot bot) => (await LoadAsync(bot)).Key;

    private static async Task<Proposal> LoadAsync(ProposalBot bot)
    {
        await using MedBotDb db = bot.Store();
        return await db.Set<Proposal>().AsNoTracking().SingleAsync(proposal => proposal.Id == 1);
    }
}
