using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>The receiver gets an event that says nothing, signed as any other, once.</summary>
public sealed record SendTest;

[Command(Roles.Partner, Roles.Subscriber)]
public static class SendTestEndpoint
{
    public static Refusal? Validate(SendTest command, SubscriberEndpoint endpoint) => endpoint.MustBe(EndpointState.Active);

    [WolverinePost("/endpoints/{id}/send-test")]
    public static EndpointTestSent Post(SendTest command, [Existing] SubscriberEndpoint endpoint) => new();
}
