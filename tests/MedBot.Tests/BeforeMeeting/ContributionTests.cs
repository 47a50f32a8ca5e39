using System.Text.Json.Nodes;
using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Outbox;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;

namespace MedBot.Tests.BeforeMeeting;

public sealed class ContributionTests
{
    private static readonly DateTime AfterMeeting = new(2026, 6, 29, 9, 0, 0);

    [SkippableTheory, OnBothStores]
    public async Task A_suggested_item_is_taken_and_its_sender_gets_the_decision(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        ShownCard form = await bot.SayAsync(MeetingBot.Member, "foreslå punkt");
        ShownCard sent = await bot.PressAsync(MeetingBot.Member, form.Button("Send"), typed: [("committee", "by-med"), ("title", "Bedre lys på kajen"), ("text", "Det er mørkt om vinteren.")]);
        await bot.PressAsync(MeetingBot.Member, form.Button("Send"), typed: [("committee", "by-med"), ("title", "Bedre lys på kajen"), ("text", "Det er mørkt om vinteren.")]);
        Assert.Contains("Sendt til Navn secretary og Navn chair.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Det er til mødet torsdag den 25. juni 2026.", sent.Text, StringComparison.Ordinal);

        ShownCard asked = Assert.Single(await bot.ToldAsync(MeetingBot.Secretary));
        Assert.Contains("Fra Navn member, medlem af udvalget", asked.Text, StringComparison.Ordinal);
        ShownCard taken = await bot.PressAsync(MeetingBot.Secretary, asked.Button("Tag med"), typed: ("answer", "God idé"));
        Assert.Contains("Taget med af Navn secretary: God idé", taken.Text, StringComparison.Ordinal);
        Assert.Contains("allerede afgjort", (await bot.PressAsync(MeetingBot.Chair, asked.Button("Afvis"), typed: ("answer", "Nej"))).Text, StringComparison.Ordinal);
        Assert.Contains("Navn secretary tager dit forslag med.", Assert.Single(await bot.ToldAsync(MeetingBot.Member)).Text, StringComparison.Ordinal);

        await bot.ImportAsync(MeetingBot.Minutes with { Items = [new() { Number = 5, Title = "Lys på kajen", Decision = "Der sættes ti lamper op." }] });
        await bot.DutiesAsync(AfterMeeting);
        await bot.DutiesAsync(AfterMeeting.AddDays(1));
        ShownCard decision = (await bot.ToldAsync(MeetingBot.Member))[^1];
        Assert.Equal(2, (await bot.ToldAsync(MeetingBot.Member)).Count);
        Assert.Contains("Der sættes ti lamper op.", decision.Text, StringComparison.Ordinal);
        Assert.Contains("ikke godkendt endnu", decision.Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task A_question_from_a_post_reaches_chair_and_secretary_under_its_item(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        ShownCard form = await bot.DialogAsync(MeetingBot.Employee, "task/fetch", Opening(), typed: (ItemCard.Choice, "2"));
        ShownCard sent = await bot.DialogAsync(MeetingBot.Employee, "task/submit", form.Button("Send"), typed: [(ItemCard.Choice, "2"), ("text", "Gælder tallene også sommeren?")]);
        Assert.Contains("Sendt til Navn secretary og Navn chair.", sent.Text, StringComparison.Ordinal);

        ShownCard asked = Assert.Single(await bot.ToldAsync(MeetingBot.Chair));
        Assert.Contains("Spørgsmål til punkt 2", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Gælder tallene også sommeren?", asked.Text, StringComparison.Ordinal);
        await bot.PressAsync(MeetingBot.Chair, asked.Button("Tag med"));

        await bot.ImportAsync(MeetingBot.Minutes with { Draft = true });
        await bot.DutiesAsync(AfterMeeting);
        Assert.Single(await bot.ToldAsync(MeetingBot.Employee));
        await bot.ImportAsync(MeetingBot.Minutes);
        await bot.DutiesAsync(AfterMeeting.AddDays(-1));
        await bot.DutiesAsync(AfterMeeting);
        Assert.Contains("Udvalget valgte bedre lys som indsats.", (await bot.ToldAsync(MeetingBot.Employee))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_contribution_needs_a_reason_which_the_sender_gets()
    {
        await using MeetingBot bot = await StartAsync();
        ShownCard form = await bot.SayAsync(MeetingBot.Employee, "stil spørgsmål til punkt 2 på BHMED");
        await bot.PressAsync(MeetingBot.Employee, form.Button("Send"), typed: [(ItemCard.Choice, "2"), ("text", "Hvorfor?")]);
        ShownCard asked = Assert.Single(await bot.ToldAsync(MeetingBot.Secretary));

        Assert.Contains("Skriv en grund", (await bot.PressAsync(MeetingBot.Secretary, asked.Button("Afvis"))).Text, StringComparison.Ordinal);
        await bot.PressAsync(MeetingBot.Secretary, asked.Button("Afvis"), typed: ("answer", "Det hører til i HovedMED."));

        ShownCard told = Assert.Single(await bot.ToldAsync(MeetingBot.Employee));
        Assert.Contains("tager ikke dit spørgsmål med", told.Text, StringComparison.Ordinal);
        Assert.Contains("Det hører til i HovedMED.", told.Text, StringComparison.Ordinal);
        await bot.ImportAsync(MeetingBot.Minutes);
        await bot.DutiesAsync(AfterMeeting);
        Assert.Single(await bot.ToldAsync(MeetingBot.Employee));
    }

    [Theory]
    [InlineData(MeetingBot.Member)]
    [InlineData(MeetingBot.Employee)]
    [InlineData(MeetingBot.Stranger)]
    public async Task Only_secretary_chair_and_HR_decide(string person)
    {
        await using MeetingBot bot = await StartAsync();
        await bot.PressAsync(MeetingBot.Member, (await bot.SayAsync(MeetingBot.Member, "foreslå punkt")).Button("Send"), typed: [("committee", "by-med"), ("title", "Hemmelig idé")]);
        JsonObject take = Assert.Single(await bot.ToldAsync(MeetingBot.Secretary)).Button("Tag med");

        ShownCard refused = await bot.PressAsync(person, take);
        Assert.Contains("Det kan jeg ikke vise dig", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelig idé", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Afsenderen får besked", (await bot.PressAsync(MeetingBot.Hr, take)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_sender_has_had_deleted_is_gone_from_the_cards_of_others()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.PressAsync(MeetingBot.Member, (await bot.SayAsync(MeetingBot.Member, "foreslå punkt")).Button("Send"), typed: [("committee", "by-med"), ("title", "Hemmelig idé")]);
        JsonObject take = Assert.Single(await bot.ToldAsync(MeetingBot.Secretary)).Button("Tag med");

        ShownCard asked = await bot.SayAsync(MeetingBot.Member, "slet mine data");
        Assert.Contains("får at se, at dine forslag", asked.Text, StringComparison.Ordinal);
        await bot.PressAsync(MeetingBot.Member, asked.Button("Ja, slet"));

        Assert.Contains("Forslaget findes ikke længere", (await bot.PressAsync(MeetingBot.Secretary, take)).Text, StringComparison.Ordinal);
        OutboxMessage[] left = [.. await bot.OutboxAsync()];
        Assert.DoesNotContain(left, message => message.Payload?.Contains("Hemmelig", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task After_the_deadline_a_question_is_refused_and_a_suggestion_is_for_a_later_meeting()
    {
        await using MeetingBot bot = await StartAsync();
        ShownCard question = await bot.SayAsync(MeetingBot.Member, "stil spørgsmål til BHMED");
        ShownCard suggestion = await bot.SayAsync(MeetingBot.Member, "jeg vil gerne foreslå et punkt til BHMED");
        bot.Now = new(2026, 6, 24, 10, 0, 0);

        Assert.Contains("Fristen for spørgsmål til mødet var tirsdag den 23. juni 2026.", (await bot.PressAsync(MeetingBot.Member, question.Button("Send"), typed: [(ItemCard.Choice, "2"), ("text", "Hvorfor?")])).Text, StringComparison.Ordinal);
        Assert.Contains("til et senere møde", (await bot.PressAsync(MeetingBot.Member, suggestion.Button("Send"), typed: [("committee", "by-med"), ("title", "Ny idé")])).Text, StringComparison.Ordinal);
        Assert.Contains("Til et kommende møde", Assert.Single(await bot.ToldAsync(MeetingBot.Secretary)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingBot.Employee, "personal")]
    [InlineData(MeetingBot.Member, "channel")]
    public async Task A_closed_item_can_neither_be_chosen_nor_asked_about(string person, string place)
    {
        await using MeetingBot bot = await StartAsync();

        ShownCard form = await bot.DialogAsync(person, "task/fetch", Opening(), place);
        Assert.DoesNotContain("havnefogeden", form.Text, StringComparison.Ordinal);
        await bot.DialogAsync(person, "task/submit", form.Button("Send"), place, (ItemCard.Choice, "3"), ("text", "Hvad er sket?"));
        Assert.Empty(await bot.OutboxAsync());
    }

    [Fact]
    public async Task The_decision_on_a_closed_item_is_not_sent()
    {
        await using MeetingBot bot = await StartAsync();
        ShownCard form = await bot.SayAsync(MeetingBot.Member, "stil spørgsmål til punkt 3 på BHMED");
        await bot.PressAsync(MeetingBot.Member, form.Button("Send"), typed: [(ItemCard.Choice, "3"), ("text", "Hvad er sket?")]);
        await bot.PressAsync(MeetingBot.Chair, Assert.Single(await bot.ToldAsync(MeetingBot.Chair)).Button("Tag med"));
        await bot.ImportAsync(MeetingBot.Minutes with { Items = [MeetingBot.Agenda.Items[2] with { Decision = "Havnefogeden får et andet kontor." }] });

        await bot.DutiesAsync(AfterMeeting);

        ShownCard told = (await bot.ToldAsync(MeetingBot.Member))[^1];
        Assert.Contains("lukket punkt", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("andet kontor", told.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Skriv kort, hvad punktet handler om.")]
    [InlineData("Borger 010190-1234 igen", "CPR-nummer")]
    public async Task A_form_that_cannot_be_sent_comes_back_with_what_to_mend(string title, string sentence)
    {
        await using MeetingBot bot = await StartAsync();
        ShownCard form = await bot.SayAsync(MeetingBot.Member, "foreslå punkt til BHMED");

        ShownCard back = await bot.PressAsync(MeetingBot.Member, form.Button("Send"), typed: [("committee", "by-med"), ("title", title), ("text", "Min tekst")]);

        Assert.Contains(sentence, back.Text, StringComparison.Ordinal);
        Assert.Contains("Min tekst", back.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.OutboxAsync());
    }

    [Fact]
    public async Task Where_others_read_along_the_form_opens_for_the_presser_alone()
    {
        await using MeetingBot bot = await StartAsync();

        ShownCard shared = await bot.SayAsync(MeetingBot.Employee, "foreslå punkt", "channel");
        Assert.Contains("Udvalg", (await bot.DialogAsync(MeetingBot.Employee, "task/fetch", shared.Button("Foreslå punkt"))).Text, StringComparison.Ordinal);
        ShownCard agenda = await bot.SayAsync(MeetingBot.Employee, "stil spørgsmål til BHMED", "channel");
        Assert.Contains("Dit spørgsmål", (await bot.DialogAsync(MeetingBot.Employee, "task/fetch", agenda.Button("Stil spørgsmål"))).Text, StringComparison.Ordinal);
    }

    private static async Task<MeetingBot> StartAsync(StoreKind kind = StoreKind.Sqlite)
    {
        MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(MeetingBot.Agenda);
        return bot;
    }

    private static JsonObject Opening() =>
        JsonNode.Parse(new AdaptiveCard { FallbackText = "", Actions = [QuestionFormCard.Opening(MeetingBot.Agenda)] }.ToJson().GetProperty("actions")[0].GetRawText())!.AsObject();
}
