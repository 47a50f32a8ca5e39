using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace MedBot.Graph;

/// <summary>Asks Graph to tell of changes, and goes on asking before each request runs out.</summary>
internal sealed class GraphSubscriptions(GraphServiceClient graph, GraphSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromDays(2);

    /// <summary>Without a public address Graph can tell nothing.</summary>
    public bool AreDue(GraphWatch watch) => settings.PublicUrl is not null && !(watch.SubscribedUntil - Early > clock.GetUtcNow());

    /// <summary>Renews what runs out, and subscribes anew to what is not subscribed to.</summary>
    public async Task KeepAsync(GraphWatch watch, IGraphWatcher watcher, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (watch.SubscriptionId is not { } id || !await RenewAsync(watch, id, now + watcher.Lifetime, cancellationToken))
        {
            await CreateAsync(watch, watcher, new Uri(settings.PublicUrl!, NotificationsEndpoint.Path), now, cancellationToken);
        }
    }

    private async Task<bool> RenewAsync(GraphWatch watch, string id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = await graph.Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = until }, cancellationToken: cancellationToken);
            watch.Renewed(renewed?.ExpirationDateTime ?? until);
            return true;
        }
        catch (ODataError gone) when (gone.ResponseStatusCode == (int)HttpStatusCode.NotFound)
        {
            watch.Unsubscribed();
            return false;
        }
    }

    private async Task CreateAsync(GraphWatch watch, IGraphWatcher watcher, Uri address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clientState = GraphWatch.NewState();
        Subscription? created;
        try
        {
            created = await graph.Subscriptions.PostAsync(Wanted(), cancellationToken: cancellationToken);
        }
        catch (ODataError there) when (there.ResponseStatusCode == (int)HttpStatusCode.Conflict)
        {
            // One whose answer was lost, or of an earlier store: its secret is not known any more.
            await DeleteAsync(watch.Resource, cancellationToken);
            created = await graph.Subscriptions.PostAsync(Wanted(), cancellationToken: cancellationToken);
        }

        watch.Subscribed(created!.Id!, clientState, created.ExpirationDateTime ?? now + watcher.Lifetime, now);

        // Anew for each try: the SDK leaves out of an object what it has sent of it before.
        Subscription Wanted() => new()
        {
            Resource = watch.Resource,
            ChangeType = watcher.ChangeTypes,
            NotificationUrl = address.ToString(),
            LifecycleNotificationUrl = address.ToString(),
            ClientState = clientState,
            ExpirationDateTime = now + watcher.Lifetime,
        };
    }

    private async Task DeleteAsync(string resource, CancellationToken cancellationToken)
    {
        var page = await graph.Subscriptions.GetAsync(cancellationToken: cancellationToken);
        while (page is not null)
        {
            foreach (var known in page.Value ?? [])
            {
                if (known.Id is { } id && string.Equals(known.Resource, resource, StringComparison.OrdinalIgnoreCase))
                {
                    await graph.Subscriptions[id].DeleteAsync(cancellationToken: cancellationToken);
                }
            }

            page = page.OdataNextLink is { } next ? await graph.Subscriptions.WithUrl(next).GetAsync(cancellationToken: cancellationToken) : null;
        }
    }
}
