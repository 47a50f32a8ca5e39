using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>To a forum's secretary: an item that its agenda needs, because another committee's papers are out.</summary>
public static class ForumItemCard
{
    /// <param name="forum">Name of the forum.</param>
    public static AdaptiveCard For(string forum, ForumItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var committee = CardParts.Shorten(item.Around.Key.Committee, 80);
        var day = SpokenDate.WithoutWeekday(item.Around.Key.Date);
        var (papers, ask) = item.Before ? ("Dagsordenen", "dagsorden") : ("Referatet", "referat");
        return new(
        [
            .. CardParts.Header("Sæt på dagsordenen", Title(item), $"{CardParts.Shorten(forum, 80)} {SpokenDate.Of(item.Meeting)}"),
            new TextBlock($"{papers} er kommet. Årshjulet siger, at {CardParts.Shorten(forum, 80)} tager mødet op {(item.Before ? "inden, det holdes" : "bagefter")}."),
        ])
        {
            Actions = [AskButton.For($"Se {(item.Before ? "dagsordenen" : "referatet")}", $"{ask} {committee} {day}"), AskButton.For("Se kladden", $"kladde til {forum}")],
            FallbackText = $"{CardParts.Shorten(forum, 80)} {SpokenDate.WithoutWeekday(item.Meeting)}: sæt «{Title(item)}» på dagsordenen",
        };
    }

    /// <summary>What the item is called: <c>Før KommuneMED 18. marts 2027</c>.</summary>
    internal static string Title(ForumItem item) =>
        $"{(item.Before ? "Før" : "Efter")} {CardParts.Shorten(item.Around.Key.Committee, 80)} {SpokenDate.WithoutWeekday(item.Around.Key.Date)}";
}
