using System.Text.Encodings.Web;
using System.Text.Json;
using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Following;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Cards.Proposals;
using MedBot.Cards.YearWheel;
using MedBot.Domain.Meetings;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;
using NJsonSchema;

namespace MedBot.Tests.Cards;

public class CardTests
{
    private const int LimitInBytes = 25_000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static TheoryData<string> Names => [.. CardSamples.All.Keys];

    public static TheoryData<string> MonsterNames => [.. Monsters.Keys];

    /// <summary>Cards of a document that is far too big, in letters that take the most room and the most escapes.</summary>
    private static Dictionary<string, AdaptiveCard> Monsters { get; } = MonsterCards();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_looks_as_approved(string name)
    {
        string path = RepositoryFiles.PathOf("tests", "MedBot.Tests", "Cards", "Snapshots", $"{name}.json");
        string json = JsonSerializer.Serialize(CardSamples.All[name].ToJson(), Readable) + "\n";
        if (Environment.GetEnvironmentVariable("MEDBOT_APPROVE_CARDS") == "1")
        {
            File.WriteAllText(path, json);
        }

        Assert.Equal(File.ReadAllText(path), json, ignoreLineEndingDifferences: true);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_card_is_valid_by_the_schema(string name) => await ValidateAsync(CardSamples.All[name]);

    [SkippableTheory]
    [MemberData(nameof(MonsterNames))]
    public async Task A_card_of_a_huge_document_is_valid_by_the_schema(string name) => await ValidateAsync(Monsters[name]);

    [Theory]
    [MemberData(nameof(MonsterNames))]
    public void A_card_of_a_huge_document_stays_small_and_says_what_it_leaves_out(string name)
    {
        Keeps(Monsters[name]);
        if (name is not ("meeting" or "taken" or "refused" or "answer" or "follows" or "follow-news" or "contribution"))
        {
            Assert.Matches("(Viser [0-9–]+|Side [0-9]+) af [0-9]+", Monsters[name].ToJson().GetRawText().Replace("\\u2013", "–", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_keeps_the_rules_of_the_store(string name) => Keeps(CardSamples.All[name]);

    private static void Keeps(AdaptiveCard card)
    {
        JsonElement json = card.ToJson();
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(json).Length, 100, LimitInBytes);
        Assert.InRange(card.Actions.Count, 0, 6);
        Assert.NotEmpty(card.FallbackText);
        Assert.All(card.Actions, action => Assert.InRange(action.Title.Length, 1, 34));
    }

    [Fact]
    public void A_proposal_with_long_texts_stays_small()
    {
        string wide = string.Concat(Enumerable.Repeat("\"æ\u2028* ", 2_000));
        ProposalView view = ProposalCardSamples.Own with
        {
            Words = ProposalCardSamples.Own.Words with { Title = wide, Description = wide, ForCitizens = wide, ForStaff = wide },
            Way = [.. Enumerable.Repeat(ProposalCardSamples.Own.Way[2] with { Text = wide }, 200)],
            Talk = [.. Enumerable.Repeat(ProposalCardSamples.Own.Talk[0] with { Text = wide }, 200)],
        };
        Keeps(OwnProposalCard.For(view, Guid.Empty));
        Keeps(ReviewProposalCard.For(view, Guid.Empty));
        Keeps(LeaderProposalCard.For(new() { Proposal = view with { State = ProposalState.Collected }, Treatment = Treatment.None }));
        Keeps(ProposalListCard.Own([.. Enumerable.Repeat(view, 500)]));
        Keeps(LeaderListCard.For(new(1), [new(1, "Budget 2028")], new() { Years = [.. Enumerable.Range(2028, 10).Select(year => new YearSum(year, 1, 1, null))], WithoutAmount = 0 }, [.. Enumerable.Repeat(view, 500)], unpublished: 0));
    }

    [Fact]
    public void A_year_with_long_names_stays_small()
    {
        string wide = string.Concat(Enumerable.Repeat("\"æ\u2028* ", 2_000));
        WheelEntry meeting = YearWheelCardSamples.Entries[1] with { Text = wide, Place = wide, Themes = [wide, wide] };
        Keeps(YearWheelCard.For(new(YearWheelCard.All, new(2027, 1, 1), new(2027, 12, 31), 40), wide[..200], [.. Enumerable.Repeat(meeting, 500)], [wide, wide, wide, wide]));
        Keeps(WheelWeeksCard.For(2027, wide[..200], [.. Enumerable.Range(0, 500).Select(n => new AnnouncedMeeting($"{n} {wide}", 3, new(2027, 3, 8)))]));
        Keeps(WheelMovedCard.For([.. Enumerable.Repeat(new MovedMeeting(wide, new(2027, 3, 8, 9, 0, 0), new(2027, 3, 9, 9, 0, 0), wide), 500)]));
        Keeps(PlanCard.For(YearWheelCardSamples.Plan with
        {
            Dearest = [.. Enumerable.Repeat(YearWheelCardSamples.Plan.Dearest[0] with { Name = wide, Why = wide }, 500)],
            Unplaced = [.. Enumerable.Repeat(YearWheelCardSamples.Plan.Unplaced[0] with { Name = wide, Why = wide }, 500)],
            Missing = [.. Enumerable.Repeat(wide, 500)],
        }, "Sendt."));
    }

    [Fact]
    public void Every_word_of_a_long_item_stands_on_one_of_its_pages()
    {
        string text = string.Join("\n\n", Enumerable.Range(1, 400).Select(n => $"Afsnit nr. {n} handler om lokaler, lys og luft. Det er ord{n} i rækken."));
        AgendaItem item = new() { Number = 1, Title = "Langt punkt", Presentation = text };
        MeetingDocument document = CardSamples.Agenda with { Items = [item] };

        List<string> pages = [];
        for (AdaptiveCard card = ItemCard.For(document, item); ; card = ItemCard.For(document, item, pages.Count))
        {
            Keeps(card);
            pages.Add(card.ToJson().GetRawText());
            if (card.Actions[0].Title != "Læs videre")
            {
                break;
            }
        }

        Assert.InRange(pages.Count, 2, 12);
        Assert.All(Enumerable.Range(1, 400), n => Assert.Single(pages, page => page.Contains($"ord{n} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_channel_sees_no_closed_item()
    {
        string agenda = AgendaCard.For(OpenDocument.Of(CardSamples.Agenda)).ToJson().GetRawText();

        Assert.DoesNotContain("Personalesag", agenda, StringComparison.Ordinal);
        Assert.Contains("1 lukket punkt er ikke vist.", agenda, StringComparison.Ordinal);
    }

    private static async Task ValidateAsync(AdaptiveCard card)
    {
        JsonSchema schema = await Schema();
        Assert.Empty(schema.Validate(JsonSerializer.Serialize(card.ToJson())).Select(error => error.ToString()));
    }

    private static Task<JsonSchema>? s_schema;

    private static Task<JsonSchema> Schema() => s_schema ??= JsonSchema.FromFileAsync(RepositoryFiles.Reference("schemas", "adaptive-card-1.5.schema.json"));

    private static Dictionary<string, AdaptiveCard> MonsterCards()
    {
        string wide = string.Concat(Enumerable.Repeat("<b>*møde*</b> [😀](x) ", 5_000));
        AgendaItem item = new()
        {
            Number = 1,
            Title = wide,
            CaseNumber = wide,
            Summary = wide,
            Presentation = $"{wide}\n\n- {wide}\n- {wide}\n\n| {wide} | b |\n|---|---|\n| {wide} | {wide} |",
            Decision = wide,
            Attachments = [.. Enumerable.Repeat(wide, 3)],
            Absent = [new() { Name = wide }],
        };
        MeetingDocument document = CardSamples.Agenda with { Committee = wide, Place = wide, Items = [.. Enumerable.Range(1, 500).Select(n => item with { Number = n })] };
        KnownMeeting meeting = new() { Key = document.Meeting, Place = wide, HasAgenda = true, Minutes = MinutesStatus.Draft };
        ContributionView contribution = new() { Key = Guid.Empty, CommitteeName = wide, Title = wide, Text = wide, SenderName = wide };
        return new()
        {
            ["meeting"] = MeetingCard.For(meeting, CardSamples.Today),
            ["meetings"] = MeetingsCard.For(wide, [.. Enumerable.Repeat(meeting, 500)], CardSamples.Today),
            ["agenda"] = AgendaCard.For(document),
            ["minutes"] = MinutesCard.For(document, MinutesStatus.Draft),
            ["post-minutes"] = MinutesPostCard.For(OpenDocument.Of(document), new MinutesStanding.ByMeeting(document.Date, wide), by: null),
            ["post-changes"] = AgendaChangesCard.For(OpenDocument.Of(document), AgendaChanges.Between(document with { Items = [] }, document)),
            ["item"] = ItemCard.For(document, item),
            ["follow-news"] = FollowNewsCard.For([.. Enumerable.Repeat(new FollowedPaper(OpenDocument.Of(document), wide, document.Items), 9)]),
            ["follows"] = FollowsCard.For([.. Enumerable.Repeat((wide, true), 30)], wide),
            ["reminder"] = ReminderCard.For(OpenDocument.Of(document), CardSamples.Today),
            ["contribution"] = ContributionCard.For(contribution, wide),
            ["preparation"] = PreparationCard.For(meeting, [.. Enumerable.Repeat(wide, 99)], [.. Enumerable.Repeat(contribution, 99)]),
            ["item-read"] = ReadItemCard.For(document, item, 0, [.. Enumerable.Repeat(new CaseTreatment { Forum = wide, Date = document.Date, Document = document, Item = item }, 50)]),
            ["answer"] = AnswerCard.For(new() { Text = wide, Points = [.. Enumerable.Repeat(wide, 99)], Sources = [.. Enumerable.Repeat(new AnswerSource { Document = document, Item = item, Sentence = wide }, 9)], OtherReadings = [wide, wide, wide] }),
            ["taken"] = DocumentTakenCard.New(document),
            ["refused"] = DocumentRefusedCard.For(wide, wide),
        };
    }
}
