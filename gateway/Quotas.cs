using BitFaster.Caching.Lru;
using Concord.Hosting;
using Npgsql;
using Yarp.ReverseProxy.Model;

namespace Concord.Gateway;

/// <summary>So many requests of a class per client and minute, over all replicas; every answer says how many are left and until when (draft-ietf-httpapi-ratelimit-headers-10).</summary>
internal sealed class Quotas(IConfiguration configuration, Leases leases, TimeProvider clock)
{
    /// <summary>Where a route says which class it counts in.</summary>
    public const string Key = "quota";

    private readonly Dictionary<string, int> limits = QuotaClass.All.ToDictionary(name => name, name => Limit(configuration, name));
    private readonly ConcurrentLru<Counted, Quota> quotas = new(capacity: 20_000);

    public async Task CountAsync(HttpContext http, RequestDelegate next)
    {
        var name = http.GetEndpoint()?.Metadata.GetMetadata<RouteModel>()?.Config.Metadata?.GetValueOrDefault(Key);
        if (name is null || await PermitAsync(http, name) is not { } problem)
            await next(http);
        else
            await http.RefuseAsync(problem with { ViolatedPolicies = [name] });
    }

    private async Task<Problem?> PermitAsync(HttpContext http, string name)
    {
        var counted = await Counted.ByAsync(http, name);
        var verdict = await quotas.GetOrAdd(counted, key => new Quota(key, limits[name], leases)).TakeAsync(http.RequestAborted);
        var reset = Leases.Window - clock.GetUtcNow().ToUnixTimeSeconds() % Leases.Window;
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = $"\"{name}\";q={limits[name]};w={Leases.Window}";
        if (verdict.Left is { } left)
            headers["RateLimit"] = $"\"{name}\";r={left};t={reset}";
        if (verdict is { Admitted: false, Left: not null })
            headers.RetryAfter = $"{reset}";
        return verdict.Admitted ? null : (verdict.Left is null ? ProblemTypes.ReducedCapacity : ProblemTypes.QuotaExceeded).With();
    }

    private static int Limit(IConfiguration configuration, string name) =>
        configuration.GetValue<int?>($"Quotas:{name}") is { } limit and > 0
            ? limit
            : throw new ConfigurationFault($"Quotas:{name} is missing: say how many such requests a client may make in {Leases.Window} seconds.");
}

internal static class QuotasRegistration
{
    public static WebApplicationBuilder AddQuotas(this WebApplicationBuilder builder)
    {
        var connection = new NpgsqlConnectionStringBuilder(Connections.Required(builder.Configuration, "serve"))
        {
            ApplicationName = "gateway", MaxPoolSize = 20, MaxAutoPrepare = 10, KeepAlive = 30, Timeout = 5, CommandTimeout = 5,
        };
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(_ => NpgsqlDataSource.Create(connection)).AddSingleton<Leases>().AddSingleton<Quotas>();
        return builder;
    }

    public static IApplicationBuilder UseQuotas(this IApplicationBuilder app) => app.Use(app.ApplicationServices.GetRequiredService<Quotas>().CountAsync);
}
