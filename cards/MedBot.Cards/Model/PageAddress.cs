using MedBot.Domain.Meetings;

namespace MedBot.Cards.Model;

/// <summary>Where the page in Teams shows what a card shows, as its own links say it: <c>papers?committee=KommuneMED&amp;date=2027-03-11&amp;kind=agenda</c>.</summary>
internal static class PageAddress
{
    public static string Papers(MeetingDocument document) => $"papers?{Of(document)}";

    public static string Item(MeetingDocument document, AgendaItem item) => $"item?{Of(document)}&number={item.Number}";

    private static string Of(MeetingDocument document) =>
        $"committee={Uri.EscapeDataString(document.Meeting.Committee)}&date={document.Date:yyyy-MM-dd}{(document.Extraordinary ? "&extraordinary=true" : "")}&kind={(document.Kind is DocumentKind.Agenda ? "agenda" : "minutes")}";
}
