using MedBot.Tests.Proposals;

namespace MedBot.Tests.Chat;

public sealed class HelpTests
{
    [Theory]
    [InlineData(ProposalBot.Employee, "personal", "Budgetforslag", "Som")]
    [InlineData(ProposalBot.Representative, "personal", "forslag hos mig", "Som sekretær")]
    [InlineData(ProposalBot.Leader, "personal", "åbn budgetrunde", "Som HR")]
    [InlineData(ProposalBot.OtherLeader, "personal", "godkend referatet fra KommuneMED", "Som HR")]
    [InlineData(ProposalBot.Hr, "personal", "planlæg årshjul", "Som medarbejderrepræsentant")]
    [InlineData(ProposalBot.Hr, "channel", "årshjul", "Budgetforslag")]
    public async Task Help_shows_what_the_asker_can_write_there(string person, string place, string shown, string hidden)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard help = await bot.SayAsync(person, "hjælp", place);
        Assert.Contains(shown, help.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, help.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hjælp hr")]
    [InlineData("Hjælp til budgetforslag?")]
    public async Task Help_with_something_is_help(string text)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        Assert.Contains("Det kan du spørge om", (await bot.SayAsync(ProposalBot.Employee, text)).Text, StringComparison.Ordinal);
    }
}
