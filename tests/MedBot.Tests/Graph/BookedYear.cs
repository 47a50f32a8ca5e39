using System.Text.Json.Nodes;
using MedBot.Graph;
using MedBot.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Graph;

/// <summary>What stands in the calendars of a year's meetings, beside what should.</summary>
internal sealed class BookedYear
{
    /// <summary>Meetings without an event of their own.</summary>
    public int Missing { get; private set; }

    /// <summary>Events beyond one for a meeting.</summary>
    public int Doubled { get; private set; }

    /// <summary>Meetings whose people or room are others than they should be.</summary>
    public int WronglyInvited { get; private set; }

    public IReadOnlyList<string> Violations { get; private set; } = [];

    /// <param name="meetings">How many the plan has.</param>
    public static async Task<BookedYear> CompareAsync(GraphSim sim, SimMunicipality municipality, StoreAddress store, int meetings)
    {
        BookedYear year = new();
        await using MedBotDb db = store.Context();
        Dictionary<string, string> rooms = municipality.Scenario["rooms"]!.AsArray().ToDictionary(room => (string?)room!["label"] ?? (string)room["emailAddress"]!, room => (string)room!["emailAddress"]!);
        List<Booking> bookings = await db.Set<Booking>().AsNoTracking().Where(booking => booking.Year == SimMunicipality.Year).ToListAsync();
        foreach (var mailbox in bookings.GroupBy(booking => booking.Mailbox))
        {
            var events = (await sim.EventsAsync(mailbox.Key)).Where(found => (bool)found["isOrganizer"]!).ToLookup(found => Guid.Parse((string)found["transactionId"]!));
            year.Doubled += events.Sum(found => found.Count()) - events.Count(found => mailbox.Any(booking => booking.Place.Transaction == found.Key));
            foreach (Booking booking in mailbox)
            {
                if (events[booking.Place.Transaction].FirstOrDefault() is not { } found || GraphSim.Start(found) != booking.WantedEvent!.Start)
                {
                    year.Missing++;
                }
                else if (!Attendees(found).SequenceEqual(Expected(booking.WantedEvent!, rooms)))
                {
                    year.WronglyInvited++;
                }
            }
        }

        year.Missing += meetings - bookings.Count;
        year.Violations = await sim.ViolationsAsync();
        return year;
    }

    private static IEnumerable<string> Attendees(JsonObject found) =>
        found["attendees"]!.AsArray().Select(attendee => (string)attendee!["emailAddress"]!["address"]!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Expected(BookedEvent meeting, Dictionary<string, string> rooms) =>
        meeting.Invited.Select(person => person.Mail!).Append(rooms[meeting.Room.Id]).Order(StringComparer.Ordinal);
}
