using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>Several meetings, in the order given.</summary>
public static class MeetingsCard
{
    public const int MostMeetings = 12;

    /// <param name="heading">What they have in common, <c>Møder i uge 26</c>.</param>
    public static AdaptiveCard For(string heading, IReadOnlyList<KnownMeeting> meetings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        KnownMeeting[] shown = [.. meetings.Take(MostMeetings)];
        return new(
        [
            .. CardParts.Header("Møder", heading, meetings.Count == 1 ? "1 møde" : $"{meetings.Count} møder"),
            .. shown.Select(meeting => Row(meeting, today)),
            .. shown.Length < meetings.Count ? [CardParts.Note($"Viser {shown.Length} af {meetings.Count} møder. Skriv et udvalg eller en måned for at se de andre.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. shown.Where(meeting => meeting.HasAgenda).Take(3).Select(meeting => AgendaCard.Button(meeting.Key, $"Dagsorden {CardParts.Shorten(meeting.Key.Committee, 36)} {meeting.Key.Date.Day}/{meeting.Key.Date.Month}"))],
            FallbackText = $"{CardParts.Shorten(heading, 120)}: {string.Join("; ", shown.Take(4).Select(meeting => $"{CardParts.Shorten(meeting.Key.Committee, 60)} {SpokenDate.WithoutWeekday(meeting.Key.Date)}"))}",
        };
    }

    private static Container Row(KnownMeeting meeting, DateOnly today) => new(
        new TextBlock(CardParts.Shorten(meeting.Key.Committee, 120) + (meeting.Key.Extraordinary ? " (ekstraordinært)" : "")) { Weight = "bolder" },
        new TextBlock($"{DocumentName.When(meeting.Key.Date, meeting.Start)} ({SpokenDate.Away(meeting.Key.Date, today)})") { Spacing = "none" },
        new TextBlock(Details(meeting)) { Spacing = "none", IsSubtle = true })
    {
        Separator = true,
        Spacing = "medium",
    };

    private static string Details(KnownMeeting meeting) =>
        meeting.Place is { } place ? $"{CardParts.Shorten(place, 120)} · {MeetingCard.Documents(meeting)}" : MeetingCard.Documents(meeting);
}
