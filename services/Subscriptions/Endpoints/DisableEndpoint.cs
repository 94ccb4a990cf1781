using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>Those who oversee stop an endpoint whose owner lost its rights or misused them: nobody asks its token at a delivery.</summary>
public sealed record DisableEndpoint(DisabledBecause Why);

[Command(Roles.Supervisor)]
public static class DisableEndpointEndpoint
{
    public static Refusal? Validate(DisableEndpoint command, SubscriberEndpoint endpoint) =>
        endpoint.MustBe(EndpointState.Pending, EndpointState.Active, EndpointState.Paused)
        ?? Refusal.WrongState("That is for the deliveries to find out. Say whether rights were withdrawn or misused.").Unless(command.Why is DisabledBecause.RightsWithdrawn or DisabledBecause.Misuse);

    [WolverinePost("/endpoints/{id}/disable-endpoint")]
    public static EndpointDisabled Post(DisableEndpoint command, [Existing] SubscriberEndpoint endpoint) => new(command.Why);
}
