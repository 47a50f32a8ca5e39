using MedBot.Organisation;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MedBot.Operations;

/// <summary>The organisation file on the machine is the one in force. Otherwise the one before stays, so an instance stays in service.</summary>
internal sealed class OrganisationHealth(WatchOrganisationFile file) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !file.HasFile ? HealthCheckResult.Healthy("no file")
        : file.Trouble is null ? HealthCheckResult.Healthy()
        : HealthCheckResult.Degraded("the file cannot be read or is refused, and what was in force stays: the log says why"));
}
