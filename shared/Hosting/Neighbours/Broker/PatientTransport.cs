using JasperFx.Resources;
using Wolverine.Configuration;
using Wolverine.Configuration.Capabilities;
using Wolverine.RabbitMQ.Internal;
using Wolverine.Runtime;
using Wolverine.Transports;

namespace Concord.Hosting.Neighbours.Broker;

/// <summary>RabbitMQ as something that may be away when the service starts: until it is reached, nothing leads there and nobody waits for it.</summary>
internal sealed class PatientTransport(RabbitMqTransport rabbit) : ITransport, IAsyncDisposable
{
    private volatile bool reached;

    public string Protocol => rabbit.Protocol;

    public string Name => rabbit.Name;

    /// <summary>Reaches the broker, makes what is missing there, and begins to listen.</summary>
    public async Task ReachAsync(IWolverineRuntime runtime, CancellationToken stop)
    {
        await rabbit.InitializeAsync(runtime);
        reached = true;
        foreach (var queue in Endpoints().Where(endpoint => endpoint.IsListener))
            await runtime.Endpoints.StartListenerAsync(queue, stop);
    }

    // The start of the service asks for nothing more.
    public ValueTask InitializeAsync(IWolverineRuntime runtime) => ValueTask.CompletedTask;

    public ValueTask InitializeEndpointsAsync(IWolverineRuntime runtime) => rabbit.InitializeEndpointsAsync(runtime);

    public IEnumerable<Endpoint> Endpoints() => reached ? rabbit.Endpoints() : [];

    public Endpoint? ReplyEndpoint() => null;

    public Endpoint GetOrCreateEndpoint(Uri uri) => rabbit.GetOrCreateEndpoint(uri);

    public Endpoint? TryGetEndpoint(Uri uri) => rabbit.TryGetEndpoint(uri);

    public bool TryBuildStatefulResource(IWolverineRuntime runtime, out IStatefulResource? resource)
    {
        resource = null;
        return false;
    }

    public bool TryBuildBrokerUsage(out BrokerDescription description) => rabbit.TryBuildBrokerUsage(out description);

    public ValueTask DisposeAsync() => rabbit.DisposeAsync();
}
