using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Chat;
using MedBot.Cards.Following;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Cards.Organisation;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Tests.Cards;

/// <summary>One of each card, with a fictional municipality's words; tests/e2e draws the snapshots of them.</summary>
internal static class CardSamples
{
    public static readonly DateOnly Today = new(2027, 3, 8);

    public static readonly AgendaItem Absence = new()
    {
        Number = 3,
        Title = "Sygefravær i Plan, Trafik & Klima, 4. kvartal",
        CaseNumber = "81.28.00-G01-7-26",
        TimeSetAside = 20,
        Recommendation = new() { Intro = "Afdelingschefen indstiller,", Points = ["at tallene drøftes", "at udvalget peger på én indsats, der kan begynde inden sommer"] },
        Presentation = """
            Fraværet er faldet i to af tre enheder. Tallene dækker *de seneste fire kvartaler*.

            ### Fravær fordelt på enheder

            | Enhed | 3. kvartal | 4. kvartal | Mål |
            |---|---|---|---|
            | Vej & Park | 6,1 % | 5,4 % | 4,5 % |
            | Byg & Plan | 3,9 % | 3,7 % | 4,0 % |
            | Genbrugsstationen | 7,0 % | 7,2 % | 5,0 % |

            ### Mål for næste år

            | Enhed | Mål |
            |---|---|
            | Vej & Park | 4,5 % |
            | Byg & Plan | 3,5 % |

            Der er aftalt tre ting:

            - Samtale efter 14 dages fravær
            - Bedre løfteudstyr på Genbrugsstationen
            - Opfølgning 12. maj 2027
            """,
        Sections = new Dictionary<string, string> { ["Økonomi"] = "Intet at bemærke." },
        Attachments = ["Fravaer_4_kvartal.xlsx", "Notat om løfteudstyr"],
    };

    public static readonly MeetingDocument Agenda = new()
    {
        Kind = DocumentKind.Agenda,
        Committee = "AfdelingsMED Plan, Trafik & Klima",
        Title = "DAGSORDEN AfdelingsMED Plan, Trafik & Klima d. 11-03-2027",
        Date = new(2027, 3, 11),
        Start = new(8, 30),
        Place = "Rådhuset, mødelokale 4",
        Participants = [new() { Name = "Ditte Falk", Note = "Afdelingschef, forperson" }, new() { Name = "Jens-Ole Krag", Note = "Næstforperson" }],
        Items =
        [
            new() { Number = 1, Title = "Godkendelse af dagsorden og referat" },
            new() { Number = 2, Title = "Orientering fra forpersonen", TimeSetAside = 10 },
            Absence,
            new() { Number = 4, Title = "Ny arbejdsplads på Havnekajen: flytteplan, indretning og hvem der sidder hvor i overgangen", TimeSetAside = 30 },
            new() { Number = 5, Title = "Personalesag", Closed = true },
            new() { Number = 6, Title = "Eventuelt" },
        ],
        Approvals = [new() { Date = new(2026, 12, 9) }],
    };

    public static readonly MeetingDocument Minutes = Agenda with
    {
        Kind = DocumentKind.Minutes,
        Title = "REFERAT AfdelingsMED Plan, Trafik & Klima d. 11-03-2027",
        Items =
        [
            Agenda.Items[0] with { Decision = "Godkendt." },
            Agenda.Items[1] with { Decision = "Taget til efterretning." },
            Absence with { Decision = "Udvalget drøftede tallene og valgte løfteudstyret som årets indsats. Ditte Falk følger op på mødet 12. maj 2027. Der blev spurgt, om tallene kan deles op på fast og timelønnet personale; det undersøges." },
            Agenda.Items[3] with { Decision = "Planen blev drøftet. Udvalget bad om, at stillezonerne bliver større, og at cykelparkeringen er klar før indflytning." },
            Agenda.Items[5],
        ],
    };

    public static readonly KnownMeeting Next = new() { Key = Agenda.Meeting, Start = Agenda.Start, Place = Agenda.Place, HasAgenda = true };

