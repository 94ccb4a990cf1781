using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>Its owner put the receiver in order: the endpoint goes on where it stood when it was disabled.</summary>
public sealed record EnableEndpoint;

[Command(Roles.Partner, Roles.Subscriber)]
public static class EnableEndpointEndpoint
{
    public static Refusal? Validate(EnableEndpoint command, SubscriberEndpoint endpoint) =>
        endpoint.MustBe(EndpointState.Disabled)
        ?? Rules.OnlyWhatItsOwnerSees.Unless(endpoint.Disabled is not (DisabledBecause.RightsWithdrawn or DisabledBecause.Misuse), "Those who oversee disabled it. Settle it with them, and register another one.");

    [WolverinePost("/endpoints/{id}/enable-endpoint")]
    public static EndpointEnabled Post(EnableEndpoint command, [Existing] SubscriberEndpoint endpoint) => new();
}
