using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>How a card that was opened by a button is shown.</summary>
internal static class OpenedCard
{
    /// <summary>Turning pages stays in the card. In personal chat what is opened comes below; where others read along, it takes the card's place for the presser alone.</summary>
    public static CardActionAnswer Show(AdaptiveCard card, CardPress press, bool turnsPage) =>
        turnsPage || press.Place != Place.Personal ? new CardActionAnswer.Card(card) : new CardActionAnswer.Reply(card);

    public static CardActionAnswer Missing { get; } =
        new CardActionAnswer.Reply(NotFoundCard.For("Det kan jeg ikke finde længere.", "Måske er dokumentet erstattet af et nyt, eller det er kun for udvalgets medlemmer."));
}
