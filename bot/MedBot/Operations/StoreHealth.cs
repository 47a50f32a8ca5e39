using MedBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>The store answers.</summary>
internal sealed class StoreHealth(StoreAddress store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await store.OpenAsync(cancellationToken);
            await StoreVersion.ReadAsync(connection, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The failure's text may hold the store's address.
            return HealthCheckResult.Unhealthy("the store does not answer");
        }
    }
}
