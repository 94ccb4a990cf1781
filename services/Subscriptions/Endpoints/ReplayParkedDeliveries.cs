using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>What was parked is tried again, from the first attempt on.</summary>
public sealed record ReplayParkedDeliveries;

[Command(Roles.Partner, Roles.Subscriber)]
public static class ReplayParkedDeliveriesEndpoint
{
    public static Refusal? Validate(ReplayParkedDeliveries command, SubscriberEndpoint endpoint) => endpoint.MustBe(EndpointState.Active, EndpointState.Paused);

    [WolverinePost("/endpoints/{id}/replay-parked-deliveries")]
    public static EndpointParkedReplayed Post(ReplayParkedDeliveries command, [Existing] SubscriberEndpoint endpoint) => new();
}
