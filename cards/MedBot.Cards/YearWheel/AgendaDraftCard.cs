using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>The items that the year wheel asks of a committee's next meeting.</summary>
public static class AgendaDraftCard
{
    private static readonly int[] Most = [12, 6, 3];

    /// <param name="committee">Its name.</param>
    public static AdaptiveCard For(string committee, AgendaDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var name = CardParts.Shorten(committee, 80);
        var items = draft.Around.Count + draft.Themes.Count;
        return CardParts.Fullest(Most, most => new(
        [
            .. CardParts.Header("Kladde til dagsorden", name, DocumentName.When(draft.Meeting, start: null)),
            .. draft.Around.Take(most).Select(Around),
            .. ThemesCard.Sorted(draft.Themes).Take(most).Select(theme => Theme(theme, today)),
            items == 0 ? new TextBlock("Årshjulet beder ikke om noget på det møde.") : CardParts.Note("Det er, hvad årshjulet beder om. Udvalgets egne punkter kommer til."),
        ])
        {
            Actions = [AskButton.For("Se årshjulet", $"årshjul {committee}")],
            FallbackText = $"Kladde til {name} {SpokenDate.WithoutWeekday(draft.Meeting)}: {items} punkter fra årshjulet",
        });
    }

    private static Container Around(ForumItem item) => new([new TextBlock(ForumItemCard.Title(item)) { Weight = "bolder" }]) { Separator = true, Spacing = "medium" };

    private static Container Theme(ThemeState theme, DateOnly today) => new(
    [
        new TextBlock(CardParts.Shorten(theme.Name, 120)) { Weight = "bolder" },
        .. ThemesCard.Points(theme),
        new TextBlock(ThemesCard.Verdict(theme, today)) { Size = "small", IsSubtle = true, Spacing = "none" },
    ])
    { Separator = true, Spacing = "medium" };
}
