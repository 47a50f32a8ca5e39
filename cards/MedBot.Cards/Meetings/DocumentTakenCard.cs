using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>A file was read: what was found in it, so that its sender can see that it was read right.</summary>
public static class DocumentTakenCard
{
    public static AdaptiveCard New(MeetingDocument document) => Card(document, "Taget imod", null);

    public static AdaptiveCard Replaced(MeetingDocument document) => Card(document, "Ny version taget imod", "Den tidligere version er gemt i historikken.");

    public static AdaptiveCard Unchanged(MeetingDocument document) => Card(document, "Kendt i forvejen", "Filen er den samme som den, jeg har. Intet er ændret.");

    private static AdaptiveCard Card(MeetingDocument document, string what, string? note)
    {
        ArgumentNullException.ThrowIfNull(document);
        string kind = DocumentName.Kind(document);
        return new(
        [
            .. CardParts.Header(what, $"{kind}: {DocumentName.CommitteeOf(document)}"),
            new FactSet(
            [
                new("Møde", DocumentName.When(document.Date, document.Start)),
                .. document.Place is { } place ? [new Fact("Sted", CardParts.Shorten(place, 200))] : Array.Empty<Fact>(),
                new("Deltagere", $"{document.Participants.Count}"),
                new("Punkter", Items(document)),
                .. Approvals(document) is { Length: > 0 } approvals ? [new Fact("Godkendelse", approvals)] : Array.Empty<Fact>(),
            ]),
            .. note is null ? Array.Empty<CardElement>() : [CardParts.Note(note)],
        ])
        {
            Actions = [document.Kind == DocumentKind.Agenda ? AgendaCard.Button(document.Meeting) : MinutesCard.Button(document.Meeting)],
            FallbackText = $"{what}: {DocumentName.Source(document)}",
        };
    }

    private static string Items(MeetingDocument document) => document.Items.Count(item => item.Closed) switch
    {
        0 => $"{document.Items.Count}",
        var closed => $"{document.Items.Count}, heraf {closed} {(closed == 1 ? "lukket" : "lukkede")}",
    };

    private static string Approvals(MeetingDocument document) => string.Join(", ", document.Approvals.Take(6).Select(approval =>
        $"referat {Domain.Danish.SpokenDate.WithoutWeekday(approval.Date)} {(approval.Approved switch { true => "er godkendt", false => "er ikke godkendt", null => "er på dagsordenen" })}"));
}
