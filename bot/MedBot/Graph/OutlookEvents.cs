using Microsoft.Graph.Models;

namespace MedBot.Graph;

internal static class OutlookEvents
{
    public static SeenEvent Seen(Event found)
    {
        var people = (found.Attendees ?? []).Where(attendee => attendee.Type != AttendeeType.Resource).ToList();
        return new()
        {
            Start = OutlookTime.LocalOf(found.Start),
            End = OutlookTime.LocalOf(found.End),
            RoomDeclined = (found.Attendees ?? []).Exists(attendee => attendee.Type == AttendeeType.Resource && attendee.Status?.Response == ResponseType.Declined),
            Declined = [.. people.Where(person => person.Status?.Response == ResponseType.Declined).Select(person => person.EmailAddress?.Address).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)],
            Accepted = people.Count(person => person.Status?.Response == ResponseType.Accepted),
            Invited = people.Count,
        };
    }
}
