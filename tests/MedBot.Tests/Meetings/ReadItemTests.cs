using System.Text.Json.Nodes;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Meetings;

public sealed class ReadItemTests
{
    private const string Refused = "Det punkt kan jeg ikke vise dig";

    [SkippableTheory, OnBothStores]
    public async Task The_item_chosen_on_a_post_opens_with_its_attachments_and_the_history_of_its_case(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(new()
        {
            Kind = DocumentKind.Minutes,
            Committee = "HovedMED",
            Title = "Referat HovedMED",
            Date = new(2026, 3, 3),
            Items = [new() { Number = 7, Title = "Fravær i hele kommunen", CaseNumber = "81.28.00-G01-7-26", Decision = "Hver afdeling drøfter sine tal." }],
        });

        ShownCard page = await bot.DialogAsync(MeetingBot.Employee, "task/fetch", Opening(), typed: (ItemCard.Choice, "2"));
        Assert.Contains("Fravaer.xlsx", page.Text, StringComparison.Ordinal);
        Assert.Contains("HovedMED, 3. marts 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hver afdeling drøfter sine tal.", page.Text, StringComparison.Ordinal);

        ShownCard other = await bot.DialogAsync(MeetingBot.Employee, "task/submit", page.Row("HovedMED"));
        Assert.Contains("Fravær i hele kommunen", other.Text, StringComparison.Ordinal);
        Assert.Contains("AfdelingsMED By & Havn, 25. juni 2026", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingBot.Member, "personal", "Fortroligt.")]
    [InlineData(MeetingBot.Member, "channel", Refused)]
    [InlineData(MeetingBot.Member, "groupChat", Refused)]
    [InlineData(MeetingBot.Employee, "personal", Refused)]
    [InlineData(MeetingBot.Stranger, "channel", Refused)]
    [InlineData(MeetingBot.Hr, "personal", Refused)]
    public async Task A_closed_item_opens_for_a_member_alone_and_never_in_a_channel(string person, string place, string seen)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);

        ShownCard page = await bot.DialogAsync(person, "task/fetch", Opening(), place, (ItemCard.Choice, "3"));

        Assert.Contains(seen, page.Text, StringComparison.Ordinal);
        Assert.Equal(seen == Refused, !page.Text.Contains("Fortroligt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MeetingBot.Member, "personal", true)]
    [InlineData(MeetingBot.Member, "channel", false)]
    [InlineData(MeetingBot.Employee, "personal", false)]
    public async Task A_draft_and_the_history_in_it_are_for_members_alone(string person, string place, bool seen)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(MeetingBot.Minutes with { Draft = true });

        Assert.Equal(seen, !(await bot.DialogAsync(person, "task/fetch", Opening(MeetingBot.Minutes), place, (ItemCard.Choice, "2"))).Text.Contains(Refused, StringComparison.Ordinal));
        Assert.Equal(seen, (await bot.DialogAsync(person, "task/fetch", Opening(), place, (ItemCard.Choice, "2"))).Text.Contains("bedre lys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_in_chat_shows_the_history_and_opens_in_a_dialog()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(MeetingBot.Minutes);
        ShownCard agenda = await bot.SayAsync(MeetingBot.Employee, "dagsorden BHMED");

        ShownCard item = await bot.PressAsync(MeetingBot.Employee, agenda.Button("Læs punktet"), typed: (ItemCard.Choice, "2"));
        Assert.Contains("Udvalget valgte bedre lys som indsats.", item.Text, StringComparison.Ordinal);

        ShownCard page = await bot.DialogAsync(MeetingBot.Employee, "task/fetch", item.Button("Åbn i vindue"), "personal");
        Assert.Contains("Sygefraværet er faldet i Havnen.", page.Text, StringComparison.Ordinal);
    }

    private static JsonObject Opening(MeetingDocument? document = null) =>
        JsonNode.Parse(new AdaptiveCard { FallbackText = "", Actions = [ReadItemCard.Opening(document ?? MeetingBot.Agenda)] }.ToJson().GetProperty("actions")[0].GetRawText())!.AsObject();
}
