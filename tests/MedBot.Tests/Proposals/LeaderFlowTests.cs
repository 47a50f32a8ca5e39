using MedBot.Outbox;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Proposals;

public sealed class LeaderFlowTests
{
    [SkippableTheory, OnBothStores]
    public async Task A_verdict_goes_out_when_a_leader_publishes_it(StoreKind kind)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync(kind);
        ShownCard list = await bot.PassedOnAsync();
        Assert.Contains("250.000 kr.", list.Text, StringComparison.Ordinal);
        Assert.Contains("5.000", list.Text, StringComparison.Ordinal);

        list = await bot.PressAsync(ProposalBot.Leader, list, "Tag imod alle (1)");
        ShownCard proposal = await bot.PressAsync(ProposalBot.Leader, list, "Se forslaget", ("id", "1"));
        Assert.Contains("Skriv begrundelsen", (await bot.PressAsync(ProposalBot.Leader, proposal, "Sæt status", ("status", "NotPursued"))).Text, StringComparison.Ordinal);
        await bot.PressAsync(ProposalBot.Leader, proposal, "Sæt status", ("status", "NotPursued"), ("reason", "Sparer for lidt"));
        Assert.DoesNotContain("Sparer for lidt", (await bot.OpenAsync(ProposalBot.Employee, 1)).Text, StringComparison.Ordinal);

        await bot.PressAsync(ProposalBot.Leader, await bot.SayAsync(ProposalBot.Leader, "budgetliste"), "Offentliggør alle (1)");

