using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Says how the calendars are to be, after the plan and the organisation as they are. Saying it again changes nothing; <see cref="BookMeetings"/> brings it about.</summary>
internal sealed class BookPlan(ChangeBookings bookings, OrganisationDirectory directory, IMeetingCalendar calendar, TimeProvider clock)
{
    /// <param name="year">Null means the newest wheel's.</param>
    /// <param name="now">Danish local time: what has begun is left as it is.</param>
    public Task<BookingOrder> RunAsync(int? year, DateTime now, CancellationToken cancellationToken) =>
        bookings.RunAsync(db => OrderAsync(db, year, now, again: true, cancellationToken), cancellationToken);

    /// <summary>The same within another change, which its caller saves.</summary>
    /// <param name="again">Whether what was refused is tried again.</param>
    public async Task<BookingOrder> OrderAsync(MedBotDb db, int? year, DateTime now, bool again, CancellationToken cancellationToken)
    {
        var organisation = directory.Planning;
        switch (await OpenWheel.ReadAsync(db, year, organisation, cancellationToken))
        {
            case null:
                return new BookingOrder.Refused("Der er ikke taget noget årshjul ind.");
            case Reading<OpenWheel>.Refused(var sentence):
                return new BookingOrder.Refused(sentence);
            case Reading<OpenWheel>.Read(var (stored, _, problem)):
                return stored.ReadPlan() is not { } plan ? new BookingOrder.Refused("Årshjulet er ikke planlagt.")
                    : Knows(problem, plan) ? new BookingOrder.Taken(stored.Year, await WantAsync(db, problem, plan, organisation, now, again, cancellationToken))
                    : new BookingOrder.Refused("Årshjulet eller udvalgene er ændret siden planen. Det skal planlægges igen.");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>A new member may make a plan dearer, or clash with it: that stops nobody's invitation. A committee or room that is gone does.</summary>
    private static bool Knows(PlanningProblem problem, Plan plan)
    {
        var meetings = problem.Meetings.Select(meeting => meeting.Id).ToHashSet(StringComparer.Ordinal);
        var rooms = problem.Rooms.Select(room => room.Id).ToHashSet(StringComparer.Ordinal);
        return plan.Meetings.All(place => meetings.Contains(place.Id) && rooms.Contains(place.Room));
    }

    private async Task<IReadOnlyDictionary<BookingChange, int>> WantAsync(
        MedBotDb db, PlanningProblem problem, Plan plan, Domain.Organisation.Organisation organisation, DateTime now, bool again, CancellationToken cancellationToken)
    {
        var known = await db.Set<Booking>().Where(booking => booking.Year == problem.Year).ToDictionaryAsync(booking => booking.Meeting, StringComparer.Ordinal, cancellationToken);
        var meetings = problem.Meetings.ToDictionary(meeting => meeting.Id, StringComparer.Ordinal);
        var committees = problem.Committees.ToDictionary(committee => committee.Id, StringComparer.Ordinal);
        var rooms = problem.Rooms.ToDictionary(room => room.Id, StringComparer.Ordinal);
        List<BookingChange> changes = [];
        HashSet<string> placed = new(StringComparer.Ordinal);
        foreach (var place in plan.Meetings)
        {
            placed.Add(place.Id);
            var planned = committees[meetings[place.Id].Committee];
            var committee = organisation.CommitteeById(planned.Id)!;
            known.TryGetValue(place.Id, out var booking);
            if (place.Start <= now || HasBegun(booking, now))
            {
                continue;
            }

            if (booking is null)
            {
                booking = new() { Year = problem.Year, Meeting = place.Id, Committee = planned.Id };
                db.Add(booking);
            }

            booking.GoTo(calendar.Organizer.Length == 0 ? "" : committee.Mailbox ?? calendar.Organizer, clock.GetUtcNow());
            changes.Add(booking.Want(Event(planned, committee, place, rooms[place.Room], organisation), clock.GetUtcNow()));
        }

        changes.AddRange(known.Values.Where(booking => !placed.Contains(booking.Meeting) && !HasBegun(booking, now)).Select(booking => booking.Want(null, clock.GetUtcNow())));
        if (again)
        {
            foreach (var booking in known.Values)
            {
                booking.TryAgain(clock.GetUtcNow());
            }
        }

        return changes.CountBy(change => change).ToDictionary();
    }

    private static bool HasBegun(Booking? booking, DateTime now) => booking?.WrittenEvent?.Start <= now;

    private static BookedEvent Event(PlannedCommittee planned, Committee committee, PlacedMeeting place, Room room, Domain.Organisation.Organisation organisation)
    {
        var day = DateOnly.FromDateTime(place.Start);
        return new()
        {
            Subject = PlanCalendar.SubjectOf(planned.Name),
            Start = place.Start,
            End = place.Start + planned.TimeSetAside,
            Room = new(room.Id, room.Name),
            Invited =
            [
                .. committee.Members
                    .Where(member => member.InOffice(day) && !member.Roles.Contains(Role.Substitute) && !member.Roles.Contains(Role.Guest))
                    .Select(member => member.Person)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(organisation.PersonById)
                    .OfType<Person>()
                    .Select(person => new Invited(person.Name, person.Mail, person.AadObjectId)),
            ],
        };
    }
}

internal abstract record BookingOrder
{
    /// <summary>How many meetings each change concerns.</summary>
    public sealed record Taken(int Year, IReadOnlyDictionary<BookingChange, int> Changes) : BookingOrder;

    /// <param name="Sentence">Danish: why nothing can be booked.</param>
    public sealed record Refused(string Sentence) : BookingOrder;
}
