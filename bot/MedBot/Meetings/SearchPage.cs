using MedBot.Cards.Meetings;
using MedBot.Domain.Questions;
using MedBot.Page;

namespace MedBot.Meetings;

/// <summary>The items that hold the words sought.</summary>
internal sealed class SearchPage(FindVisibleItems items) : IPageView
{
    private const int Most = 30;

    public string Name => "search";

    public async Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken)
    {
        Question sought = new() { Text = request.Text("words") ?? "", Asker = request.Asker, Now = request.Now, Place = request.Place, ConversationId = "" };
        return (await items.OfAsync(sought, Most, cancellationToken)).Take(Most).Select(found => FoundItemView.Of(found.Document, found.Item));
    }
}
