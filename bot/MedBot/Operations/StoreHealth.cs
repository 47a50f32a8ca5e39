using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>The store answers.</summary>
internal sealed class StoreHealth(IDbContextFactory<MedBotDb> stores) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            await StoreVersion.ReadAsync(db, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The failure's text may hold the store's address.
            return HealthCheckResult.Unhealthy("the store does not answer");
        }
    }
}
