using Concord.Hosting;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;

namespace Concord.Gateway;

/// <summary>Writes the table of <see cref="Routes"/> in the reverse proxy's own terms.</summary>
internal static class Proxy
{
    public static WebApplicationBuilder AddProxy(this WebApplicationBuilder builder)
    {
        var destinations = Destinations.From(builder.Configuration);
        var routes = Routes.Doors.Select(Open).Concat(Routes.Wings.SelectMany(Open)).Where(route => destinations.ContainsKey(route.ClusterId!));
        var silence = builder.Configuration.GetValue("Proxy:LongestSilence", TimeSpan.FromSeconds(30));
        builder.Services.AddReverseProxy()
            .LoadFromMemory([.. routes], [.. destinations.Select(destination => Cluster(destination.Key, destination.Value, silence))])
            .AddTransforms(Headers.Transform);
        builder.Services.WithoutDataProtectionKeys();
        return builder;
    }

    private static readonly string[] Overseen = ["break-glass", "legal-holds", "erasures"];

    private static RouteConfig Open(Door door) => Route($"{door.Method} {door.Path}", door.Destination, door.Path, [door.Method], door.Quota);

    private static IEnumerable<RouteConfig> Open(Wing wing)
    {
        var (all, search) = ($"{wing.Prefix}/{{**rest}}", $"{wing.Prefix}/{{collection}}/search");
        yield return Guarded(Route($"{wing.Prefix} read", wing.Destination, all, ["GET", "HEAD"], QuotaClass.Reads), wing.Read);
        yield return Guarded(Route($"{wing.Prefix} feed", wing.Destination, $"{wing.Prefix}/feed/{{**rest}}", ["GET", "HEAD"], QuotaClass.Reads), [Scopes.FeedsRead, Scopes.FeedsStrict]);
        yield return Guarded(Route($"{wing.Prefix} feed answers", wing.Destination, $"{wing.Prefix}/feed/{{**rest}}", ["POST"], QuotaClass.Writes), [Scopes.FeedsRead, Scopes.FeedsStrict]);
        yield return Guarded(Route($"{wing.Prefix} search", wing.Destination, search, ["POST"], QuotaClass.Searches), wing.Read);
        yield return Guarded(Route($"{wing.Prefix} cosignatures", wing.Destination, $"{wing.Prefix}/ledger/cosignatures", ["POST"], QuotaClass.Writes), wing.Read, "text/plain");
        yield return Guarded(Route($"{wing.Prefix} intakes", wing.Destination, $"{wing.Prefix}/intakes", ["POST"], QuotaClass.Writes), wing.Write, "text/csv");
        foreach (var overseen in wing.Oversee is [] ? [] : Overseen)
            yield return Guarded(Route($"{wing.Prefix} {overseen}", wing.Destination, $"{wing.Prefix}/{overseen}/{{id}}/{{step}}", ["POST"], QuotaClass.Writes), wing.Oversee);
        yield return Guarded(Route($"{wing.Prefix} write", wing.Destination, all, ["POST", "PUT", "PATCH", "DELETE"], QuotaClass.Writes), wing.Write);
    }

    private static RouteConfig Route(string id, string cluster, string path, IReadOnlyList<string> methods, string quota) => new()
    {
        RouteId = id,
        ClusterId = cluster,
        Match = new RouteMatch { Path = path, Methods = methods },
        Metadata = new Dictionary<string, string> { [Quotas.Key] = quota },
    };

    private static RouteConfig Guarded(RouteConfig route, IReadOnlyList<string> scopes, string body = "application/json") => route with
    {
        AuthorizationPolicy = Admission.AnyOf(scopes),
        Metadata = new Dictionary<string, string>(route.Metadata!) { [Bodies.Key] = body },
    };

    private static ClusterConfig Cluster(string name, string address, TimeSpan silence) => new()
    {
        ClusterId = name,
        Destinations = new Dictionary<string, DestinationConfig> { [name] = new() { Address = address } },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = silence },
        HealthCheck = new HealthCheckConfig
        {
            // One destination alone is asked even when a probe failed: it may be back before the next one.
            AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
            Active = new() { Enabled = true, Path = "/health/ready", Interval = TimeSpan.FromSeconds(2), Timeout = TimeSpan.FromSeconds(2) },
            Passive = new() { Enabled = true, ReactivationPeriod = TimeSpan.FromSeconds(5) },
        },
    };
}
