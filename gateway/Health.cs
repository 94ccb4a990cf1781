using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Yarp.ReverseProxy;

namespace Concord.Gateway;

/// <summary>
/// Ready means: the routes are loaded, and leases were to be had once. Whether services and database answer later is theirs to say,
/// or one of them would take the gateway down with it.
/// </summary>
internal sealed class Health(IProxyStateLookup proxy, Leases leases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await leases.ProbeAsync();
        return proxy.GetRoutes().Any() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No routes are loaded.");
    }
}

internal static class HealthEndpoints
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
