using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>How cards call a document, a meeting and an item.</summary>
internal static class DocumentName
{
    /// <summary><c>Dagsorden</c>, <c>Referat · ekstraordinært møde</c></summary>
    public static string Kind(MeetingDocument document) => (document.Kind, document.Extraordinary) switch
    {
        (DocumentKind.Agenda, false) => "Dagsorden",
        (DocumentKind.Agenda, true) => "Dagsorden · ekstraordinært møde",
        (_, false) => "Referat",
        _ => "Referat · ekstraordinært møde",
    };

    /// <summary><c>KommuneMED, dagsorden 25. juni 2026</c></summary>
    public static string Source(MeetingDocument document) => Source(document.Meeting, document.Kind);

    public static string Source(MeetingKey meeting, DocumentKind kind) =>
        $"{meeting.Committee}, {(kind == DocumentKind.Agenda ? "dagsorden" : "referat")} {SpokenDate.WithoutWeekday(meeting.Date)}";

    /// <summary><c>Torsdag den 25. juni 2026 kl. 08.30</c></summary>
    public static string When(DateOnly day, TimeOnly? start)
    {
        string when = SpokenDate.Of(day, start);
        return char.ToUpperInvariant(when[0]) + when[1..];
    }

    public static string Status(MinutesStatus status) => status switch
    {
        MinutesStatus.Draft => "udkast, kun for udvalgets medlemmer",
        MinutesStatus.Unapproved => "ikke godkendt endnu",
        _ => "godkendt",
    };

    public static string CommitteeOf(MeetingDocument document) => Model.CardParts.Shorten(document.Committee, 120);

    public static string Items(int count) => count == 1 ? "1 punkt" : $"{count} punkter";

    public static string Closed(int closedItems) => closedItems == 1 ? "1 lukket punkt" : $"{closedItems} lukkede punkter";

    public static string ClosedNote(int closedItems) => $"{Closed(closedItems)} er ikke vist.";
}
