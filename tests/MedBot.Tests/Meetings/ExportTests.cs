using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MedBot.Domain.Meetings;
using MedBot.Meetings.Export;
using MedBot.Storage;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using static MedBot.Tests.Meetings.MeetingBot;

namespace MedBot.Tests.Meetings;

/// <summary>Papers as files for the case system and for access to documents.</summary>
public class ExportTests
{
    private const string CaseNumber = "81.28.00-G01-7-26";
    private const string Secret = "Personalesag om havnefogeden";

    private static readonly MeetingDocument Named = MeetingBot.Minutes with
    {
        Participants = [new() { Name = "Asta Dam", Note = "Valggruppe B (HK)" }, new() { Name = "Bo Eng", Note = "forperson" }],
    };

    private static readonly MeetingDocument Approving = MeetingBot.Minutes with
    {
        Date = new(2026, 9, 3),
        Items = [new() { Number = 1, Title = "Godkendelse af referat", Decision = "Godkendt." }],
        Approvals = [new() { Date = new(2026, 6, 25), Approved = true, Remark = "at punkt 2 rettes" }],
    };

    private static readonly MeetingDocument Elsewhere = new()
    {
        Kind = DocumentKind.Minutes,
        Committee = "KulturMED",
        Title = "Referat KulturMED",
        Date = new(2026, 5, 12),
        Items = [new() { Number = 4, Title = "Fravær i Kultur", CaseNumber = CaseNumber, Decision = "Drøftet." }, new() { Number = 5, Title = "Andet" }],
    };

    [SkippableTheory, OnBothStores]
    public async Task A_case_is_taken_over_committees_in_the_order_of_time_with_approval_source_and_attachments(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        foreach (MeetingDocument document in (MeetingDocument[])[Agenda, MeetingBot.Minutes, Approving, Elsewhere])
        {
            await bot.ImportAsync(document);
        }

        MeetingExport export = await ReadAsync(bot, new() { CaseNumber = CaseNumber });

        Assert.Equal(["KulturMED 2026-05-12: 4", $"{Committee} 2026-06-25: 2, 2"], export.Meetings.Select(meeting => $"{meeting.Committee} {meeting.Date:yyyy-MM-dd}: {string.Join(", ", meeting.Papers.SelectMany(paper => paper.Items).Select(item => item.Number))}"));
        ExportedPaper minutes = export.Meetings[1].Papers[1];
        Assert.Equal(new ExportedApproval(ApprovalState.Approved, Approving.Date, Remark: "at punkt 2 rettes"), minutes.Approval);
        Assert.Equal(("prøve.txt", 1), (minutes.SourceDocument.FileName, minutes.SourceDocument.Version));
        Assert.Equal(("Udvalget valgte bedre lys som indsats.", "Fravaer.xlsx"), (minutes.Items[0].Decision, minutes.Items[0].Attachments.Single()));
        Assert.Equal(0, minutes.ClosedItemsLeftOut);
    }

    [SkippableTheory, OnBothStores]
    public async Task A_committee_is_taken_for_a_period_by_the_days_of_its_meetings(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        await bot.ImportAsync(Agenda);
        await bot.ImportAsync(Approving);
        await bot.ImportAsync(Elsewhere);

        Assert.Equal([Agenda.Date], (await ReadAsync(bot, new() { Committee = "BHMED", From = new(2026, 1, 1), To = new(2026, 6, 25) })).Meetings.Select(meeting => meeting.Date));
        Assert.Equal([Approving.Date], (await ReadAsync(bot, new() { Committee = Committee, From = new(2026, 6, 26) })).Meetings.Select(meeting => meeting.Date));
    }

    [Fact]
    public async Task A_closed_item_is_in_the_file_of_a_keeper_who_asks_for_it_and_of_nobody_else()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        const string Asked = "eksportér BHMED den 25. juni";

        ShownCard offer = await bot.SayAsync(Secretary, Asked);
        Assert.Contains("1 møde, 1 dokument, 3 punkter", offer.Text, StringComparison.Ordinal);
        var word = await bot.FetchAsync(Secretary, offer.Button("Hent som Word"), ("content", "open"));
        Assert.Contains("bedre lys", word, StringComparison.Ordinal);
        Assert.Contains("1 lukket punkt er ikke vist.", word, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, word, StringComparison.Ordinal);
        Assert.Contains(Secret, await bot.FetchAsync(Secretary, offer.Button("Hent som JSON"), ("content", "all")), StringComparison.Ordinal);

