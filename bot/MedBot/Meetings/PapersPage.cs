using MedBot.Cards.Meetings;
using MedBot.Domain.Meetings;
using MedBot.Page;

namespace MedBot.Meetings;

/// <summary>A meeting's agenda or minutes.</summary>
internal sealed class PapersPage(MeetingPapers papers) : IPageView
{
    public string Name => "papers";

    public async Task<object?> ShowAsync(PageRequest request, CancellationToken cancellationToken) =>
        request.Meeting is { } meeting && await papers.ReadAsync(meeting, request.Kind, request.Place, request.Asker, cancellationToken) is { } document
            ? PapersView.Of(document, papers.Status(meeting), await papers.ReadAsync(meeting, Other(request.Kind), request.Place, request.Asker, cancellationToken) is not null)
            : null;

    private static DocumentKind Other(DocumentKind kind) => kind == DocumentKind.Agenda ? DocumentKind.Minutes : DocumentKind.Agenda;
}
