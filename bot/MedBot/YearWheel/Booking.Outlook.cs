using MedBot.Graph;

namespace MedBot.YearWheel;

/// <summary>What people do with the event in Outlook, and what the secretary says to it.</summary>
internal sealed partial class Booking
{
    /// <summary>The time to which people moved it in Outlook, until the secretary says what holds; null where they did not.</summary>
    public DateTime? MovedTo => (State, Notice) == (BookingState.ChangedByPeople, BookingNotice.Moved) ? SeenEvent?.Start : null;

    /// <summary>How the event stands in Outlook.</summary>
    /// <param name="seen">Null where it is gone.</param>
    /// <returns>What is new to the one who keeps the plan.</returns>
    public BookingNews? Observe(SeenEvent? seen)
    {
        // While it is being written, what is seen may be older than that.
        if (EventId is null || WrittenEvent is not { } written || State == BookingState.Waiting)
        {
            return null;
        }

        var before = SeenEvent;
        Version++;
        if (seen is null)
        {
            var told = (State, Notice) == (BookingState.ChangedByPeople, BookingNotice.Deleted);
            Settle(BookingState.ChangedByPeople, BookingNotice.Deleted);
            return told ? null : new BookingNews.Deleted();
        }

        Seen = seen.Write();
        if ((seen.Start, seen.End) != (written.Start, written.End))
        {
            var told = State == BookingState.ChangedByPeople && (seen.Start, seen.End) == (before?.Start, before?.End);
            Settle(BookingState.ChangedByPeople, BookingNotice.Moved);
            return told ? null : new BookingNews.Moved(seen);
        }

        Settle(BookingState.Booked, seen.RoomDeclined ? BookingNotice.RoomDeclined : Notice is BookingNotice.RoomDeclined or BookingNotice.Moved or BookingNotice.Deleted ? null : Notice);
        return seen.RoomDeclined && before?.RoomDeclined != true ? new BookingNews.RoomDeclined()
            : seen.Declined.Except(before?.Declined ?? [], StringComparer.OrdinalIgnoreCase).Any() ? new BookingNews.Declined(seen.Declined)
            : null;
    }

    /// <summary>The secretary lets Outlook's time hold.</summary>
    public bool KeepOutlooks()
    {
        if (State != BookingState.ChangedByPeople || WantedEvent is not { } wanted || WrittenEvent is not { } written || SeenEvent is not { } seen || Notice != BookingNotice.Moved)
        {
            return false;
        }

        KeptFrom = Instant(wanted.Start);
        Written = (written with { Start = seen.Start, End = seen.End }).Write();
        Wanted = (wanted with { Start = seen.Start, End = seen.End }).Write();
        Settle(Wanted == Written ? BookingState.Booked : BookingState.Waiting, null);
        Version++;
        return true;
    }

    /// <summary>The secretary lets the plan's time hold.</summary>
    public bool MoveBack(DateTimeOffset now)
    {
        if (State != BookingState.ChangedByPeople || WrittenEvent is not { } written || SeenEvent is not { } seen || Notice != BookingNotice.Moved)
        {
            return false;
        }

        Written = (written with { Start = seen.Start, End = seen.End }).Write();
        Notice = null;
        WaitUntil(now);
        Version++;
        return true;
    }

    /// <summary>The secretary has a deleted meeting booked again.</summary>
    public bool BookAgain(DateTimeOffset now)
    {
        if ((State, Notice) != (BookingState.ChangedByPeople, BookingNotice.Deleted))
        {
            return false;
        }

        (EventId, Written, Seen, KeptFrom, Notice, Cancelled, Version) = (null, null, null, null, null, Cancelled + 1, Version + 1);
        WaitUntil(now);
        return true;
    }
}