    private static readonly string[] Examples =
    [
        "Hvornår er næste møde i KommuneMED?",
        "Dagsorden KommuneMED",
        "Hvad blev besluttet om sygefravær?",
        "Hvem er min medarbejderrepræsentant?",
        "Hvem var fraværende i marts?",
    ];

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>([.. ProposalCardSamples.All, .. OutboxCardSamples.All, .. OperationsCardSamples.All, .. BeforeMeetingCardSamples.All, .. YearWheelCardSamples.All, .. PostingCardSamples.All, .. BookingCardSamples.All])
    {
        ["welcome-personal"] = WelcomeCard.Personal(Examples),
        ["welcome-shared"] = WelcomeCard.Shared("Ditte Falk", Examples),
        ["help"] = HelpCard.For([.. Examples.Select(example => (HelpTopic.Meetings, example)), (HelpTopic.BeforeMeeting, "afbud til KommuneMED på torsdag"), (HelpTopic.Budget, "budgetforslag"), (HelpTopic.Hr, "planlæg årshjul")]),
        ["apology"] = ApologyCard.For("4F9A21C7"),
        ["not-found"] = NotFoundCard.For(
            "Det har jeg ikke noget om i dagsordener og referater.",
            "Spørg sekretæren i dit MED-udvalg, eller prøv en af disse:",
            "Hvornår er næste møde i KommuneMED?", "Søg kantine"),
        ["not-found-ask"] = NotFoundCard.For("Jeg har ikke nogen dagsorden i KommuneMED.", null, new Person { Id = "p2", Name = "Jens-Ole Krag", Mail = "jens-ole.krag@example.dk" }, ["følg KommuneMED"]),
        ["about-med"] = AboutMedCard.For(Examples),
        ["deadline"] = DeadlineCard.For(Next, new(2027, 3, 1), new(2027, 3, 9), Today),
        ["deadline-over"] = DeadlineCard.For(Next, new(2027, 3, 1), new(2027, 3, 9), new(2027, 3, 10)),
        ["agenda-from-minutes"] = AgendaCard.For(Minutes, others: ["dagsorden 14. januar"]),
        ["thanks"] = ThanksCard.Card,
        ["choice"] = ChoiceCard.For("Der er to møder i marts. Hvilket mener du?", [("11. marts: Plan, Trafik & Klima", "dagsorden 11. marts"), ("18. marts: KommuneMED", "dagsorden 18. marts")]),
        ["meeting"] = MeetingCard.For(Next, Today),
        ["meeting-held"] = MeetingCard.For(new() { Key = new("KommuneMED", new(2027, 2, 4), Extraordinary: true), Start = new(13, 0), HasAgenda = true, Minutes = MinutesStatus.Unapproved }, Today),
        ["meeting-told"] = MeetingCard.For(new() { Key = new("KommuneMED", new(2027, 9, 23)), Told = new(Minutes.Meeting, DocumentKind.Minutes, 4, "Punktet er udskudt til KommuneMED den 23. september 2027.") }, Today),
        ["meeting-past"] = MeetingCard.For(new() { Key = new("KommuneMED", new(2027, 1, 21)), Told = new(Minutes.Meeting, DocumentKind.Minutes, 4, "Punktet blev drøftet i KommuneMED den 21. januar 2027.") }, Today),
        ["meetings"] = MeetingsCard.For("Kommende møder", [Next, new() { Key = new("KommuneMED", new(2027, 3, 18)), Start = new(9, 0), Place = "Byrådssalen" }, new() { Key = new("Chefforum", new(2027, 3, 30), Extraordinary: true), HasAgenda = true }], Today),
        ["follows"] = FollowsCard.For([("KommuneMED", false), ("sygefravær", true)], "Nu følger du emnet sygefravær. Jeg skriver, når det står på en dagsorden eller i et godkendt referat."),
        ["follow-news"] = FollowNewsCard.For([new(OpenDocument.Of(Agenda), "sygefravær", [Absence]), new(OpenDocument.Of(Minutes), "AfdelingsMED Plan, Trafik & Klima", [])]),
        ["agenda"] = AgendaCard.For(Agenda),
        ["agenda-channel"] = AgendaCard.For(OpenDocument.Of(Agenda)),
        ["minutes"] = MinutesCard.For(Minutes, MinutesStatus.Approved),
        ["item-agenda"] = ItemCard.For(Agenda, Absence),
        ["item-minutes"] = ItemCard.For(Minutes, Minutes.Items[2]),
        ["item-read"] = ReadItemCard.For(
            Agenda,
            Absence,
            0,
            [
                new() { Forum = "Direktionen", Date = new(2026, 11, 30), Sentence = "Sagen er behandlet på Direktionens møde den 30. november 2026." },
                new() { Forum = "AfdelingsMED Plan, Trafik & Klima", Date = Minutes.Date, Document = Minutes, Item = Minutes.Items[2] },
            ]),
        ["answer"] = AnswerCard.For(new()
        {
            Text = "Udvalget valgte bedre løfteudstyr som årets indsats mod sygefravær.",
            Sources = [new() { Document = Minutes, Item = Minutes.Items[2], Sentence = "Udvalget drøftede tallene og valgte løfteudstyret som årets indsats.", Status = MinutesStatus.Unapproved }],
        }),
        ["answer-list"] = AnswerCard.For(new()
        {
            Text = "Bilag til punkt 3:",
            Points = ["Fravaer_4_kvartal.xlsx", "Notat om løfteudstyr"],
            Sources = [new() { Document = Agenda, Item = Absence }],
            OtherReadings = ["bilag til referatet 9. december"],
        }),
        ["answer-person"] = AnswerCard.For(new() { Text = "Din MED-repræsentant er Jens-Ole Krag (AfdelingsMED Plan, Trafik & Klima).", People = [new() { Id = "p2", Name = "Jens-Ole Krag", Mail = "jens-ole.krag@example.dk" }] }),
        ["answer-head"] = AnswerCard.For(new() { Text = "Mødet begynder kl. 08.30.", Sources = [new() { Document = Agenda }] }),
        ["document-taken"] = DocumentTakenCard.New(Agenda),
        ["document-taken-unknown"] = DocumentTakenCard.New(Agenda, new() { UnknownCommittee = DocumentTakenCard.UnknownCommittee("AfdelingsMED Plan og Klimaa", "AfdelingsMED Plan, Trafik & Klima") }),
        ["document-taken-doubts"] = DocumentTakenCard.New(Minutes, new() { NotHeldYet = DocumentTakenCard.NotHeldYet(new(2027, 6, 24)), LikeCprNumber = DocumentTakenCard.LikeCprNumber([3, 5]) }),
        ["document-history"] = DocumentTakenCard.History(Minutes),
        ["document-replaced"] = DocumentTakenCard.Replaced(Minutes),
        ["document-unchanged"] = DocumentTakenCard.Unchanged(Minutes),
        ["document-refused"] = DocumentRefusedCard.For("Referat_udkast_v2.docx", "Jeg leder efter mødets dato i titlen eller ved «Mødedato» og finder ingen."),
        ["organisation-changes"] = OrganisationCard.Changes(
            7,
            new()
            {
                Added = ["Personalemøde Biblioteket", "Ditte Falk"],
                Removed = ["Karl Bro"],
                Changed = ["AfdelingsMED Plan, Trafik & Klima"],
                Seats = [new("KommuneMED", "Ditte Falk", SeatChangeKind.Joins, [Role.Employees, Role.ShopSteward]), new("KommuneMED", "Karl Bro", SeatChangeKind.Leaves, [])],
                Hr = ["Hanne Riis"],
            },
            losesHr: true),
        ["organisation-in-force"] = OrganisationCard.InForce(7),
        ["organisation-now"] = OrganisationCard.Now(new(7, Today), committees: 12, people: 240),
        ["organisation-refused"] = OrganisationCard.Refused("organisation.json", "Linje 12: Personen »p99« findes ikke i filen."),
    };
}
