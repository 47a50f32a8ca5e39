using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>What is due to be sent is sent. Late messages take no instance out of service: answers to people go on.</summary>
internal sealed class OutboxHealth(IDbContextFactory<MedBotDb> stores, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            DateTimeOffset since = clock.GetUtcNow() - Late;
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            int late = await db.Outbox.CountAsync(message => message.State == OutboxState.Waiting && message.DueAt < since, cancellationToken);
            return late == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{late} messages are more than {Late.TotalMinutes:0} minutes late");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("the outbox cannot be read");
        }
    }
}
