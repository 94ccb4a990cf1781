using Concord.Bare;
using JasperFx.Events.Projections;
using Marten;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;
using Yarp.ReverseProxy.Configuration;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
if (builder.Configuration["To"] is { } destination)
{
    builder.Services.AddReverseProxy().LoadFromMemory(
        [new RouteConfig { RouteId = "all", ClusterId = "one", Match = new() { Path = "{**rest}" } }],
        [new ClusterConfig { ClusterId = "one", Destinations = new Dictionary<string, DestinationConfig> { ["one"] = new() { Address = destination } } }]);
    var proxy = builder.Build();
    proxy.MapReverseProxy();
    await proxy.RunAsync();
    return;
}

builder.Services.AddMarten(options =>
{
    options.Connection(builder.Configuration["Postgres"]!);
    options.Projections.Snapshot<Case>(SnapshotLifecycle.Inline);
}).IntegrateWithWolverine();
builder.Host.UseWolverine(options => options.Policies.AutoApplyTransactions());
builder.Services.AddWolverineHttp();
var app = builder.Build();
app.MapWolverineEndpoints();
await app.RunAsync();
