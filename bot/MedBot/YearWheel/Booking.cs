using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.YearWheel;

/// <summary>One meeting of a year wheel in the calendars: how it is to stand there, and how it does.</summary>
/// <remarks>It is kept by what is wanted and what was written last, so that a run that was cut off anywhere is taken up again.</remarks>
internal sealed partial class Booking
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public required int Year { get; init; }

    /// <summary>Id of the meeting in the year's problem.</summary>
    public required string Meeting { get; init; }

    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    /// <summary>Where the event is: it stays there until it is cancelled. Empty means in calendar files, without a tenant.</summary>
    public string Mailbox { get; private set; } = "";

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

    /// <summary>The plan's time when somebody chose Outlook's instead: as long as the plan says no other, Outlook's holds.</summary>
    public string? KeptFrom { get; private set; }

    /// <summary>Counts the events that were cancelled: each has a transaction of its own.</summary>
    public int Cancelled { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before; UTC. While a process works at it, when another one may think that it died.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Whoever changes a booking loses to one who changed it meanwhile.</summary>
    public int Version { get; private set; }

    public BookedEvent? WantedEvent => Wanted is null ? null : BookedEvent.Read(Wanted);

    public BookedEvent? WrittenEvent => Written is null ? null : BookedEvent.Read(Written);

    public SeenEvent? SeenEvent => Seen is null ? null : SeenEvent.Read(Seen);

    public EventPlace Place => new() { Key = PlanCalendar.KeyOf(Year, Meeting), Mailbox = Mailbox, Committee = Committee, Transaction = TransactionOf($"event/{Year}/{Meeting}/{Mailbox}/{Cancelled}") };

    /// <summary>Where it is to be booked. Once it is in a mailbox it stays there, whatever becomes of its committee's.</summary>
    public void GoTo(string mailbox, DateTimeOffset now)
    {
        if (Mailbox == mailbox || (Written is not null && Mailbox.Length > 0))
        {
            return;
        }

        (Mailbox, EventId, Written, Seen, Version) = (mailbox, null, null, null, Version + 1);
        if (State == BookingState.Booked)
        {
            WaitUntil(now);
        }
    }

    /// <summary>What the plan and the organisation say now.</summary>
    public BookingChange Want(BookedEvent? meeting, DateTimeOffset now)
    {
        if (meeting is not null && KeptFrom == Instant(meeting.Start) && SeenEvent is { } kept)
        {
            meeting = meeting with { Start = kept.Start, End = kept.End };
        }

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
    /// <returns>What is new to the one who keeps the plan.</returns>
    public BookingNews? Settle(CalendarResult result, string? tried, DateTimeOffset now)
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
                return new BookingNews.Deleted();
            case CalendarResult.MovedByOthers(var seen):
                Seen = seen.Write();
                Settle(BookingState.ChangedByPeople, BookingNotice.Moved);
                return new BookingNews.Moved(seen);
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

        return null;
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

    private static string Instant(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

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
