using System.Text.Json;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using static MedBot.Tests.Posting.PostingDesk;

namespace MedBot.Tests.Posting;

public class AgendaPostTests
{
    private static readonly DateOnly March = new(2026, 3, 3);

    private static readonly MeetingDocument OfMarch = Agenda(March, Item(1, "Godkendelse af dagsorden"), Item(2, "Nye pumper"), Item(3, "En bestemt sag") with { Closed = true }, Item(4, "Eventuelt"));

    [Fact]
    public async Task An_agenda_that_comes_in_asks_its_secretary_and_posts_nothing()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch);
        await desk.ImportAsync(OfMarch);

        var asked = Assert.Single(await desk.ToSecretaryAsync());
        Assert.Contains("Dagsorden klar til opslag", asked, StringComparison.Ordinal);
        Assert.Contains("1 lukket punkt", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("En bestemt sag", asked, StringComparison.Ordinal);
        Assert.Empty(await desk.PostsAsync());
    }

    [Fact]
    public async Task One_committees_paper_that_cannot_be_read_keeps_nobody_elses_waiting()
    {
        await using PostingDesk desk = await OpenAsync();
        desk.Organisation.Take(Municipality([NewCommittee("broken", "AfdelingsMED By"), NewCommittee("vv-med", Committee)]));
        await desk.Importer().RunAsync([
            new() { Document = OfMarch with { Committee = "AfdelingsMED By", Date = March.AddDays(-1) }, FileName = "fil.txt", By = "sec" },
            new() { Document = OfMarch, FileName = "fil.txt", By = "sec" }], CancellationToken.None);
        await using (MedBotDb db = desk.Store.CreateDbContext())
        {
            await db.Set<StoredDocument>().OrderBy(document => document.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(document => document.Content, "{"));
        }

        await Assert.ThrowsAnyAsync<JsonException>(() => desk.LookAsync());

        Assert.Contains("Dagsorden klar til opslag", Assert.Single(await desk.ToSecretaryAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_of_a_meeting_that_is_over_asks_nobody()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(Agenda(new(2026, 1, 4), Item(1, "Nyt")));
        Assert.Empty(await desk.OutboxAsync());
    }

    [Fact]
    public async Task A_script_posts_without_asking_also_what_was_imported_before()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(OfMarch);
        await desk.ImportAsync(new ReadFile { Document = OfMarch, FileName = "fil.txt", By = "command line", Post = true });
        await desk.ImportAsync(new ReadFile { Document = OfMarch, FileName = "fil.txt", By = "command line", Post = true });

        Assert.Equal(["agenda/1/19:vv"], await desk.PostsAsync());
        Assert.Contains("Dagsordenen er slået op", Assert.Single(await desk.ToSecretaryAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revised_agenda_updates_the_post_and_says_in_its_thread_what_changed()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(new ReadFile { Document = OfMarch, FileName = "fil.txt", By = "command line", Post = true });
        MeetingDocument revised = OfMarch with { Items = [OfMarch.Items[0], Item(2, "Ferieplan"), OfMarch.Items[2] with { Title = "En anden bestemt sag" }, OfMarch.Items[3]] };
        await desk.ImportAsync(revised);
        await desk.ImportAsync(revised);

        Assert.Equal(["agenda/1/19:vv"], await desk.PostsAsync());
        var seen = await desk.SeenAsync("19:vv");
        Assert.Equal(2, seen.Count);
        Assert.Contains("Ferieplan", seen[0], StringComparison.Ordinal);
        Assert.Contains("Nye pumper", seen[1], StringComparison.Ordinal);
        Assert.Contains("Ferieplan", seen[1], StringComparison.Ordinal);
        Assert.All(seen, words => Assert.DoesNotContain("bestemt sag", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posted_beside_its_channels_it_goes_to_those_that_are_ticked()
    {
        await using PostingDesk desk = await OpenAsync();
        desk.Organisation.Take(Municipality([NewCommittee("vv-med", Committee) with { AgendasAlsoTo = ["by"] }]));
        await desk.ImportAsync(OfMarch);

        Assert.Contains("mindst én kanal", await desk.PressAsync(PostStatusCard.Now, channels: ""), StringComparison.Ordinal);
        Assert.Empty(await desk.PostsAsync());

        await desk.PressAsync(PostStatusCard.Now, channels: "19:by");
        Assert.Equal(["agenda/1/19:by"], await desk.PostsAsync());
    }

    [Fact]
    public async Task An_item_that_a_revised_agenda_closes_is_named_nowhere()
    {
        await using PostingDesk desk = await OpenAsync();
        await desk.ImportAsync(new ReadFile { Document = OfMarch, FileName = "fil.txt", By = "command line", Post = true });
        await desk.ImportAsync(OfMarch with { Items = [OfMarch.Items[0], OfMarch.Items[1] with { Closed = true }, OfMarch.Items[2], OfMarch.Items[3]] });

        var seen = await desk.SeenAsync("19:vv");
        Assert.All(seen, words => Assert.DoesNotContain("Nye pumper", words, StringComparison.Ordinal));
        Assert.Contains("1 punkt er ikke længere åbent", seen[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agendas_are_posted_by_themselves_so_many_days_before_the_meeting()
    {
        await using PostingDesk desk = await OpenAsync();
        await using (var db = desk.Store.CreateDbContext())
        {
            db.Add(new AgendaTime { Committee = "vv-med", DaysBefore = 7 });
            await db.SaveChangesAsync();
        }

        await desk.ImportAsync(OfMarch);
        Assert.Contains("slås op af sig selv", Assert.Single(await desk.ToSecretaryAsync()), StringComparison.Ordinal);

        // 8 in the morning in Denmark.
        desk.Clock.Now = new(2026, 2, 24, 6, 59, 0, TimeSpan.Zero);
        await desk.LookAsync();
        Assert.Empty(await desk.PostsAsync());
        desk.Clock.Now = new(2026, 2, 24, 7, 0, 0, TimeSpan.Zero);
        await desk.LookAsync();
        await desk.LookAsync();
        Assert.Equal(["agenda/1/19:vv"], await desk.PostsAsync());
    }

    [Fact]
    public async Task What_came_in_before_the_organisation_knew_the_committee_is_found_when_it_does()
    {
        await using PostingDesk desk = await OpenAsync();
        desk.Organisation.Take(Municipality([]));
        await desk.ImportAsync(new ReadFile { Document = OfMarch, FileName = "fil.txt", By = "command line", Post = true });
        await desk.ImportAsync(Minutes(new(2025, 12, 9), Item(1, "Nyt")), Minutes(new(2026, 1, 4), Approving("at referatet fra den 9. december 2025 godkendes", "Godkendt.")));
        await desk.LookAsync();
        Assert.Empty(await desk.OutboxAsync());

        desk.Organisation.Take(Municipality([NewCommittee("vv-med", Committee)]));
        await desk.LookAsync();
        Assert.Equal(["agenda/1/19:vv", "minutes/2/19:by", "minutes/2/19:vv"], (await desk.PostsAsync()).Order(StringComparer.Ordinal));
    }
}
