using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;

namespace MedBot.Tests.Cards;

/// <summary>The cards of budget proposals, with a fictional municipality's words.</summary>
internal static class ProposalCardSamples
{
    private static readonly Guid Key = new("11111111-2222-4333-8444-555555555555");

    private static readonly ProposalWords Words = new()
    {
        Title = "Luk borgerservice en time før om torsdagen",
        Description = "Efter kl. 16 kommer der i snit tre borgere. De kan bestille tid onsdag eller bruge selvbetjeningen.",
        Kind = ProposalKind.Saving,
        Amounts = [.. Enumerable.Range(2028, 4).Select(year => new YearAmount(year, 250_000))],
        ForCitizens = "Få borgere skal vælge en anden dag.",
        ForStaff = "To vagter om ugen falder bort.",
        NameMayBePassedOn = false,
    };

    public static readonly ProposalView Own = new()
    {
        Id = 17,
        Version = 3,
        RoundName = "Budget 2028",
        Words = Words,
        State = ProposalState.WithRepresentative,
        DepartmentName = "Plan, Trafik & Klima",
        SenderName = "Ellen Bjerg",
        RepresentativeName = "Jens-Ole Krag",
        GoesOnByItself = new(2027, 5, 20),
        Way =
        [
            new(new(2027, 3, 8, 9, 12, 0), StepKind.Sent, "Ellen Bjerg", null),
            new(new(2027, 3, 8, 9, 12, 0), StepKind.GivenToRepresentative, "Jens-Ole Krag", null),
            new(new(2027, 3, 9, 14, 5, 0), StepKind.Commented, "Jens-Ole Krag", "Vagtplanen skal laves om inden sommer."),
        ],
        Talk = [new(new(2027, 3, 9, 14, 0, 0), "Jens-Ole Krag", "Gælder det også i ferierne?"), new(new(2027, 3, 9, 15, 30, 0), "Ellen Bjerg", "Ja, hele året.")],
    };

    private static readonly ProposalForm Form = new() { Key = Key, RoundId = 1, RoundName = "Budget 2028", Years = [2028, 2029, 2030, 2031], Deadline = "Frist 28. maj 2027" };

    private static readonly ProposalView Passed = Own with { State = ProposalState.Collected, SenderName = null, GoesOnByItself = null, Way = [Own.Way[0] with { Who = "afsenderen" }, .. Own.Way.Skip(1)], Talk = [], Late = true, TextUnlikeTable = 300_000 };

    private static readonly ProposalView Investment = Passed with { Id = 18, State = ProposalState.InCatalogue, Words = Words with { Title = "LED-lys i alle gader på Havnekajen", Kind = ProposalKind.Investment, Amounts = [new(2028, 1_400_000)] } };

    private static readonly ProposalRound Round = new() { Key = Key, Name = "Budget 2028", FirstYear = 2028, LastYear = 2031, FirstDay = new(2027, 3, 1), LastDay = new(2027, 5, 28), OpenedBy = new(Key), Targets = [new(2028, 5_000_000, "Byrådet 9. februar")] };

    private static readonly RoundSums Sums = new()
    {
        Years = [new(2028, 3_250_000, 1_400_000, Round.Targets[0]), new(2029, 3_250_000, 0, null), new(2030, 3_250_000, 0, null), new(2031, 3_250_000, 0, null)],
        WithoutAmount = 0,
    };

    private static readonly RoundView View = new(1, "Budget 2028", new(2027, 5, 28), ["Jens-Ole Krag (Vej & Park)", "Mia Holt (Byg & Plan)"]) { Leaders = ["Ditte Falk"], Targets = [new(2028, 5_000_000, "Byrådet 9. februar"), new(2029, 2_000_000, "Byrådet 9. februar")] };

