using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Meetings;
using MedBot.Chat;

namespace MedBot.Meetings;

/// <summary>Shows one item with all its text (Læs punktet).</summary>
internal sealed class OpenItem(MeetingPapers papers, FindCaseHistory cases) : ICardAction
{
    public string Verb => ItemCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data.Deserialize(CardData.Default.Chosen) is { Meeting: not null } chosen
        && await papers.ReadAsync(chosen.Meeting, chosen.Kind, press, cancellationToken) is { } document
        && document.Items.FirstOrDefault(item => item.Number == chosen.Number) is { } item
            ? OpenedCard.Show(ItemCard.For(document, item, chosen.Page ?? 0, await cases.OfAsync(document, item, press, cancellationToken)), press, chosen.Page is not null)
            : OpenedCard.Missing;
}
