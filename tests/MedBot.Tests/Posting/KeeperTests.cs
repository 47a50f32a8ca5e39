using MedBot.Cards.Meetings;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Meetings.Posting;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static MedBot.Tests.Meetings.MeetingBot;

namespace MedBot.Tests.Posting;

/// <summary>What secretaries and chairs write and press, over the wire.</summary>
public class KeeperTests
{
    private const string Approve = "godkend referatet fra BHMED den 25. juni 2026";

    [Fact]
    public async Task A_secretarys_sentence_approves_and_undoes_and_the_history_tells_it()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        Assert.Contains("Det gør udvalgets sekretær", (await bot.SayAsync(Member, Approve)).Text, StringComparison.Ordinal);

        ShownCard approved = await bot.SayAsync(Secretary, Approve);
        Assert.Contains("Referatet er godkendt.", approved.Text, StringComparison.Ordinal);
        Assert.Contains("Navn secretary", approved.Text, StringComparison.Ordinal);
        Assert.Contains("Ja. Referatet", (await bot.SayAsync(Employee, "er referatet fra BHMED den 25. juni 2026 godkendt?")).Text, StringComparison.Ordinal);

        ShownCard undone = await bot.PressAsync(Secretary, approved.Button("Fortryd godkendelsen"));
        Assert.Contains("Godkendelsen er fortrudt", undone.Text, StringComparison.Ordinal);
        Assert.Contains("endnu ikke godkendt", (await bot.SayAsync(Employee, "er referatet fra BHMED den 25. juni 2026 godkendt?")).Text, StringComparison.Ordinal);
        Assert.Contains("Godkendelsen er fortrudt", (await bot.SayAsync(Member, "historik for BHMED den 25. juni 2026")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fortrudt", (await bot.SayAsync(Employee, "historik for BHMED den 25. juni 2026")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_out_of_minutes_that_are_not_approved_says_so()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        const string Asked = "hvad blev besluttet om sygefraværet i BHMED?";
        Assert.Contains("(ikke godkendt endnu)", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);

        await bot.SayAsync(Secretary, Approve);
        Assert.DoesNotContain("godkendt endnu", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_by_the_next_meeting_can_be_undone_too()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        AgendaItem[] items = [PostingDesk.Approving("at referatet fra den 25. juni 2026 godkendes", "Godkendt.")];
        await bot.ImportAsync(MeetingBot.Minutes with { Date = new(2026, 9, 3), Items = items, Approvals = [new() { Date = new(2026, 6, 25), Approved = true, Remark = "der mangler et navn" }] });
        bot.Now = new(2026, 9, 7, 10, 0, 0);
        const string Asked = "er referatet fra BHMED den 25. juni 2026 godkendt?";
        Assert.Contains("Ja.", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);

        ShownCard history = await bot.SayAsync(Member, "historik for BHMED den 25. juni 2026");
        Assert.Contains("Referatet er godkendt på mødet den 3. september 2026", history.Text, StringComparison.Ordinal);
        Assert.Contains("der mangler et navn", history.Text, StringComparison.Ordinal);

        await bot.SayAsync(Chair, "fortryd godkendelsen af referatet fra BHMED den 25. juni 2026");
        Assert.Contains("endnu ikke godkendt", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_are_marked_as_a_draft_are_seen_by_members_alone()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        const string Asked = "referat BHMED 25. juni 2026";
        Assert.Contains("bedre lys", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);

        ShownCard draft = await bot.SayAsync(Secretary, "marker referatet fra BHMED den 25. juni 2026 som udkast");
        Assert.DoesNotContain("bedre lys", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);
        Assert.Contains("bedre lys", (await bot.SayAsync(Member, Asked)).Text, StringComparison.Ordinal);

        await bot.PressAsync(Secretary, draft.Button("Ikke et udkast længere"));
        Assert.Contains("bedre lys", (await bot.SayAsync(Employee, Asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_is_used_when_its_secretary_says_so_in_it_and_listed_and_what_waited_is_posted()
    {
        const string Which = "hvilke kanaler bruges til papirer fra BHMED?";
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        await bot.SayAsync(Secretary, Approve);
        Assert.Empty(await PostsAsync(bot));

        Assert.Contains("i den kanal", (await bot.SayAsync(Secretary, "brug denne kanal til referater fra BHMED")).Text, StringComparison.Ordinal);
        Assert.Contains("Dagsordener\ningen\nReferater\ningen", (await bot.SayAsync(Secretary, Which)).Text, StringComparison.Ordinal);
        await bot.SayAsync(Secretary, "brug denne kanal til referater fra BHMED", "channel");
        Assert.Single(await PostsAsync(bot));
        Assert.Contains("Dagsordener\ningen\nReferater\nen kanal", (await bot.SayAsync(Secretary, Which)).Text, StringComparison.Ordinal);
        Assert.Contains("kan sekretæren, forpersonen og HR se", (await bot.SayAsync(Member, Which)).Text, StringComparison.Ordinal);
        Assert.Contains("ingen", (await bot.SayAsync(Hr, "brug ikke denne kanal til referater fra BHMED", "channel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channel_in_which_it_is_said_is_called_by_the_name_that_Teams_has_for_it()
    {
        await using MeetingBot bot = await StartAsync();
        bot.Bot.Connector.Answer = call => call.Method == "GET" && call.Path.Contains("teams/", StringComparison.Ordinal)
            ? Results.Json(new { conversations = new object[] { new { id = "19:c1@thread.tacv2", name = "MED-referater" } } })
            : null;
        await using (MedBotDb db = bot.Store())
        {
            db.Add(new Conversation { Id = "19:t1@thread.tacv2", Place = Place.Channel, ServiceUrl = bot.Bot.Connector.ServiceUrl, Bot = "28:bot" });
            await db.SaveChangesAsync();
        }

        Assert.Contains("MED-referater", (await bot.SayAsync(Secretary, "brug denne kanal til referater fra BHMED", "channel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_in_can_be_made_history_and_what_came_of_it_is_taken_back()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.SayAsync(Secretary, "brug denne kanal til dagsordener fra BHMED", "channel");
        MeetingDocument agenda = MeetingBot.Agenda with { Date = new(2099, 6, 25) };
        await bot.ImportAsync(agenda);
        await bot.PressAsync(Secretary, (await PreviewAsync(bot)).Button("Slå op nu"));
        Assert.Single(await PostsAsync(bot));

        ShownCard taken = new(DocumentTakenCard.New(agenda).ToJson());
        Assert.Contains("sekretær", (await bot.PressAsync(Member, taken.Button("Kun som historik"))).Text, StringComparison.Ordinal);
        Assert.Contains("Taget ind som historik", (await bot.PressAsync(Secretary, taken.Button("Kun som historik"))).Text, StringComparison.Ordinal);
        ShownCard history = await bot.SayAsync(Secretary, "historik for BHMED den 25. juni 2099");
        Assert.Contains("Opslaget er taget tilbage", history.Text, StringComparison.Ordinal);

        // It may not be put up again, unless another version comes in.
        Assert.DoesNotContain("Dagsordenen er slået op", (await bot.PressAsync(Secretary, history.Button("Slå dagsordenen op"))).Text, StringComparison.Ordinal);
        await using MedBotDb db = bot.Store();
        Assert.Equal(PostState.TakenBack, (await db.Set<MeetingPost>().SingleAsync()).State);
    }

    [Fact]
    public async Task A_preview_posts_schedules_declines_and_takes_back_as_its_secretary_presses()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.SayAsync(Secretary, "brug denne kanal til dagsordener fra BHMED", "channel");
        bot.Now = new(2026, 6, 8, 10, 0, 0);
        await bot.ImportAsync(MeetingBot.Agenda with { Date = new(2099, 6, 25) });
        ShownCard preview = await PreviewAsync(bot);
        Assert.Contains("Det gør udvalgets sekretær", (await bot.PressAsync(Member, preview.Button("Slå op nu"))).Text, StringComparison.Ordinal);

        Assert.Contains("torsdag den 18. juni 2099", (await bot.PressAsync(Secretary, preview.Button("Slå op den dag"), "personal", ("day", "2099-06-18"))).Text, StringComparison.Ordinal);
        Assert.Contains("til og med mødet", (await bot.PressAsync(Secretary, preview.Button("Slå op den dag"), "personal", ("day", "2099-06-26"))).Text, StringComparison.Ordinal);
        ShownCard declined = await bot.PressAsync(Secretary, preview.Button("Fortryd"));
        Assert.Contains("slås ikke op", declined.Text, StringComparison.Ordinal);
        ShownCard posted = await bot.PressAsync(Secretary, declined.Button("Slå op alligevel"));
        await bot.PressAsync(Secretary, preview.Button("Slå op nu"));
        Assert.Single(await PostsAsync(bot));

        ShownCard taken = await bot.PressAsync(Secretary, posted.Button("Tag opslaget tilbage"));
        Assert.Contains("taget tilbage", taken.Text, StringComparison.Ordinal);
        await bot.PressAsync(Secretary, taken.Button("Slå op igen"));
        Assert.Contains("Opslaget er taget tilbage", (await bot.SayAsync(Secretary, "historik for BHMED den 25. juni 2099")).Text, StringComparison.Ordinal);
    }

    /// <summary>What the service does once a second, now.</summary>
    private static async Task<ShownCard> PreviewAsync(MeetingBot bot)
    {
        await bot.Bot.Services.GetServices<IHostedService>().OfType<LookForPosts>().Single().RunAsync(CancellationToken.None);
        await using MedBotDb db = bot.Store();
        return ShownCard.Of(await db.Outbox.AsNoTracking().SingleAsync(message => message.Kind == DeliveryKind.Personal));
    }

    private static async Task<IReadOnlyList<string>> PostsAsync(MeetingBot bot) =>
        [.. (await bot.OutboxAsync()).Where(message => message.Kind == DeliveryKind.Post && message.State != OutboxState.Cancelled).Select(message => message.Key)];
}