    private static readonly RoundChoice[] Rounds = [new(1, "Budget 2028"), new(2, "Budget 2027")];

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["proposal-form"] = ProposalFormCard.For(Form, inDialog: false),
        ["proposal-form-back"] = ProposalFormCard.For(
            Form with
            {
                Typed = new() { Title = Words.Title, Description = "Ring til borgeren 010190-1234.", EveryYear = "250", ForStaff = Words.ForStaff },
                Mistakes =
                [
                    new(TypedProposal.DescriptionField, TypedProposal.CprSentence, Stops: true),
                    new(TypedProposal.EveryYearField, "Mener du 250 kr. eller 250.000 kr.? Skriv fx 250 t.kr.", Stops: false),
                ],
                Representatives = [new("Jens-Ole Krag", "p2"), new("Mia Holt", "p3")],
            },
            inDialog: true),
        ["proposal-own"] = OwnProposalCard.For(Own, Key, "Sendt til Jens-Ole Krag."),
        ["proposal-own-ended"] = OwnProposalCard.For(Own with { State = ProposalState.NotPursued, GoesOnByItself = null, Continues = 4 }, Key, next: new(2, "Budget 2029")),
        ["proposal-review"] = ReviewProposalCard.For(Own, Key),
        ["proposal-leader"] = LeaderProposalCard.For(new()
        {
            Proposal = Passed,
            Treatment = new() { Summary = "Borgerservice lukker før.", Staff = StaffConsequence.Vacancies },
            Faults = [new(TreatmentFaultKind.AmountNotInSummary, "Borgerservice lukker før.")],
            Leaders = [new("Ditte Falk", "p1")],
            Responsible = "p1",
            Unpublished = true,
        }),
        ["proposal-leader-list"] = LeaderListCard.For(new(1), Rounds, Sums, [Passed, Investment], unpublished: 1),
        ["proposal-list"] = ProposalListCard.Own([Own, Investment]),
        ["proposal-to-review"] = ProposalListCard.ToReview([Own]),
        ["proposal-news"] = ProposalNewsCard.For(17, 4, Words.Title, "Budget 2028", [new(StepKind.PassedOn, "Anbefales. Vagtplanen skal laves om inden sommer.")]),
        ["proposal-line"] = ProposalNewsCard.Line(17, 4, Words.Title, "Gælder det også i ferierne?"),
        ["proposal-arrived"] = ArrivedCard.For("Plan, Trafik & Klima", 12),
        ["proposal-untouched"] = ArrivedCard.Untouched("Plan, Trafik & Klima", 12, new(2027, 5, 3)),
        ["round-form"] = RoundFormCard.For(new(Key, "Budget 2028", "2028", "2031"), [new("Alle afdelinger", "*"), new("Plan, Trafik & Klima", "ptk")], new FormMistake("lastDay", "Vælg den sidste dag, fra i dag og frem.", Stops: true)),
        ["round-opened"] = RoundCard.Opened(View),
        ["round-admin"] = RoundAdminCard.For(Round, [Rounds[1]], forHr: true, [], "Fristen er flyttet. Kanalerne får besked."),
        ["round-closed"] = RoundAdminCard.For(Closed(), [], forHr: true, ["Plan, Trafik & Klima"]),
        ["round-choice"] = RoundCard.Choice([View, View with { Id = 2, Name = "Budget 2028, ekstra" }], inDialog: false),
        ["round-deleted"] = RoundAdminCard.Deleted("Budget 2028"),
        ["round-not-deleted"] = RoundAdminCard.NotDeleted("Budget 2028", ["Plan, Trafik & Klima"]),
        ["accounts"] = AccountsCard.For(
            "Budget 2028",
            new() { Departments = [new() { Department = "ptk", Sent = 24, Parts = 2, Now = new Dictionary<ProposalState, int> { [ProposalState.WithRepresentative] = 5, [ProposalState.Collected] = 20, [ProposalState.Withdrawn] = 1 } }], Broken = [] },
            new Dictionary<string, string> { ["ptk"] = "Plan, Trafik & Klima" },
            [Rounds[1]]),
    };

    private static ProposalRound Closed()
    {
        ProposalRound round = new() { Key = Key, Name = "Budget 2027", FirstYear = 2027, LastYear = 2030, FirstDay = new(2026, 3, 1), LastDay = new(2026, 5, 29), OpenedBy = new(Key), MonthsKept = 12 };
        round.Close(new(2026, 6, 1));
        return round;
    }
}
