using MedBot.Cards.Meetings;
using MedBot.Page;

namespace MedBot.Meetings;

/// <summary>One item with all its text, and where else its case was treated.</summary>
internal sealed class ItemPage(MeetingPapers papers, FindCaseHistory cases) : IPageView
{
    public string Name => "item";

    public async Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken) =>
        request.Meeting is { } meeting
        && await papers.ReadAsync(meeting, request.Kind, request.Place, request.Asker, cancellationToken) is { } document
        && document.Items.FirstOrDefault(item => item.Number == request.Number("number")) is { } item
            ? ItemView.Of(document, item, await cases.OfAsync(document, item, request.Place, request.Asker, cancellationToken))
            : null;
}
