using MedBot.Graph;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>Calendars and libraries tell of their changes, and are read. What is missed is read at night, so an instance stays in service.</summary>
internal sealed class SubscriptionHealth(IServiceProvider services, IEnumerable<IGraphWatcher> watchers, IDbContextFactory<MedBotDb> stores, TimeProvider clock) : IHealthCheck
{
    /// <summary>What is due is read within seconds, unless Graph asks for patience.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<GraphSettings>() is not { } settings)
        {
            return HealthCheckResult.Healthy("no tenant");
        }

        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            List<string> followed = [];
            foreach (IGraphWatcher watcher in watchers)
            {
                followed.AddRange(await watcher.ResourcesAsync(cancellationToken));
            }

            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            List<GraphWatch> watches = await db.Set<GraphWatch>().AsNoTracking().Where(watch => followed.Contains(watch.Resource)).ToListAsync(cancellationToken);
            int unread = watches.Count(watch => watch.LookAt < now - Late);
            int silent = settings.PublicUrl is null ? 0 : followed.Count - watches.Count(watch => watch.SubscribedUntil > now);
            return unread + silent == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"{silent} calendars and libraries are not subscribed to, {unread} are read too late");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("the subscriptions cannot be read");
        }
    }
}