        // HR sits in no committee, and neither sees its closed items in chat.
        Assert.Contains("2 punkter", (await bot.SayAsync(Hr, Asked)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await bot.FetchAsync(Hr, offer.Button("Hent som JSON"), ("content", "all")), StringComparison.Ordinal);
        foreach (var person in (string[])[Member, Employee, Stranger])
        {
            Assert.Contains("kan udvalgets sekretær", (await bot.SayAsync(person, Asked)).Text, StringComparison.Ordinal);
            Assert.Equal("Den fil kan jeg ikke give dig.", await bot.FetchAsync(person, offer.Button("Hent som Word")));
        }

        Assert.Contains("kun i vores egen chat", (await bot.SayAsync(Secretary, Asked, "channel")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_committees_keeper_gets_a_case_without_its_closed_items()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes with { Items = [.. MeetingBot.Minutes.Items.Select(item => item with { CaseNumber = CaseNumber })] });

        ShownCard offer = await bot.SayAsync(Stranger, $"eksportér sagen {CaseNumber}");
        Assert.Contains("2 punkter", offer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await bot.FetchAsync(Stranger, offer.Button("Hent som JSON"), ("content", "all")), StringComparison.Ordinal);
        Assert.Contains("kan udvalgets sekretær", (await bot.SayAsync(Employee, $"eksportér sagen {CaseNumber}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_the_unions_behind_names_are_only_in_the_whole_file()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(Named);
        await bot.ImportAsync(Agenda with { Draft = true });

        MeetingExport open = await ReadAsync(bot, new() { Committee = Committee });
        ExportedPaper minutes = Assert.Single(open.Meetings[0].Papers);
        Assert.Equal([null, "forperson"], minutes.Participants.Select(person => person.Note));
        Assert.Equal(1, minutes.ClosedItemsLeftOut);

        MeetingExport whole = await ReadAsync(bot, new() { Committee = Committee, Closed = true });
        Assert.Equal([true, false], whole.Meetings[0].Papers.Select(paper => paper.Draft));
        Assert.Equal("Valggruppe B (HK)", whole.Meetings[0].Papers[1].Participants[0].Note);
    }

    [Fact]
    public async Task The_Word_file_is_valid_and_the_JSON_is_as_described()
    {
        await using MeetingBot bot = await StartAsync();
        AgendaItem item = new()
        {
            Number = 7,
            Title = "Tal & <tegn> \u0001",
            CaseNumber = CaseNumber,
            Recommendation = new() { Intro = "Chefen indstiller,", Points = ["at **tallene** drøftes", "at *lyset* ændres"] },
            Presentation = "### Overskrift\n\n| Enhed | Mål |\n|---|---|\n| Havn | 4 \\* 2 |\n\n- et\n- to",
            Attachments = ["Bilag 1.pdf"],
            Absent = [new() { Name = "Asta Dam" }],
        };
        await bot.ImportAsync(Named with { Items = [item] });
        MeetingExport export = await ReadAsync(bot, new() { CaseNumber = CaseNumber });

        using var file = new MemoryStream();
        ExportPapers.Write(file, export, json: false);
        using (WordprocessingDocument word = WordprocessingDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath} {error.Description}"));
            var text = string.Join('\n', word.MainDocumentPart!.Document.Body!.ChildElements.Select(part => part.InnerText));
            Assert.All(["Punkt 7: Tal & <tegn> ", $"Sagsnr. {CaseNumber}", "at tallene drøftes", "Havn4 * 2", "• et", "Bilag 1.pdf", "Kildedokument: prøve.txt, version 1", "Referatet er ikke godkendt endnu."], said => Assert.Contains(said, text, StringComparison.Ordinal));
        }

        using var json = new MemoryStream();
        ExportPapers.Write(json, export, json: true);
        JsonElement root = JsonDocument.Parse(json.ToArray()).RootElement;
        Assert.Equal("format, municipality, made, selection, meetings", Keys(root));
        Assert.Equal("caseNumber, committee, from, to, closed", Keys(root.GetProperty("selection")));
        JsonElement meeting = root.GetProperty("meetings")[0];
        Assert.Equal("committee, date, start, place, extraordinary, papers", Keys(meeting));
        Assert.Equal("09:00", meeting.GetProperty("start").GetString());
        JsonElement paper = meeting.GetProperty("papers")[0];
        Assert.Equal("kind, title, sourceDocument, draft, approval, participants, items, closedItemsLeftOut", Keys(paper));
        Assert.Equal("fileName, version, takenIn", Keys(paper.GetProperty("sourceDocument")));
        Assert.Equal("state, meeting, person, date, remark", Keys(paper.GetProperty("approval")));
        Assert.Equal("notTakenUp", paper.GetProperty("approval").GetProperty("state").GetString());
        Assert.Equal("number, title, caseNumber, recommendation, summary, presentation, minutes, sections, attachments, absent, decision, closed", Keys(paper.GetProperty("items")[0]));
    }

    [Fact]
    public async Task HR_sees_who_took_which_papers_out()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes);
        ShownCard offer = await bot.SayAsync(Chair, $"eksporter sagen {CaseNumber}");
        await bot.PressAsync(Chair, offer.Button("Hent som JSON"));
        Assert.DoesNotContain("Hentet ud", (await bot.SayAsync(Hr, "hvem gjorde hvad")).Text, StringComparison.Ordinal);

        await bot.FetchAsync(Chair, offer.Button("Hent som JSON"));

        ShownCard audit = await bot.SayAsync(Hr, "hvem gjorde hvad");
        Assert.Contains($"Hentet ud som fil: Sagen {CaseNumber}, uden lukkede punkter", audit.Text, StringComparison.Ordinal);
        Assert.Contains("Navn chair", audit.Text, StringComparison.Ordinal);
    }

    private static string Keys(JsonElement element) => string.Join(", ", element.EnumerateObject().Select(property => property.Name));

    private static async Task<MeetingExport> ReadAsync(MeetingBot bot, ExportSelection selection)
    {
        await using MedBotDb db = bot.Store();
        return await bot.Bot.Services.GetRequiredService<GatherPapers>().RunAsync(db, selection, reader: null, CancellationToken.None);
    }
}
