using System.Security.Cryptography;
using System.Text;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.YearWheel;

/// <summary>One meeting of a year wheel in the calendars: how it is to stand there, and how it does.</summary>
/// <remarks>It is kept by what is wanted and what was written last, so that a run that was cut off anywhere is taken up again.</remarks>
internal sealed class Booking
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public required int Year { get; init; }

    /// <summary>Id of the meeting in the year's problem.</summary>
    public required string Meeting { get; init; }

    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    /// <summary>Where the event is: it stays there until it is cancelled.</summary>
    public required string Mailbox { get; set; }

    public BookingState State { get; private set; }

    /// <summary>Null when the plan has dropped it.</summary>
    public string? Wanted { get; private set; }

    /// <summary>What was written last; without an <see cref="EventId"/>, what was begun to be booked.</summary>
    public string? Written { get; private set; }

    public string? EventId { get; private set; }

    /// <summary>As the event was seen in Outlook last.</summary>
    public string? Seen { get; private set; }

    /// <summary>What the secretary is to know: a <see cref="BookingNotice"/> with Graph's word or names behind it.</summary>
    public string? Notice { get; private set; }

    /// <summary>Counts the events that were cancelled: each has a transaction of its own.</summary>
    public int Cancelled { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before; UTC. While a process works at it, when another one may think that it died.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Whoever changes a booking loses to one who changed it meanwhile.</summary>
    public int Version { get; private set; }

    public MeetingEvent? WantedEvent => Wanted is null ? null : MeetingEvent.Read(Wanted);

    public MeetingEvent? WrittenEvent => Written is null ? null : MeetingEvent.Read(Written);

    public SeenEvent? SeenEvent => Seen is null ? null : SeenEvent.Read(Seen);

    public EventPlace Place => new() { Key = PlanCalendar.KeyOf(Year, Meeting), Mailbox = Mailbox, Committee = Committee, Transaction = TransactionOf($"event/{Year}/{Meeting}/{Mailbox}/{Cancelled}") };

    /// <summary>What the plan and the organisation say now.</summary>
    public BookingChange Want(MeetingEvent? meeting, DateTimeOffset now)
    {
        var text = meeting?.Write();
        if (text == Wanted)
        {
            return BookingChange.None;
        }

        var before = WantedEvent;
        Wanted = text;
        if (text is null && Written is null)
        {
            Settle(BookingState.Cancelled, null);
        }
        else if (State != BookingState.ChangedByPeople)
        {
            WaitUntil(now);
            (Attempts, Notice) = (0, null);
        }

        Version++;
        return (before, meeting) switch
        {
            (null, _) => BookingChange.New,
            (_, null) => BookingChange.Cancelled,
            _ when (before.Start, before.End, before.Room) != (meeting.Start, meeting.End, meeting.Room) => BookingChange.Moved,
            _ => BookingChange.Reinvited,
        };
    }

    /// <summary>One process takes it, for a while.</summary>
    /// <returns>Whether booking it was begun before, and may have come through.</returns>
    public bool Take(DateTimeOffset now)
    {
        var begunBefore = EventId is null && Written is not null;
        if (!begunBefore && EventId is null)
        {
            Written = Wanted;
        }

        (DueAt, Attempts, Version) = (now + Lease, Attempts + 1, Version + 1);
        return begunBefore;
    }

    /// <summary>What came of it.</summary>
    /// <param name="result">The calendar's answer.</param>
    /// <param name="tried">What was written; null when it was cancelled.</param>
    /// <param name="now">UTC.</param>
    public void Settle(CalendarResult result, string? tried, DateTimeOffset now)
    {
        Version++;
        switch (result)
        {
            case CalendarResult.Done(null, _):
            case CalendarResult.Gone when tried is null:
                (EventId, Written, Seen, Cancelled) = (null, null, null, Cancelled + 1);
                SettleOrGoOn(null, now);
                break;
            case CalendarResult.Done(var id, var left):
                (EventId, Written, Attempts) = (id, tried, 0);
                SettleOrGoOn(left.Count == 0 ? null : BookingNotice.Left(left), now);
                break;
            case CalendarResult.Gone:
                Settle(BookingState.ChangedByPeople, BookingNotice.Deleted);
                break;
            case CalendarResult.MovedByOthers(var seen):
                Seen = seen.Write();
                Settle(BookingState.ChangedByPeople, BookingNotice.Moved);
                break;
            case CalendarResult.NotYet(var code, var wait):
                Notice = BookingNotice.Later(code);
                WaitUntil(now + (wait > Pause() ? wait.Value : Pause()));
                break;
            case CalendarResult.Refused(var code):
                // What was refused was not booked: it may be begun anew, and elsewhere.
                Written = EventId is null ? null : Written;
                Settle(BookingState.Refused, BookingNotice.Refused(code));
                break;
        }
    }

    /// <summary>HR asked for it again, after what stood in the way was put right.</summary>
    public bool TryAgain(DateTimeOffset now)
    {
        if (State != BookingState.Refused)
        {
            return false;
        }

        (Attempts, Notice, Version) = (0, null, Version + 1);
        WaitUntil(now);
        return true;
    }

    private void SettleOrGoOn(string? notice, DateTimeOffset now)
    {
        if (Wanted == Written)
        {
            Settle(Wanted is null ? BookingState.Cancelled : BookingState.Booked, notice);
        }
        else
        {
            Notice = notice;
            WaitUntil(now);
        }
    }

    private void Settle(BookingState state, string? notice) => (State, Notice) = (state, notice);

    private void WaitUntil(DateTimeOffset due) => (State, DueAt) = (BookingState.Waiting, due);

    private TimeSpan Pause() => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, ShortestPause.Ticks << Math.Min(Attempts, 10)));

    // The same at every try, even out of a store that was lost.
    private static Guid TransactionOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    internal sealed class Table : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> builder)
        {
            builder.ToTable("Bookings");
            builder.HasKey(booking => new { booking.Year, booking.Meeting });
            builder.Property(booking => booking.Version).IsConcurrencyToken();
            builder.HasIndex(booking => new { booking.State, booking.DueAt });
            builder.HasIndex(booking => booking.EventId);
        }
    }
}

internal enum BookingState
{
    /// <summary>The calendar is to be brought up to what is wanted.</summary>
    Waiting,
    Booked,
    Cancelled,

    /// <summary>Refused for good, until somebody asks again.</summary>
    Refused,

    /// <summary>Moved or deleted in Outlook: nothing is written before the secretary has said what holds.</summary>
    ChangedByPeople,
}

/// <summary>What a plan changes in a booking.</summary>
internal enum BookingChange
{
    None,
    New,
    Moved,

    /// <summary>Other people than before.</summary>
    Reinvited,
    Cancelled,
}
