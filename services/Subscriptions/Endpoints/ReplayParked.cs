using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>What was parked is tried again, from the first attempt on.</summary>
public sealed record ReplayParked;

[Command(Roles.Partner, Roles.Subscriber)]
public static class ReplayParkedEndpoint
{
    public static Refusal? Validate(ReplayParked command, SubscriberEndpoint endpoint) => endpoint.MustBe(EndpointState.Active, EndpointState.Paused);

    [WolverinePost("/endpoints/{id}/replay-parked")]
    public static EndpointParkedReplayed Post(ReplayParked command, [Existing] SubscriberEndpoint endpoint) => new();
}
