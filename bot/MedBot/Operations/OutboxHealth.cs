using MedBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>What is due to be sent is sent. Late messages take no instance out of service: answers to people go on.</summary>
internal sealed class OutboxHealth(StoreAddress store, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            DateTime since = (clock.GetUtcNow() - Late).UtcDateTime;
            long late = (await store.ReadAsync("SELECT COUNT(*) FROM \"Outbox\" WHERE \"State\" = 'Waiting' AND \"DueAt\" < @since", row => row.GetInt64(0), cancellationToken, ("@since", since))).Single();
            return late == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{late} messages are more than {Late.TotalMinutes:0} minutes late");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("the outbox cannot be read");
        }
    }
}
