using MedBot.Cards.Meetings;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Finds items beside Teams' message box. Who reads the message is not known, so only what all may see is found.</summary>
internal sealed class SearchItems(FindVisibleItems items) : IMessageSearch
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Question question, int count, CancellationToken cancellationToken) =>
        [.. (await items.OfAsync(question with { Place = Place.Channel }, count, cancellationToken)).Select(Hit)];

    private static SearchHit Hit(FoundItem found) => new(
        found.Item.Title, $"{found.Document.Committee}, {SpokenDate.WithoutWeekday(found.Document.Date)}, punkt {found.Item.Number}", ItemCard.For(found.Document, found.Item));
}
