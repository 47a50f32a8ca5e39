using System.Text.Json.Nodes;
using MedBot.Domain.Proposals;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Proposals;

public sealed class ProposalFlowTests
{
    [SkippableTheory, OnBothStores]
    public async Task A_proposal_goes_from_the_employee_by_the_representative_to_the_leaders(StoreKind kind)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync(kind);
        ShownCard sent = await bot.SendAsync(await bot.FormAsync());
        Assert.Contains("Sendt til Navn representative", sent.Text, StringComparison.Ordinal);
        Assert.Contains("250.000 kr. hvert år 2027–2030", sent.Text, StringComparison.Ordinal);

        ShownCard list = await bot.SayAsync(ProposalBot.Representative, "forslag hos mig");
        ShownCard review = await bot.PressAsync(ProposalBot.Representative, list, "Se forslaget", ("id", "1"));
        Assert.Contains("Fra Navn employee", review.Text, StringComparison.Ordinal);

        ShownCard passedOn = await bot.PressAsync(ProposalBot.Representative, review, "Giv videre", ("text", "God idé"));
        Assert.Contains("Givet videre til lederne.", passedOn.Text, StringComparison.Ordinal);

        ShownCard leaders = await bot.OpenAsync(ProposalBot.Leader, 1);
        Assert.Contains("God idé", leaders.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Navn employee", leaders.Text, StringComparison.Ordinal);

        ShownCard own = await bot.PressAsync(ProposalBot.Employee, await bot.SayAsync(ProposalBot.Employee, "mine forslag"), "Se forslaget", ("id", "1"));
        Assert.Contains("Givet videre (Navn representative): God idé", own.Text, StringComparison.Ordinal);

        Assert.Contains(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Employee && ShownCard.Of(message).Text.Contains("har givet det videre", StringComparison.Ordinal));
    }

    [SkippableTheory, OnBothStores]
    public async Task The_same_presses_at_once_send_one_proposal(StoreKind kind)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync(kind);
        ShownCard form = await bot.FormAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.SendAsync(form)));

        await using MedBotDb db = bot.Store();
        Proposal proposal = Assert.Single(await db.Set<Proposal>().ToListAsync());
        Assert.Equal([StepKind.Sent, StepKind.GivenToRepresentative], proposal.Steps.Select(step => step.Kind));
    }

    [Fact]
    public async Task A_draft_is_kept_and_sent_later()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard form = await bot.FormAsync();
        ShownCard kept = await bot.PressAsync(ProposalBot.Employee, form, "Gem kladde", ("title", "Halvt tænkt"));
        Assert.Contains("Kladden er gemt", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Halvt tænkt", kept.Text, StringComparison.Ordinal);

        ShownCard again = await bot.PressAsync(ProposalBot.Employee, await bot.PressAsync(ProposalBot.Employee, await bot.SayAsync(ProposalBot.Employee, "mine forslag"), "Se forslaget", ("id", "1")), "Skriv videre");
        Assert.Contains("Halvt tænkt", again.Text, StringComparison.Ordinal);
        Assert.Contains("Sendt til", (await bot.SendAsync(again, "Helt tænkt")).Text, StringComparison.Ordinal);

        Assert.Contains("1 forslag", (await bot.SayAsync(ProposalBot.Employee, "mine forslag")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_civil_registration_number_is_stopped_before_anything_is_stored()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard back = await bot.SendAsync(await bot.FormAsync(), title: "Borger 010190-1234");

        Assert.Contains("CPR-nummer", back.Text, StringComparison.Ordinal);
        Assert.Contains("Borgerservice lukker kl. 16.", back.Text, StringComparison.Ordinal);
        await using MedBotDb db = bot.Store();
        Assert.Empty(await db.Set<Proposal>().ToListAsync());
    }

    [Fact]
    public async Task An_amount_that_is_not_understood_is_asked_about_and_stops_nothing()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        ShownCard sent = await bot.SendAsync(await bot.FormAsync(), everyYear: "250");

        Assert.Contains("Mener du 250 kr. eller 250.000 kr.?", sent.Text, StringComparison.Ordinal);
        Assert.Contains("uden beløb", sent.Text, StringComparison.Ordinal);
        ShownCard mended = await bot.SendEditAsync(sent, ("everyYear", "250 t.kr."));
        Assert.Contains("250.000 kr. hvert år 2027–2030", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_last_day_it_can_be_sent_marked_late()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.FormAsync();
        bot.Today = new(2026, 6, 1);
        ShownCard form = await bot.SayAsync(ProposalBot.Employee, "budgetforslag");
        Assert.Contains("Fristen var 29. maj 2026", form.Text, StringComparison.Ordinal);
        Assert.Contains("sendt efter fristen", (await bot.SendAsync(form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_form_is_a_dialog_and_nothing_is_shown_to_others()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.FormAsync();
        OutboxMessage post = Assert.Single(await bot.OutboxAsync(), message => message.Kind == "post");
        Assert.Equal("19:c1@thread.tacv2", post.Conversation);
        JsonObject data = JsonNode.Parse(post.Payload!)!["card"]!["actions"]![0]!["data"]!.AsObject();
        Assert.Equal("task/fetch", data["msteams"]!["type"]!.GetValue<string>());

        ShownCard form = await bot.DialogAsync(ProposalBot.Employee, "task/fetch", data);
        ShownCard sent = await bot.DialogAsync(ProposalBot.Employee, "task/submit", form.Button("Send")["data"]!.AsObject(), ("title", "Fra kanalen"), ("description", "Tekst"));

        Assert.Contains("Sendt til Navn representative", sent.Text, StringComparison.Ordinal);
        Assert.Contains("kun i vores egen chat", (await bot.SayAsync(ProposalBot.Employee, "mine forslag", "channel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_and_representative_talk_and_nobody_else_reads_it()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync());
        ShownCard review = await bot.OpenAsync(ProposalBot.Representative, 1);
        await bot.PressAsync(ProposalBot.Representative, review, "Spørg afsenderen", ("text", "Hvilken torsdag?"));
        await bot.PressAsync(ProposalBot.Representative, review, "Spørg afsenderen", ("text", "Hvilken torsdag?"));
        ShownCard own = await bot.OpenAsync(ProposalBot.Employee, 1);
        await bot.PressAsync(ProposalBot.Employee, own, "Send svar", ("text", "Dem alle"));
        review = await bot.OpenAsync(ProposalBot.Representative, 1);
        await bot.PressAsync(ProposalBot.Representative, review, "Giv videre");

        ShownCard leaders = await bot.OpenAsync(ProposalBot.Leader, 1);

        Assert.DoesNotContain("torsdag?", leaders.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dem alle", leaders.Text, StringComparison.Ordinal);
        Assert.Equal(["employee"], (await bot.OutboxAsync()).Where(message => message.Key.StartsWith("proposal/1/talk/", StringComparison.Ordinal)).Select(ProposalBot.To));
    }
}
