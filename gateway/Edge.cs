using Concord.Hosting;

namespace Concord.Gateway;

/// <summary>What holds for every request before anybody looks at where it goes.</summary>
internal static class Edge
{
    public static WebApplicationBuilder AddEdge(this WebApplicationBuilder builder)
    {
        builder.AddLogs(quiet: false);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.Body;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        });
        builder.Services.AddHealthChecks().AddCheck<Health>("routes");
        return builder;
    }

    public static WebApplication UseEdge(this WebApplication app)
    {
        app.UseRequestIds(trustIncoming: false).UseProblems().UseStrippedHeaders().UseQuery();
        return app;
    }
}
