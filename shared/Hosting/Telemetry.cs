using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Concord.Hosting;

/// <summary>Traces from the gateway to SQL and metrics of each process, exported where the standard OTEL_ variables say.</summary>
public static class Telemetry
{
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, serviceNamespace: "concord"))
            .WithTracing(traces => traces
                .AddSource("Marten", "Wolverine", "Yarp.ReverseProxy")
                .AddAspNetCoreInstrumentation(options => options.Filter = IsNoProbe)
                .AddHttpClientInstrumentation()
                .AddNpgsql())
            .WithMetrics(metrics => metrics
                .AddMeter("Marten", "Wolverine:*", "Npgsql", "Yarp.ReverseProxy", "Concord")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation());

        // Without an address the exporter would knock at a default port for ever.
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            telemetry.UseOtlpExporter();
        return builder;
    }

    private static bool IsNoProbe(HttpContext http) => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
}
