using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>A meeting in the page's lists: when, where, and what can be read of it.</summary>
/// <param name="Title">The committee, and whether the meeting is extraordinary.</param>
/// <param name="Papers">Says how far agenda and minutes are.</param>
public sealed record MeetingView(
    string Committee, DateOnly Date, bool Extraordinary, string Title, string When, string Away, string? Place, string Papers, bool HasAgenda, bool HasMinutes, bool Ahead)
{
    public static MeetingView Of(KnownMeeting meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        MeetingKey key = meeting.Key;
        return new(
            key.Committee,
            key.Date,
            key.Extraordinary,
            key.Extraordinary ? $"{key.Committee} (ekstraordinært)" : key.Committee,
            DocumentName.When(key.Date, meeting.Start),
            SpokenDate.Away(key.Date, today),
            meeting.Place,
            MeetingCard.Documents(meeting, today),
            meeting.HasAgenda,
            meeting.Minutes is not null,
            key.Date >= today);
    }
}

/// <summary>The meetings of a year.</summary>
public sealed record MeetingListView(int Year, IReadOnlyList<int> Years, IReadOnlyList<MeetingView> Meetings);
