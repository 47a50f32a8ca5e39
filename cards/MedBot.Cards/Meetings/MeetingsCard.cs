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
        return CardParts.Fullest([120, 60, 30], longest => new(
        [
            .. CardParts.Header("Møder", heading, meetings.Count == 1 ? "1 møde" : $"{meetings.Count} møder"),
            .. shown.Select(meeting => Row(meeting, today, longest)),
            .. shown.Any(meeting => meeting.HasAgenda) ? [CardParts.Note("Tryk på et møde for at se dagsordenen.")] : Array.Empty<CardElement>(),
            .. shown.Length < meetings.Count ? [CardParts.Note($"Viser {shown.Length} af {meetings.Count} møder. Skriv et udvalg eller en måned for at se de andre.")] : Array.Empty<CardElement>(),
        ])
        {
            FallbackText = $"{CardParts.Shorten(heading, 120)}: {string.Join("; ", shown.Take(4).Select(meeting => $"{CardParts.Shorten(meeting.Key.Committee, 60)} {SpokenDate.WithoutWeekday(meeting.Key.Date)}"))}",
        });
    }

    private static Container Row(KnownMeeting meeting, DateOnly today, int longest) => new(
        new TextBlock(CardParts.Shorten(meeting.Key.Committee, longest) + (meeting.Key.Extraordinary ? " (ekstraordinært)" : "")) { Weight = "bolder" },
        new TextBlock($"{DocumentName.When(meeting.Key.Date, meeting.Start)} ({SpokenDate.Away(meeting.Key.Date, today)})") { Spacing = "none" },
        new TextBlock(Details(meeting, today, longest)) { Spacing = "none", IsSubtle = true })
    {
        SelectAction = meeting.HasAgenda ? AgendaCard.Button(meeting.Key, $"Se dagsorden for {CardParts.Shorten(meeting.Key.Committee, 40)}") : null,
        Separator = true,
        Spacing = "medium",
    };

    private static string Details(KnownMeeting meeting, DateOnly today, int longest) =>
        (meeting.Place is { } place ? $"{CardParts.Shorten(place, longest)} · " : "") + MeetingCard.Documents(meeting, today);
}
