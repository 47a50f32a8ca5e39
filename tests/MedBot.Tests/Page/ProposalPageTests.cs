using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Page;

public sealed class ProposalPageTests
{
    private const string Title = "Luk før om torsdagen";

    [SkippableTheory, OnBothStores]
    public async Task One_sees_ones_own_proposals_and_nobody_elses(StoreKind kind)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync(kind);
        await bot.PassedOnAsync();

        string own = (await ShowAsync(bot, ProposalBot.Employee, "proposals"))!;
        Assert.Contains(Title, own, StringComparison.Ordinal);
        Assert.Contains("Givet videre (Navn representative)", own, StringComparison.Ordinal);
        foreach (string person in new[] { ProposalBot.Colleague, ProposalBot.Representative, ProposalBot.Leader, ProposalBot.Hr, ProposalBot.OtherLeader })
        {
            Assert.DoesNotContain(Title, await ShowAsync(bot, person, "proposals"), StringComparison.Ordinal);
        }
    }

    [SkippableTheory, OnBothStores]
    public async Task A_leader_sees_the_departments_table_with_sums_and_no_name_that_may_not_be_passed_on(StoreKind kind)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync(kind);
        await bot.PassedOnAsync(shareName: "no");

        string table = (await ShowAsync(bot, ProposalBot.Leader, "round"))!;
        Assert.Contains(Title, table, StringComparison.Ordinal);
        Assert.Contains("Besparelser\n250\n250\n250\n250", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Navn employee", table, StringComparison.Ordinal);
        foreach (string person in new[] { ProposalBot.Employee, ProposalBot.Representative, ProposalBot.Hr })
        {
            Assert.Null(await ShowAsync(bot, person, "round"));
        }

        Assert.DoesNotContain(Title, await ShowAsync(bot, ProposalBot.OtherLeader, "round") ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProposalBot.Employee, "proposals")]
    [InlineData(ProposalBot.Leader, "round")]
    public async Task In_a_channels_tab_there_are_no_proposals(string person, string view)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PassedOnAsync();
        Assert.NotNull(await ShowAsync(bot, person, view));
        Assert.Null(await ShowAsync(bot, person, $"{view}?place=channel"));
    }

    private static Task<string?> ShowAsync(ProposalBot bot, string person, string view) => bot.Bot.ShowAsync(person, view, bot.Today.ToDateTime(new(10, 0)));
}
