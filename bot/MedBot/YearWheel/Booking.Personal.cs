using MedBot.Graph;
using MedBot.Privacy;

namespace MedBot.YearWheel;

/// <summary>The people of a booking.</summary>
internal sealed partial class Booking
{
    /// <summary>What was written last, else what is wanted.</summary>
    public BookedEvent? LastEvent => WrittenEvent ?? WantedEvent;

    /// <summary>From then on nothing is written of it any more.</summary>
    /// <param name="now">Danish local time.</param>
    public bool HasBegun(DateTime now) => LastEvent?.Start <= now;

    public bool Concerns(DataSubject person) =>
        new[] { WantedEvent, WrittenEvent }.OfType<BookedEvent>().Any(meeting => meeting.Invited.Any(invited => Is(invited, person)))
        || (person.Mail is { } mail && SeenEvent?.Declined.Contains(mail, StringComparer.OrdinalIgnoreCase) == true);

    /// <summary>Of a meeting that has begun.</summary>
    public void Forget(DataSubject person)
    {
        (Wanted, Written) = (Without(WantedEvent, person)?.Write(), Without(WrittenEvent, person)?.Write());
        Seen = SeenEvent is { } seen ? (seen with { Declined = [.. seen.Declined.Where(mail => !string.Equals(mail, person.Mail, StringComparison.OrdinalIgnoreCase))] }).Write() : null;
        Version++;
    }

    private static BookedEvent? Without(BookedEvent? meeting, DataSubject person) =>
        meeting is null ? null : meeting with { Invited = [.. meeting.Invited.Where(invited => !Is(invited, person))] };

    private static bool Is(Invited invited, DataSubject person) =>
        (invited.ObjectId is { } id && id == person.ObjectId) || (invited.Mail is { } mail && string.Equals(mail, person.Mail, StringComparison.OrdinalIgnoreCase)) || invited.Name == person.Name;
}
