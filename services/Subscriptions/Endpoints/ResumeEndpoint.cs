using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>A paused endpoint goes on where it stands.</summary>
public sealed record ResumeEndpoint;

[Command(Roles.Partner, Roles.Subscriber)]
public static class ResumeEndpointEndpoint
{
    public static Refusal? Validate(ResumeEndpoint command, SubscriberEndpoint endpoint) => endpoint.MustBe(EndpointState.Paused);

    [WolverinePost("/endpoints/{id}/resume-endpoint")]
    public static EndpointResumed Post(ResumeEndpoint command, [Existing] SubscriberEndpoint endpoint) => new();
}
