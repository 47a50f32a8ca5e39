using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;

namespace MedBot.Tests.Cards;

/// <summary>The cards that tell what people did in Outlook, with a fictional municipality's words.</summary>
internal static class BookingCardSamples
{
    private static readonly BookedMeeting Meeting = new()
    {
        Year = 2027,
        Meeting = "kommunemed-2",
        Subject = "Møde i KommuneMED",
        Start = new(2027, 6, 10, 8, 30, 0),
        End = new(2027, 6, 10, 11, 30, 0),
        Room = "Mødelokale 402",
    };

    public static Dictionary<string, AdaptiveCard> All { get; } = new()
    {
        ["booking-moved"] = BookingNewsCard.Moved(Meeting, new(2027, 6, 11, 13, 15, 0), new(2027, 6, 11, 16, 15, 0)),
        ["booking-deleted"] = BookingNewsCard.Deleted(Meeting),
        ["booking-room"] = BookingNewsCard.RoomDeclined(Meeting, [KeyValuePair.Create("402b", "Mødelokale 403"), KeyValuePair.Create("sal", "Byrådssalen")]),
        ["booking-declined"] = BookingNewsCard.Declined(Meeting, ["Ulla Brinch", "Zeynep Arslan"]),
        ["booking-done"] = BookingNewsCard.Done(Meeting, "Outlooks tid gælder"),
    };
}
