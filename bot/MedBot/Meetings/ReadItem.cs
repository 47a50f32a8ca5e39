using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Meetings;
using MedBot.Chat;

namespace MedBot.Meetings;

/// <summary>Opens one item in a dialog for the presser alone, and turns its pages.</summary>
internal sealed class ReadItem(MeetingPapers papers, FindCaseHistory cases) : ICardAction
{
    public string Verb => ReadItemCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data.Deserialize(CardData.Default.Chosen) is { Meeting: not null } chosen
        && await papers.ReadAsync(chosen.Meeting, chosen.Kind, press, cancellationToken) is { } document
        && document.Items.FirstOrDefault(item => item.Number == chosen.Number) is { } item
            ? new CardActionAnswer.Dialog(ReadItemCard.Title(item), ReadItemCard.For(document, item, chosen.Page ?? 0, await cases.OfAsync(document, item, press, cancellationToken)))
            : new CardActionAnswer.Message("Det punkt kan jeg ikke vise dig: Det er kun for udvalgets medlemmer, eller det findes ikke længere.");
}
