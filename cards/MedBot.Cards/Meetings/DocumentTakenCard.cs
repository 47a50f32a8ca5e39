using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>A file was read: what was found in it, so that its sender can see that it was read right.</summary>
public static class DocumentTakenCard
{
    public const string AsHistory = "document/history";

    /// <param name="Meeting">Whose paper it is.</param>
    public sealed record Pressed(MeetingKey Meeting, DocumentKind Kind);

    public static AdaptiveCard New(MeetingDocument document, PaperDoubts? doubts = null) => Card(document, "Taget imod", null, doubts);

    public static AdaptiveCard Replaced(MeetingDocument document, PaperDoubts? doubts = null) => Card(document, "Ny version taget imod", "Den tidligere version er gemt i historikken.", doubts);

    public static AdaptiveCard Unchanged(MeetingDocument document, PaperDoubts? doubts = null) => Card(document, "Kendt i forvejen", "Filen er den samme som den, jeg har. Intet er ændret.", doubts);

    /// <summary>Its sender chose that it is asked about and no more.</summary>
    public static AdaptiveCard History(MeetingDocument document) => Card(document, "Taget ind som historik", "Alle kan spørge til den. Den slås ikke op, og ingen får besked om den.", null, choosable: false);

    /// <param name="nearest">The committee whose name comes nearest, where one does.</param>
    public static string UnknownCommittee(string committee, string? nearest) =>
        $"{CardParts.Shorten(committee, 120)} står ikke i organisationsfilen. Man kan spørge til papirerne, men de bliver ikke slået op i nogen kanal."
        + (nearest is null ? "" : $" Er det {CardParts.Shorten(nearest, 120)}, så ret navnet i filen, og send den igen.");

    /// <summary>Minutes of a meeting that is to come.</summary>
    public static string NotHeldYet(DateOnly meeting) => $"Mødet er først {Domain.Danish.SpokenDate.Of(meeting)}. Er datoen i filen forkert, så ret den, og send filen igen.";

    /// <param name="items">Numbers of the items in which it stands.</param>
    public static string LikeCprNumber(IReadOnlyList<int> items) =>
        $"I punkt {string.Join(", ", items)} står der noget, der ligner et CPR-nummer. Tag det ud, og send filen igen, før den slås op.";

    private static AdaptiveCard Card(MeetingDocument document, string what, string? note, PaperDoubts? doubts, bool choosable = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        string kind = DocumentName.Kind(document);
        return new(
        [
            .. CardParts.Header(what, $"{kind}: {DocumentName.CommitteeOf(document)}"),
            .. doubts?.Sentences.Select(sentence => CardParts.Box(new TextBlock(sentence))) ?? [],
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
            Actions =
            [
                document.Kind == DocumentKind.Agenda ? AgendaCard.Button(document.Meeting) : MinutesCard.Button(document.Meeting),
                .. choosable && doubts?.UnknownCommittee is null && !document.Draft ? [CardButton.For("Kun som historik", AsHistory, new Pressed(document.Meeting, document.Kind), CardData.Default.TakenPressed)] : Array.Empty<CardAction>(),
            ],
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

/// <summary>What whoever hands in a document is told to look at; it is taken in all the same.</summary>
public sealed record PaperDoubts
{
    /// <summary>Said where nobody knows its committee: nothing of it is posted.</summary>
    public string? UnknownCommittee { get; init; }

    /// <summary>Said of minutes whose meeting is to come.</summary>
    public string? NotHeldYet { get; init; }

    public string? LikeCprNumber { get; init; }

    public IEnumerable<string> Sentences => new[] { UnknownCommittee, NotHeldYet, LikeCprNumber }.OfType<string>();
}
