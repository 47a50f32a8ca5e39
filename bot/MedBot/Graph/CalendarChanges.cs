using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;

namespace MedBot.Graph;

/// <summary>What has changed in a mailbox's calendar since it was read last.</summary>
internal sealed class CalendarChanges(GraphServiceClient graph)
{
    private const int PageSize = 100;

    /// <param name="link">Where the last reading ended; null reads all of the window.</param>
    /// <param name="from">First day of the window; Danish local time, as the last one.</param>
    public async Task<CalendarChange> ReadAsync(string mailbox, string? link, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadPagesAsync(mailbox, link, from, to, cancellationToken);
        }
        catch (ODataError expired) when (link is not null && expired.ResponseStatusCode == (int)HttpStatusCode.Gone)
        {
            return await ReadPagesAsync(mailbox, null, from, to, cancellationToken);
        }
    }

    /// <summary>One event as it is now.</summary>
    /// <returns>Null where it is gone.</returns>
    public async Task<SeenEvent?> FindAsync(string mailbox, string id, CancellationToken cancellationToken)
    {
        try
        {
            var found = await graph.Users[mailbox].Events[id].GetAsync(
                request =>
                {
                    request.QueryParameters.Select = ["id", "start", "end", "attendees", "isCancelled"];
                    request.Headers.Lasting();
                },
                cancellationToken);
            return found?.IsCancelled == true ? null : OutlookEvents.Seen(found!);
        }
        catch (ODataError gone) when (gone.ResponseStatusCode == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<CalendarChange> ReadPagesAsync(string mailbox, string? link, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        Dictionary<string, SeenEvent?> events = new(StringComparer.Ordinal);
        var delta = graph.Users[mailbox].CalendarView.Delta;
        var page = link is not null
            ? await delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => request.Headers.Page(PageSize), cancellationToken)
            : await delta.GetAsDeltaGetResponseAsync(
                request =>
                {
                    request.QueryParameters.StartDateTime = OutlookTime.UtcText(from.ToDateTime(default));
                    request.QueryParameters.EndDateTime = OutlookTime.UtcText(to.AddDays(1).ToDateTime(default));
                    request.Headers.Page(PageSize);
                },
                cancellationToken);
        while (true)
        {
            foreach (var found in page?.Value ?? [])
            {
                // "Removed" is said of what was moved out of the window too: what became of it is asked for.
                events[found.Id!] = found.AdditionalData.ContainsKey("@removed") || found.IsCancelled == true ? null : OutlookEvents.Seen(found);
            }

            if (page?.OdataNextLink is not { } next)
            {
                return new(events, page!.OdataDeltaLink!, Whole: link is null);
            }

            page = await delta.WithUrl(next).GetAsDeltaGetResponseAsync(request => request.Headers.Page(PageSize), cancellationToken);
        }
    }
}

/// <param name="Events">By id; null where it was removed or has left the window.</param>
/// <param name="Link">Where the next reading begins.</param>
/// <param name="Whole">Everything in the window is among the events.</param>
internal sealed record CalendarChange(IReadOnlyDictionary<string, SeenEvent?> Events, string Link, bool Whole);
