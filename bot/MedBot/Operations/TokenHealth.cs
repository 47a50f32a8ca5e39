using MedBot.Teams;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>The bot gets its own token for the Connector.</summary>
internal sealed class TokenHealth(ConnectorToken token) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await token.HeaderAsync(cancellationToken) is null ? HealthCheckResult.Healthy("no credentials: Development") : HealthCheckResult.Healthy();
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("the bot gets no token for the Connector");
        }
    }
}
