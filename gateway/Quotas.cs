using System.Threading.RateLimiting;
using Concord.Hosting;
using Yarp.ReverseProxy.Model;

namespace Concord.Gateway;

/// <summary>So many requests of a class per client and minute; every answer says how many are left and until when (draft-ietf-httpapi-ratelimit-headers-10).</summary>
internal static class Quotas
{
    /// <summary>Where a route says which class it counts in.</summary>
    public const string Key = "quota";

    private const int Window = 60;

    public static WebApplicationBuilder AddQuotas(this WebApplicationBuilder builder)
    {
        var limits = QuotaClass.All.ToDictionary(name => name, name => Limit(builder.Configuration, name));
        builder.Services.AddSingleton<IReadOnlyDictionary<string, int>>(limits);
        builder.Services.AddSingleton(PartitionedRateLimiter.Create<Count, Count>(count => RateLimitPartition.GetFixedWindowLimiter(
            count, _ => new() { PermitLimit = limits[count.Class], Window = TimeSpan.FromSeconds(Window) })));
        return builder;
    }

    public static IApplicationBuilder UseQuotas(this IApplicationBuilder app)
    {
        var limiter = app.ApplicationServices.GetRequiredService<PartitionedRateLimiter<Count>>();
        var limits = app.ApplicationServices.GetRequiredService<IReadOnlyDictionary<string, int>>();
        var clock = app.ApplicationServices.GetService<TimeProvider>() ?? TimeProvider.System;
        return app.Use(async (http, next) =>
        {
            if (Class(http) is { } name && !Take(http, name))
                await http.RefuseAsync(ProblemTypes.QuotaExceeded.With());
            else
                await next(http);
        });

        bool Take(HttpContext http, string name)
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            var count = new Count(Client(http), name, now / Window);
            using var lease = limiter.AttemptAcquire(count);
            var (left, reset) = (limiter.GetStatistics(count)?.CurrentAvailablePermits ?? 0, Window - now % Window);
            http.Response.Headers["RateLimit-Policy"] = $"\"{name}\";q={limits[name]};w={Window}";
            http.Response.Headers["RateLimit"] = $"\"{name}\";r={left};t={reset}";
            if (!lease.IsAcquired)
                http.Response.Headers.RetryAfter = $"{reset}";
            return lease.IsAcquired;
        }
    }

    private static string? Class(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.Metadata?.GetValueOrDefault(Key);

    // Who has no token yet is told apart by address.
    private static string Client(HttpContext http) => http.User.FindFirst("client_id")?.Value ?? $"{http.Connection.RemoteIpAddress}";

    private static int Limit(IConfiguration configuration, string name) =>
        configuration.GetValue<int?>($"Quotas:{name}") is { } limit and > 0
            ? limit
            : throw new ConfigurationFault($"Quotas:{name} is missing: say how many such requests a client may make in {Window} seconds.");

    /// <summary>What one client did of one class in one window; windows begin with the minute, so that all replicas mean the same one.</summary>
    private sealed record Count(string Client, string Class, long Window);
}
