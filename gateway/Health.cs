using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Yarp.ReverseProxy;

namespace Concord.Gateway;

/// <summary>Ready means: the routes are loaded. Whether services answer is theirs to say, or one of them would take the gateway down with it.</summary>
internal sealed class Health(IProxyStateLookup proxy) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(proxy.GetRoutes().Any() ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No routes are loaded."));
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
