using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Queues for a committee's secretary what people did in Outlook with one of its meetings.</summary>
internal sealed class TellOfBookings(OrganisationDirectory directory, ReadBusyTimes calendars, TimeProvider clock)
{
    private const int MostRooms = 3;

    /// <summary>Saved by the caller, with what is told.</summary>
    /// <param name="freeRooms">By id and name, where the room has said no.</param>
    /// <param name="today">Danish local time.</param>
    public async Task QueueAsync(
        MedBotDb db, Booking booking, BookingNews news, IReadOnlyList<KeyValuePair<string, string>> freeRooms, DateOnly today, CancellationToken cancellationToken)
    {
        var meeting = View(booking);
        var (card, about) = news switch
        {
            BookingNews.Moved(var seen) => (BookingNewsCard.Moved(meeting, seen.Start, seen.End), $"moved/{seen.Start:yyyy-MM-ddTHH:mm}"),
            BookingNews.Deleted => (BookingNewsCard.Deleted(meeting), $"deleted/{booking.Cancelled}"),
            BookingNews.RoomDeclined => (BookingNewsCard.RoomDeclined(meeting, freeRooms), $"room/{meeting.Start:yyyy-MM-ddTHH:mm}/{meeting.Room}"),
            BookingNews.Declined(var mails) => (BookingNewsCard.Declined(meeting, [.. mails.Select(NameOf)]), $"declined/{today:yyyy-MM-dd}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var key = $"booking/{booking.Year}/{booking.Meeting}/{about}";
        if (directory.Current.CommitteeById(booking.Committee) is { } committee
            && directory.Current.KeeperOf(committee, today)?.AadObjectId is { } person
            && !await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken))
        {
            db.Outbox.Add(OutboxMessage.ToPerson(key, person, card, clock.GetUtcNow()));
        }
    }

    public static BookedMeeting View(Booking booking)
    {
        var wanted = booking.WantedEvent ?? booking.WrittenEvent!;
        return new() { Year = booking.Year, Meeting = booking.Meeting, Subject = wanted.Subject, Start = wanted.Start, End = wanted.End, Room = wanted.Room.Name };
    }

    private string NameOf(string mail) =>
        directory.Current.People.FirstOrDefault(person => string.Equals(person.Mail, mail, StringComparison.OrdinalIgnoreCase))?.Name ?? mail;

    /// <summary>Other rooms, by id and name, in which the meeting can be held at its time.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> FreeRoomsAsync(MedBotDb db, Booking booking, CancellationToken cancellationToken)
    {
        if (await OpenWheel.ReadAsync(db, booking.Year, directory.Planning, cancellationToken) is not Reading<OpenWheel>.Read(var (stored, _, problem))
            || stored.ReadPlan() is not { } plan
            || booking.WantedEvent is not { } meeting)
        {
            return [];
        }

        // The calendars as they are now: they were read last when the year was planned.
        var day = DateOnly.FromDateTime(meeting.Start);
        var taken = await calendars.RunAsync(problem, directory.Current, [], day, day, cancellationToken) is { } answer
            ? answer.Busy.Where(time => time.From < meeting.End && meeting.Start < time.To).Select(time => time.Who).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        return
        [
            .. problem.Rooms
                .Where(room => room.Id != meeting.Room.Id && !taken.Contains(room.Id) && PlanMove.To(problem, plan, booking.Meeting, meeting.Start, room.Id) is not null)
                .OrderBy(room => room.Capacity)
                .Take(MostRooms)
                .Select(room => KeyValuePair.Create(room.Id, room.Name)),
        ];
    }
}
