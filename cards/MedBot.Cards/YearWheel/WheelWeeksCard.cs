using MedBot.Cards.Model;
using MedBot.Domain.Danish;

namespace MedBot.Cards.YearWheel;

/// <param name="Committee">The committee's name.</param>
/// <param name="Level">As in the organisation.</param>
/// <param name="Day">When it meets.</param>
public sealed record AnnouncedMeeting(string Committee, int Level, DateOnly Day);

/// <summary>A channel post: the weeks in which each level meets over the year.</summary>
public static class WheelWeeksCard
{
    private static readonly int[] Most = [60, 30, 12];

    public static AdaptiveCard For(int year, string department, IReadOnlyList<AnnouncedMeeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var committees = meetings.GroupBy(meeting => (meeting.Level, meeting.Committee)).OrderBy(committee => committee.Key.Level).ThenBy(committee => committee.Key.Committee, StringComparer.Ordinal).ToList();
        return CardParts.Fullest(Most, most => new(
        [
            .. CardParts.Header("Årshjul", $"{year}", department),
            new TextBlock("I disse uger holder MED-udvalgene møder. Flyttes et møde, står det her i tråden.") { Spacing = "small" },
            .. committees.Take(most).GroupBy(committee => committee.Key.Level).SelectMany(level => (CardElement[])
            [
                CardParts.Label($"{LevelText.Mark(level.Key)} {LevelText.Heading(level.Key)}"),
                .. level.Select(committee => new TextBlock(Line(committee.Key.Committee, committee.Select(meeting => meeting.Day))) { Spacing = "small" }),
            ]),
            .. committees.Count > most ? [CardParts.Note($"Viser {most} af {committees.Count} udvalg.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [YearWheelCard.Button("Se årshjulet", new(YearWheelCard.Mine, new(year, 1, 1), new(year, 12, 31)))],
            FallbackText = $"Årshjul {year}: ugerne med møder i MED-udvalgene",
        });
    }

    private static string Line(string committee, IEnumerable<DateOnly> days) =>
        $"{CardParts.Shorten(committee, 80)}: uge {CardParts.Shorten(string.Join(", ", days.Order().Select(DanishCalendar.Week).Distinct()), 160)}";
}
