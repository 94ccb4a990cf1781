using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>The endpoint is given up for good: nothing more is sent, what was parked included. Its history stays.</summary>
public sealed record RemoveEndpoint;

[Command(Roles.Partner, Roles.Subscriber)]
public static class RemoveEndpointEndpoint
{
    public static Refusal? Validate(RemoveEndpoint command, SubscriberEndpoint endpoint) => endpoint.MustBe(EndpointState.Pending, EndpointState.Active, EndpointState.Paused, EndpointState.Disabled);

    [WolverinePost("/endpoints/{id}/remove-endpoint")]
    public static EndpointRemoved Post(RemoveEndpoint command, [Existing] SubscriberEndpoint endpoint) => new();
}
