using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Outbox;
using MedBot.Tests.Storage;
using static MedBot.Tests.Posting.PostingDesk;

namespace MedBot.Tests.Posting;

public class MinutesPostTests
{
    private static readonly DateOnly March = new(2026, 3, 3), May = new(2026, 5, 12), June = new(2026, 6, 16);

    private static readonly MeetingDocument OfMarch = Minutes(March, Item(1, "Godkendelse af dagsorden", "Godkendt."), Item(2, "Nye pumper", "Udvalget anbefaler tre nye pumper."));

    private static MeetingDocument OfMay(string decision) => Minutes(May, Approving("at referatet fra mødet den 3. marts 2026 godkendes", decision), Item(2, "Løn", "Drøftet."));

    [SkippableTheory, OnBothStores]
    public async Task Approved_minutes_are_posted_once_in_each_channel_whichever_came_first(StoreKind kind)
    {
        foreach (MeetingDocument[] order in new[] { new[] { OfMarch, OfMay("Godkendt.") }, [OfMay("Godkendt."), OfMarch] })
        {
            await using PostingDesk desk = await OpenAsync(kind);
            await desk.ImportAsync(order[0]);
            Assert.Empty(await desk.PostsAsync());
            await desk.ImportAsync(order[1]);
            await desk.ImportAsync([.. order, .. order]);

            var posts = await desk.PostsAsync();
            Assert.Equal(2, posts.Count);
            Assert.All(posts, key => Assert.Matches("^minutes/[12]/19:(vv|by)$", key));
            var seen = Assert.Single(await desk.SeenAsync("19:by"));
            Assert.Contains("Udvalget anbefaler tre nye pumper.", seen, StringComparison.Ordinal);
            Assert.Contains("Godkendt på mødet tirsdag den 12. maj 2026", seen, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Ikke godkendt. Der er fejl i punkt 2.")]
    [InlineData("Udsat til næste møde.")]
    [InlineData(null)]
    public async Task Minutes_that_were_refused_postponed_or_not_decided_on_are_not_posted(string? decision)
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch, OfMay(decision!));
        Assert.Empty(await desk.PostsAsync());

        await desk.ImportAsync(Minutes(June, Approving("at referatet fra mødet den 3. marts 2026 godkendes", "Godkendt.")));
        Assert.Contains("16. juni", (await desk.SeenAsync("19:vv"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_stands_before_the_items()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch, OfMay("Godkendt med den bemærkning, at der var fire pumper."));

        var seen = (await desk.SeenAsync("19:vv"))[0];
        Assert.InRange(seen.IndexOf("at der var fire pumper", StringComparison.Ordinal), 1, seen.IndexOf("Godkendelse af dagsorden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closed_items_unions_and_electoral_groups_are_in_no_post()
    {
        await using PostingDesk desk = await OpenAsync();
        MeetingDocument minutes = OfMarch with
        {
            Participants = [new() { Name = "Ib Vang", Note = "Valggruppe B (HK)" }],
            Items =
            [
                .. OfMarch.Items,
                Item(3, "Fyring af en bestemt", "Hemmeligt.") with { Closed = true },
                Item(4, "Nyt fra FOA", "Der var to nye sager. Ib Vang (HK) talte for Vandbundet. Emnet tages op igen."),
                Item(5, "Valg", "Valggruppe A vælger i maj.") with { Absent = [new() { Name = "Ib Vang", Note = "Valggruppe B (HK)" }] },
            ],
        };
        await desk.ImportAsync(minutes, OfMay("Godkendt med den bemærkning, at FOA var til stede."));

        var seen = (await desk.SeenAsync("19:vv"))[0];
        Assert.Contains("Der var to nye sager. Emnet tages op igen.", seen, StringComparison.Ordinal);
        Assert.Contains("1 lukket punkt er ikke vist.", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("HK|FOA|Vandbundet|[Vv]alggruppe|Fyring|Hemmeligt", seen);
    }

    [Fact]
    public async Task Drafts_and_history_post_nothing_and_approve_nothing_that_is_posted()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch with { Draft = true }, OfMay("Godkendt."));
        await desk.ImportAsync(
            new ReadFile { Document = Minutes(new(2026, 3, 24), Item(1, "Nyt", "Nej.")), FileName = "fil.txt", By = "sec", History = true },
            new ReadFile { Document = Minutes(June, Approving("at referaterne fra den 24. marts og 12. maj 2026 godkendes", "Godkendt.")), FileName = "fil.txt", By = "sec", History = true });
        Assert.Empty(await desk.PostsAsync());

        await desk.ImportAsync(OfMarch);
        Assert.Equal(2, (await desk.PostsAsync()).Count);
    }

    [Fact]
    public async Task A_corrected_version_takes_the_place_of_the_post_and_says_so()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch, OfMay("Godkendt."));
        await desk.ImportAsync(OfMarch with { Items = [.. OfMarch.Items.Take(1), Item(2, "Nye pumper", "Udvalget anbefaler fire nye pumper.")] });

        Assert.Equal(2, (await desk.PostsAsync()).Count);
        var seen = Assert.Single(await desk.SeenAsync("19:vv"));
        Assert.Contains("fire nye pumper", seen, StringComparison.Ordinal);
        Assert.Contains("Rettet, siden det blev slået op første gang", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_that_was_a_mistake_of_the_later_minutes_takes_the_post_back_and_a_new_one_puts_it_up_again()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch, OfMay("Godkendt."));
        await SendAllAsync(desk);
        await desk.ImportAsync(OfMay("Udsat til næste møde."));
        Assert.Contains("ikke godkendt alligevel", Assert.Single(await desk.SeenAsync("19:vv")), StringComparison.Ordinal);

        await desk.ImportAsync(Minutes(June, Approving("at referatet fra mødet den 3. marts 2026 godkendes", "Godkendt.")));
        Assert.Contains("16. juni", Assert.Single(await desk.SeenAsync("19:vv")), StringComparison.Ordinal);
        Assert.Equal(2, (await desk.PostsAsync()).Count);
    }

    [Fact]
    public async Task What_was_not_sent_yet_is_stopped_instead_of_replaced()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch, OfMay("Godkendt."));
        await desk.ImportAsync(OfMay("Udsat til næste møde."));
        Assert.Empty(await desk.PostsAsync());

        await desk.ImportAsync(OfMay("Godkendt."));
        Assert.Equal(2, (await desk.PostsAsync()).Count);
    }

    [Fact]
    public async Task Minutes_without_a_channel_wait_and_their_secretary_hears_of_it()
    {
        await using PostingDesk desk = await OpenAsync();
        desk.Organisation.Take(Municipality([NewCommittee("vv-med", Committee) with { Department = null, MinutesAlsoTo = [] }]));
        await desk.ImportAsync(OfMarch, OfMay("Godkendt."));

        Assert.Empty(await desk.PostsAsync());
        Assert.Contains("brug denne kanal til referater", Assert.Single(await desk.ToSecretaryAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_without_a_date_approves_nothing_and_the_secretary_is_asked_once()
    {
        await using PostingDesk desk = await OpenAsync();
        MeetingDocument undated = Minutes(May, Approving("at referatet godkendes", "Godkendt."));
        await desk.ImportAsync(undated);
        Assert.Empty(await desk.ToSecretaryAsync());

        await desk.ImportAsync(OfMarch);
        await desk.ImportAsync(undated with { Place = "Lokale 2" });
        Assert.Empty(await desk.PostsAsync());
        Assert.Contains("Gælder det referatet af mødet tirsdag den 3. marts 2026?", Assert.Single(await desk.ToSecretaryAsync()), StringComparison.Ordinal);
    }

    private static async Task SendAllAsync(PostingDesk desk)
    {
        await using var db = desk.Store.CreateDbContext();
        foreach (OutboxMessage message in db.Outbox)
        {
            message.Settle(new DeliveryResult.Sent("1", "19:c;messageid=1"), AfterUnknown.Ask, desk.Clock.Now);
        }

        await db.SaveChangesAsync();
    }
}
