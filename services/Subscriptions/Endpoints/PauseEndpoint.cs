using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>Its owner lets an endpoint rest. Nothing is lost: it goes on where it stands.</summary>
public sealed record PauseEndpoint(PauseReason Reason);

[Command(Roles.Partner, Roles.Subscriber)]
public static class PauseEndpointEndpoint
{
    public static Refusal? Validate(PauseEndpoint command, SubscriberEndpoint endpoint) => endpoint.MustBe(EndpointState.Active);

    [WolverinePost("/endpoints/{id}/pause-endpoint")]
    public static EndpointPaused Post(PauseEndpoint command, [Existing] SubscriberEndpoint endpoint) => new(command.Reason);
}
