using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Hosting.Neighbours;
using JasperFx;
using JasperFx.Core;
using Microsoft.AspNetCore.Builder;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Http;
using Wolverine.Middleware;

namespace Concord.Hosting;

/// <summary>Commands and messages run through Wolverine: outbox and inbox are durable, retries are for races and a database that comes back.</summary>
internal static class Messaging
{
    public static WebApplicationBuilder AddMessaging(this WebApplicationBuilder builder, ContextModel context)
    {
        builder.Host.UseWolverine(options =>
        {
            options.ServiceName = context.Name;
            options.ApplicationAssembly = context.Assembly;
            options.Discovery.IncludeAssembly(typeof(Messaging).Assembly);
            options.Discovery.CustomizeHandlerDiscovery(types => types.Includes.WithCondition("what stands in Reactions", type => type.Namespace?.EndsWith(".Reactions", StringComparison.Ordinal) is true));
            options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
            // A code travels by its name: a number would change its meaning with the next code that is put before it.
            options.UseSystemTextJsonForSerialization(json => json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
            // What nobody here knows is parked as well: it is never passed over in silence.
            options.UnknownMessageBehavior = UnknownMessageBehavior.DeadLetterQueue;
            options.MultipleHandlerBehavior = MultipleHandlerBehavior.Separated;
            options.EnableRelayOfUserName = true;
            options.Durability.HealthCheckPollingTime = 2.Seconds();
            options.Durability.StaleNodeTimeout = 10.Seconds();
            options.Durability.NodeAssignmentHealthCheckTracingEnabled = false;
            options.Policies.AutoApplyTransactions();
            options.Policies.UseDurableLocalQueues();
            options.Policies.UseDurableInboxOnAllListeners();
            options.Policies.UseDurableOutboxOnAllSendingEndpoints();
            // A race or a database that is away passes; what was told is heard after it, however long that takes.
            options.Policies.OnException(Passing.Passes).RetryWithCooldown(50.Milliseconds(), 100.Milliseconds(), 250.Milliseconds(), 1.Seconds()).WithFullJitter().Then.ScheduleRetryIndefinitely(2.Seconds(), 10.Seconds());
            options.CodeGeneration.AddContinuationStrategy<Refusals>();
            options.CodeGeneration.Sources.Add(new RequestSource());
            Road.Route(options, context, builder.Configuration);
            GeneratedCode.Choose(options);
        });
        builder.Services.AddWolverineHttp();
        return builder;
    }

    public static void MapCommandsAndReads(this WebApplication app, ContextModel context) => app.MapWolverineEndpoints(http =>
    {
        http.RoutePrefix(context.Prefix.TrimStart('/'));
        http.RejectUnparseableQueryValues = true;
        http.TenantId.DetectWith(new Missions.OfTheAct());
        http.AddParameterHandlingStrategy<CommandBody.Strategy>();
        http.AddMiddleware(typeof(CommandDesk), IsCommand);
        http.ConfigureEndpoints(chain =>
        {
            chain.Metadata.WithMetadata(new HandledBy(chain.Method.Method));
            if (IsCommand(chain))
                chain.Middleware.Add(new ValidateOnly.Frame());
            else if (!chain.Method.HandlerType.IsDefined(typeof(ReadAttribute), inherit: false))
                throw new InvalidOperationException($"{chain.Method.HandlerType.Name} says nobody may use it: give it [Command(...)] or [Read(...)].");
        });
    });

    private static bool IsCommand(HttpChain chain) => chain.Method.HandlerType.IsDefined(typeof(CommandAttribute), inherit: false);
}
