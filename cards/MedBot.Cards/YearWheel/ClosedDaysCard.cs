using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>When there is closed, by the year wheel.</summary>
public static class ClosedDaysCard
{
    private const int Most = 8;

    public static AdaptiveCard For(IReadOnlyList<ClosedDays> closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        string[] lines = [.. closed.Take(Most).Select(Line)];
        return new(
        [
            .. CardParts.Header("Årshjul", closed.Count == 1 ? closed[0].Name : "Her er der lukket"),
            .. lines.Select(line => new TextBlock(line) { Spacing = "small" }),
            CardParts.Note("Kilde: årshjulet."),
        ])
        {
            FallbackText = string.Join("; ", lines),
        };
    }

    private static string Line(ClosedDays days) => days.From == days.To
        ? $"{CardParts.Shorten(days.Name, 80)}: {SpokenDate.Of(days.From)} (uge {DanishCalendar.Week(days.From)})."
        : $"{CardParts.Shorten(days.Name, 80)}: fra {SpokenDate.Of(days.From)} til {SpokenDate.Of(days.To)} ({Weeks(days)}).";

    private static string Weeks(ClosedDays days) => DanishCalendar.Week(days.From) is var first && DanishCalendar.Week(days.To) is var last && first == last ? $"uge {first}" : $"uge {first}-{last}";
}