        Assert.Contains("Sparer for lidt", (await bot.OpenAsync(ProposalBot.Employee, 1)).Text, StringComparison.Ordinal);
        OutboxMessage last = (await bot.OutboxAsync())[^1];
        Assert.Equal(ProposalBot.Employee, ProposalBot.To(last));
        Assert.Contains("Sparer for lidt", ShownCard.Of(last).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dismissals_cannot_be_finished_without_the_lawyers()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PressAsync(ProposalBot.Leader, await bot.PassedOnAsync(), "Tag imod alle (1)");
        ShownCard proposal = await bot.PressAsync(ProposalBot.Leader, await bot.OpenAsync(ProposalBot.Leader, 1), "Gem tekster", ("summary", "Åbningstiden forkortes."), ("staff", "Dismissals"), ("responsible", ProposalBot.Leader));
        Assert.Contains("Beløbet mangler i resuméet: «Åbningstiden forkortes.»", proposal.Text, StringComparison.Ordinal);

        ShownCard refused = await bot.PressAsync(ProposalBot.Leader, proposal, "Sæt status", ("status", "PutInCatalogue"));
        Assert.Contains("Udfyld personalejuristernes felt først.", refused.Text, StringComparison.Ordinal);

        proposal = await bot.PressAsync(ProposalBot.Leader, refused, "Gem tekster", ("summary", "Det giver 250.000 kr. om året."), ("staff", "Dismissals"), ("lawyers", "Set"), ("responsible", ProposalBot.Leader));
        Assert.Contains("Status er sat.", (await bot.PressAsync(ProposalBot.Leader, proposal, "Sæt status", ("status", "PutInCatalogue"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Splitting_and_merging_keep_the_trace_and_the_accounts_balance()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PressAsync(ProposalBot.Leader, await bot.PassedOnAsync(), "Tag imod alle (1)");
        await bot.PressAsync(ProposalBot.Leader, await bot.OpenAsync(ProposalBot.Leader, 1), "Sæt status", ("status", "SplitUp"), ("parts", "Torsdag: 100.000 kr.\nFredag: 150 t.kr."));
        ShownCard part = await bot.OpenAsync(ProposalBot.Leader, 3);
        Assert.Contains("Skilt ud af et andet (Navn leader): nr. 1", part.Text, StringComparison.Ordinal);
        Assert.Contains("150.000 kr. hvert år", part.Text, StringComparison.Ordinal);

        await bot.PressAsync(ProposalBot.Leader, part, "Sæt status", ("status", "MergedInto"), ("other", "2"));

        Assert.Contains("Slået sammen med dette (Navn leader): nr. 3", (await bot.OpenAsync(ProposalBot.Leader, 2)).Text, StringComparison.Ordinal);
        Assert.Contains("Stemmer: 1 forslag sendt", (await bot.SayAsync(ProposalBot.Hr, "afstemning")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sender_sees_the_parts_of_a_split_when_it_is_published_and_withdraws_them_with_the_whole()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PressAsync(ProposalBot.Leader, await bot.PassedOnAsync(), "Tag imod alle (1)");
        await bot.PressAsync(ProposalBot.Leader, await bot.OpenAsync(ProposalBot.Leader, 1), "Sæt status", ("status", "SplitUp"), ("parts", "Torsdag: 100.000 kr.\nFredag: 150 t.kr."));
        Assert.Contains("1 forslag", (await bot.SayAsync(ProposalBot.Employee, "mine forslag")).Text, StringComparison.Ordinal);
        Assert.Contains("Det forslag kan jeg ikke vise dig.", (await bot.OpenAsync(ProposalBot.Employee, 2)).Text, StringComparison.Ordinal);

        await bot.PressAsync(ProposalBot.Leader, await bot.SayAsync(ProposalBot.Leader, "budgetliste"), "Offentliggør alle (3)");
        Assert.Contains("3 forslag", (await bot.SayAsync(ProposalBot.Employee, "mine forslag")).Text, StringComparison.Ordinal);

        await bot.PressAsync(ProposalBot.Employee, await bot.OpenAsync(ProposalBot.Employee, 1), "Træk tilbage");
        Assert.Contains("Trukket tilbage: 3", (await bot.SayAsync(ProposalBot.Hr, "afstemning")).Text.Replace("\n3", ": 3", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_adopted_has_somebody_who_carries_it_out_and_may_still_be_withdrawn()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PressAsync(ProposalBot.Leader, await bot.PassedOnAsync(), "Tag imod alle (1)");
        ShownCard proposal = await bot.PressAsync(ProposalBot.Leader, await bot.OpenAsync(ProposalBot.Leader, 1), "Sæt status", ("status", "PutInCatalogue"));
        Assert.Contains("Vælg først, hvem der er ansvarlig", (await bot.PressAsync(ProposalBot.Leader, proposal, "Sæt status", ("status", "Adopted"))).Text, StringComparison.Ordinal);

        proposal = await bot.PressAsync(ProposalBot.Leader, proposal, "Gem tekster", ("responsible", ProposalBot.Leader), ("steeringGroup", "true"));
        Assert.Contains("til styregruppen", proposal.Text, StringComparison.Ordinal);
        Assert.Contains("Status er sat.", (await bot.PressAsync(ProposalBot.Leader, proposal, "Sæt status", ("status", "Adopted"))).Text, StringComparison.Ordinal);

        ShownCard own = await bot.OpenAsync(ProposalBot.Employee, 1);
        Assert.DoesNotContain("til styregruppen", own.Text, StringComparison.Ordinal);
        Assert.Contains("Forslaget er trukket tilbage.", (await bot.PressAsync(ProposalBot.Employee, own, "Træk tilbage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_proposal_was_given_back_is_not_for_the_leaders()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard sent = await bot.SendAsync(await bot.FormAsync());
        await bot.PressAsync(ProposalBot.Representative, await bot.OpenAsync(ProposalBot.Representative, 1), "Giv tilbage", ("text", "Mellem os sagt"));
        Assert.Contains("Mellem os sagt", (await bot.OpenAsync(ProposalBot.Employee, 1)).Text, StringComparison.Ordinal);

        await bot.PressAsync(ProposalBot.Leader, await bot.SayAsync(ProposalBot.Leader, "budgetrunde"), "Luk runden");

        ShownCard leaders = await bot.OpenAsync(ProposalBot.Leader, 1);
        Assert.Contains("Givet tilbage", leaders.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mellem os sagt", leaders.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outbox_holds_nobodys_name()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync(), shareName: "yes");
        await bot.PressAsync(ProposalBot.Representative, await bot.OpenAsync(ProposalBot.Representative, 1), "Spørg afsenderen", ("text", "Hvornår?"));
        await bot.PressAsync(ProposalBot.Employee, await bot.OpenAsync(ProposalBot.Employee, 1), "Send svar", ("text", "Snart"));
        await bot.PressAsync(ProposalBot.Representative, await bot.OpenAsync(ProposalBot.Representative, 1), "Giv videre");
        await bot.PressAsync(ProposalBot.Leader, await bot.SayAsync(ProposalBot.Leader, "budgetliste"), "Tag imod alle (1)");

        OutboxMessage[] personal = [.. (await bot.OutboxAsync()).Where(message => message.Kind != "post")];
        Assert.NotEmpty(personal);
        Assert.All(personal, message => Assert.DoesNotContain("Navn ", message.Payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_a_round_leaves_nothing_behind()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync());

        await bot.PressAsync(ProposalBot.Hr, await bot.SayAsync(ProposalBot.Hr, "budgetrunde"), "Luk runden");

        Assert.Contains("Samlet hos lederne", (await bot.OpenAsync(ProposalBot.Leader, 1)).Text, StringComparison.Ordinal);
        Assert.Contains("ingen åben budgetrunde", (await bot.SayAsync(ProposalBot.Employee, "budgetforslag")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_sender_leaves_the_proposal_without_a_name()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync(), shareName: "yes");
        ShownCard asked = await bot.SayAsync(ProposalBot.Employee, "slet mine data");
        Assert.Contains("1 forslag er stadig undervejs", asked.Text, StringComparison.Ordinal);

        await bot.PressAsync(ProposalBot.Employee, asked, "Ja, slet");

        Assert.Contains("en, hvis navn er slettet", (await bot.OpenAsync(ProposalBot.Representative, 1)).Text, StringComparison.Ordinal);
        Assert.Contains("Det forslag kan jeg ikke vise dig.", (await bot.OpenAsync(ProposalBot.Employee, 1)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Employee || ShownCard.Of(message).Text.Contains("Navn employee", StringComparison.Ordinal));
    }
}
