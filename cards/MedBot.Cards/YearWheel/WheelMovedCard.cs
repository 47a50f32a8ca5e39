using MedBot.Cards.Model;
using MedBot.Domain.Danish;

namespace MedBot.Cards.YearWheel;

/// <param name="Committee">The committee's name.</param>
/// <param name="Was">Null where it had no place.</param>
/// <param name="Becomes">Null where it has none any more.</param>
/// <param name="Room">The new room's name.</param>
public sealed record MovedMeeting(string Committee, DateTime? Was, DateTime? Becomes, string? Room);

/// <summary>A short correction in the thread of the year's weeks.</summary>
public static class WheelMovedCard
{
    private static readonly int[] Most = [12, 6, 2];

    public static AdaptiveCard For(IReadOnlyList<MovedMeeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        return CardParts.Fullest(Most, most => new(
        [
            .. meetings.Take(most).Select(meeting => new TextBlock(Sentence(meeting))),
            .. meetings.Count > most ? [CardParts.Note($"Viser {most} af {meetings.Count} ændringer. Skriv «årshjul» for at se dem alle.")] : Array.Empty<CardElement>(),
        ])
        {
            FallbackText = Sentence(meetings[0]),
        });
    }

    private static string Sentence(MovedMeeting meeting)
    {
        var committee = CardParts.Shorten(meeting.Committee, 100);
        return meeting switch
        {
            { Was: null, Becomes: { } now } => $"Nyt møde i {committee}: {When(now)}{Room(meeting)}.",
            { Was: { } was, Becomes: { } now } when was == now => $"Mødet i {committee} {When(was)} holdes nu{Room(meeting)}.",
            { Was: { } was, Becomes: { } now } => $"Mødet i {committee} {When(was)} er flyttet til {When(now)}{Room(meeting)}.",
            { Was: { } was } => $"Mødet i {committee} {When(was)} er taget af årshjulet.",
            _ => throw new ArgumentException("A meeting without a place is not moved.", nameof(meeting)),
        };
    }

    private static string When(DateTime start) => $"{SpokenDate.Of(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start))} (uge {DanishCalendar.Week(DateOnly.FromDateTime(start))})";

    private static string Room(MovedMeeting meeting) => meeting.Room is { } room ? $" i {CardParts.Shorten(room, 60)}" : "";
}
