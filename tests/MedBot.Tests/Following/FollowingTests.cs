using MedBot.Domain.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MedBot.Tests.Following;

public sealed class FollowingTests
{
    private static readonly DateTime Monday = new(2026, 6, 8, 9, 0, 0);

    /// <summary>Another committee's minutes that approve nothing.</summary>
    private static readonly MeetingDocument OtherAgenda = new()
    {
        Kind = DocumentKind.Agenda,
        Committee = "HovedMED",
        Title = "Dagsorden HovedMED",
        Date = new(2026, 7, 1),
        Items = [new() { Number = 4, Title = "Nye tal", Presentation = "Sygefraværsstatistikken for hele kommunen." }],
    };

    private static readonly MeetingDocument Approving = MeetingBot.Minutes with
    {
        Date = new(2026, 9, 3),
        Items = [new() { Number = 1, Title = "Godkendelse af referat", Presentation = "Referatet af mødet den 25. juni 2026.", Decision = "Referatet af 25. juni 2026 blev godkendt." }],
        Approvals = [new() { Date = new(2026, 6, 25), Approved = true }],
    };

    [Theory]
    [InlineData("følg emnet")]
    [InlineData("følg udvalget")]
    public async Task Without_a_name_nothing_is_followed(string text)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();

        Assert.Contains("Skriv, hvad du vil følge", (await bot.SayAsync(MeetingBot.Employee, text)).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task Whoever_follows_a_committee_hears_of_its_agenda_once(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        Assert.Contains("Nu følger du AfdelingsMED By & Havn", (await bot.SayAsync(MeetingBot.Stranger, "følg BHMED")).Text, StringComparison.Ordinal);
        Assert.Contains("allerede", (await bot.SayAsync(MeetingBot.Stranger, "Følg AfdelingsMED By og Havn!")).Text, StringComparison.Ordinal);
        await bot.ImportAsync(MeetingBot.Agenda);

        await bot.DutiesAsync(Monday);
        await bot.DutiesAsync(Monday.AddMinutes(1));
        await bot.ImportAsync(MeetingBot.Agenda with { Place = "Lokale 3" });
        await bot.DutiesAsync(Monday.AddDays(1));

        ShownCard news = Assert.Single(await bot.ToldAsync(MeetingBot.Stranger));
        Assert.Contains("Dagsordenen er klar: AfdelingsMED By & Havn", news.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("havnefogeden", news.Text, StringComparison.Ordinal);
        Assert.Contains("Sygefravær", (await bot.PressAsync(MeetingBot.Stranger, news.Button("Se dagsorden, 25/6"))).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ToldAsync(MeetingBot.Employee));
    }

    [SkippableTheory, OnBothStores]
    public async Task Whoever_follows_a_topic_hears_which_items_hold_it(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.SayAsync(MeetingBot.Employee, "følg emnet sygefravær");
        await bot.SayAsync(MeetingBot.Member, "følg emnet havnefogeden");
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(OtherAgenda);

        await bot.DutiesAsync(Monday);

        ShownCard news = Assert.Single(await bot.ToldAsync(MeetingBot.Employee));
        Assert.Contains("Punkt 2: Sygefravær, 1. kvartal", news.Text, StringComparison.Ordinal);
        Assert.Contains("Punkt 4: Nye tal", news.Text, StringComparison.Ordinal);

        // What stands in a closed item alone is told to nobody.
        Assert.Empty(await bot.ToldAsync(MeetingBot.Member));
    }

    [Fact]
    public async Task A_paper_that_fits_two_things_is_told_once_and_of_one_thing_once_a_day()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.SayAsync(MeetingBot.Employee, "følg emnet sygefravær");
        await bot.SayAsync(MeetingBot.Employee, "følg BHMED");
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.DutiesAsync(Monday);
        await bot.ImportAsync(OtherAgenda);
        await bot.DutiesAsync(Monday.AddHours(2));
        Assert.Single(await bot.ToldAsync(MeetingBot.Employee));

        await bot.DutiesAsync(Monday.AddDays(1));

        Assert.Equal(2, (await bot.ToldAsync(MeetingBot.Employee)).Count);
    }

    [SkippableTheory, OnBothStores]
    public async Task Minutes_are_told_of_when_they_are_approved(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.SayAsync(MeetingBot.Employee, "følg emnet sygefravær");
        await bot.ImportAsync(MeetingBot.Minutes);
        await bot.DutiesAsync(Monday.AddDays(21));
        Assert.Empty(await bot.ToldAsync(MeetingBot.Employee));

        await bot.ImportAsync(Approving);
        await bot.DutiesAsync(new(2026, 9, 4, 9, 0, 0));

        Assert.Contains("Referatet er godkendt: AfdelingsMED By & Havn", Assert.Single(await bot.ToldAsync(MeetingBot.Employee)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    [InlineData(false, false, true)]
    public async Task Drafts_and_history_are_told_to_nobody(bool draft, bool history, bool told)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.SayAsync(MeetingBot.Member, "følg BHMED");
        await bot.ImportAsync(MeetingBot.Minutes with { Draft = draft }, history);
        await bot.ImportAsync(Approving, history: true);

        await bot.DutiesAsync(new(2026, 9, 4, 9, 0, 0));

        Assert.Equal(told, (await bot.ToldAsync(MeetingBot.Member)).Count == 1);
    }

    [Fact]
    public async Task A_message_waits_for_the_next_working_day_s_hours()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.SayAsync(MeetingBot.Employee, "følg BHMED");
        await bot.ImportAsync(MeetingBot.Agenda);
        foreach (var quiet in (DateTime[])[new(2026, 6, 12, 20, 0, 0), new(2026, 6, 13, 12, 0, 0), new(2026, 6, 15, 7, 59, 0)])
        {
            await bot.DutiesAsync(quiet);
            Assert.Empty(await bot.ToldAsync(MeetingBot.Employee));
        }

        await bot.DutiesAsync(new(2026, 6, 15, 8, 0, 0));

        Assert.Single(await bot.ToldAsync(MeetingBot.Employee));
    }

    [Fact]
    public async Task What_one_follows_can_be_listed_and_stopped_one_by_one_or_all_at_once()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.SayAsync(MeetingBot.Employee, "følg emnet sygefravær");
        await bot.SayAsync(MeetingBot.Employee, "følg HovedMED");
        await bot.SayAsync(MeetingBot.Employee, "følg BHMED");
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.DutiesAsync(new(2026, 6, 13, 9, 0, 0));

        ShownCard mine = await bot.SayAsync(MeetingBot.Employee, "Hvad følger jeg?");
        Assert.Contains("Emnet sygefravær", mine.Text, StringComparison.Ordinal);
        Assert.Contains("Du følger ikke længere HovedMED", (await bot.PressAsync(MeetingBot.Employee, mine.Button("Stop HovedMED"))).Text, StringComparison.Ordinal);
        Assert.Contains("Det følger du ikke", (await bot.SayAsync(MeetingBot.Employee, "stop emnet lokaler")).Text, StringComparison.Ordinal);
        Assert.Contains("ikke længere noget", (await bot.SayAsync(MeetingBot.Employee, "stop")).Text, StringComparison.Ordinal);

        // What waited for Monday is not told any more.
        await bot.DutiesAsync(new(2026, 6, 15, 9, 0, 0));
        Assert.Empty(await bot.ToldAsync(MeetingBot.Employee));
    }

    [Theory]
    [InlineData("følg", "Skriv, hvad du vil følge")]
    [InlineData("følg og på", "Skriv, hvad du vil følge")]
    [InlineData("stop", "Du følger ikke noget")]
    [InlineData("hvad følger jeg", "Du følger ikke noget")]
    public async Task Too_little_is_answered_with_what_to_write(string text, string answer)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();

        Assert.Contains(answer, (await bot.SayAsync(MeetingBot.Employee, text)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_is_not_done_where_others_read_along()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();

        Assert.Contains("egen chat", (await bot.SayAsync(MeetingBot.Employee, "følg HovedMED", "channel")).Text, StringComparison.Ordinal);
        Assert.Contains("Du følger ikke noget", (await bot.SayAsync(MeetingBot.Employee, "hvad følger jeg")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_that_is_not_there_yet_can_be_followed_from_the_answer()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();

        ShownCard answer = await bot.SayAsync(MeetingBot.Employee, "dagsorden HovedMED");

        Assert.Contains("Nu følger du HovedMED", (await bot.PressAsync(MeetingBot.Employee, answer.Button("følg HovedMED"))).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task An_agenda_that_waits_for_its_keeper_is_told_of_when_it_is_posted(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.SayAsync(MeetingBot.Employee, "følg KulturMED");
        await bot.ImportAsync(OtherAgenda with { Committee = "KulturMED", Title = "Dagsorden KulturMED", Date = new(2099, 7, 1) });
        await bot.DutiesAsync(Monday);
        Assert.Empty(await bot.ToldAsync(MeetingBot.Employee));

        await bot.Bot.Services.GetServices<IHostedService>().OfType<LookForPosts>().Single().RunAsync(CancellationToken.None);
        await using (MedBotDb db = bot.Store())
        {
            Assert.True((await db.Set<MeetingPost>().SingleAsync()).Post());
            await db.SaveChangesAsync();
        }

        await bot.DutiesAsync(Monday.AddHours(1));

        Assert.Contains("Dagsordenen er klar: KulturMED", Assert.Single(await bot.ToldAsync(MeetingBot.Employee)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_tell_once()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.SayAsync(MeetingBot.Employee, "følg BHMED");
        await bot.ImportAsync(MeetingBot.Agenda);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bot.DutiesAsync(Monday))));

        OutboxMessage only = Assert.Single(await bot.OutboxAsync());
        Assert.StartsWith("follow/", only.Key, StringComparison.Ordinal);
    }
}
