using MedBot.Cards.Audit;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Cards.Privacy;
using MedBot.Cards.Proposals;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Tests.Cards;

/// <summary>The cards of data protection, of files for others, and of who did what, with a fictional municipality's words.</summary>
internal static class OperationsCardSamples
{
    private static readonly StoredOnPerson[] Stored =
    [
        new() { What = "Dine budgetforslag (de bliver stående uden navn)", Count = 2, Lines = [], Warning = "1 forslag er stadig undervejs. Sletter du nu, kan du ikke længere se, rette eller trække det tilbage, og du får ikke svar." },
        StoredOnPerson.Of(PersonalDataText.Follows, ["sygefravær", "KommuneMED"]),
        StoredOnPerson.Of(PersonalDataText.Messages, ["2027-03-01 09:00: Påmindelse", "2027-03-04 10:30: Afbud"]),
        StoredOnPerson.Of(PersonalDataText.AbsencesAhead, ["KommuneMED, 11.3.2027: afbud"], PersonalDataText.AbsencesAheadStay),
        StoredOnPerson.Of(PersonalDataText.Organisation, ["Maja Lindegaard"], PersonalDataText.OrganisationStays),
        StoredOnPerson.Of(PersonalDataText.Papers, ["referat.docx"], PersonalDataText.PapersStay),
    ];

    private static MeetingExport Export => new()
    {
        Municipality = "Prøve Kommune",
        Made = CardSamples.Today,
        Selection = new() { Committee = CardSamples.Agenda.Committee, From = new(2027, 1, 1), To = new(2027, 6, 30), Closed = true },
        Meetings =
        [
            new(CardSamples.Agenda.Committee, CardSamples.Agenda.Date, CardSamples.Agenda.Start, CardSamples.Agenda.Place, Extraordinary: false,
            [
                ExportedPaper.Of(CardSamples.Agenda, CardSamples.Agenda, new() { Closed = true }, new UnionNames(Domain.Organisation.Organisation.Empty), new("dagsorden.docx", 2, new(2027, 3, 1)), approval: null)!,
            ]),
        ],
    };

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["my-data"] = MyDataCard.For(Stored),
        ["my-data-forget"] = MyDataCard.Confirm(Stored),
        ["audit"] = AuditCard.For(
            [
                new(new(2027, 3, 8, 14, 30, 0), DeedText.Paper("KommuneMED", new(2027, 2, 4), "Referatet er godkendt"), "Jonas Sekretær"),
                new(new(2027, 3, 5, 9, 12, 0), DeedText.Of(DeedKind.RoundOpened, "Budget 2028"), "Helle Personale"),
                new(new(2027, 3, 2, 11, 5, 0), DeedText.Of(DeedKind.PapersExported, $"{ExportText.Title(Export.Selection)}, {ExportText.Content(Export.Selection)}"), "Jonas Sekretær"),
                new(new(2027, 3, 1, 8, 0, 0), DeedText.OrganisationApproved(4), "Helle Personale"),
                new(new(2027, 2, 20, 12, 0, 0), DeedText.Of(DeedKind.StoreRestored, "medbot-20270219.db"), "kommandolinjen"),
                new(new(2027, 2, 12, 6, 0, 0), DeedText.Paper("AfdelingsMED Teknik", new(2027, 2, 11), "Dagsordenen er slået op"), null),
            ],
            new(2027, 2, 8)),
        ["audit-empty"] = AuditCard.For([], new(2027, 2, 8)),
        ["export"] = ExportCard.For(Export, Export with { Meetings = [] }),
        ["export-how"] = ExportCard.HowTo,
        ["export-round"] = RoundExportCard.For(new(2, "Budget 2028"), [new(1, "Budget 2027")], 12),
    };
}
