using Concord.Hosting;

namespace Concord.Subscriptions.Endpoints;

/// <summary>What many commands on an endpoint ask, and whom it is there for.</summary>
internal static class Guards
{
    /// <summary>An endpoint belongs to the client that registered it; those who oversee read it. Whose token sees less than it delivers doesn't see it either.</summary>
    public static bool IsSeenBy(this EndpointRegistered registered, Caller caller) =>
        (registered.Owner == caller.Subject || caller.Role is Roles.Supervisor or Roles.Auditor)
        && registered.Areas.All(caller.Covers) && registered.Missions.All(caller.Missions.Contains);

    /// <summary>The endpoint stands at one of <paramref name="states"/>.</summary>
    public static Refusal? MustBe(this SubscriberEndpoint endpoint, params ReadOnlySpan<EndpointState> states) =>
        states.Contains(endpoint.State) ? null : Refusal.WrongState($"The endpoint is {endpoint.State.ToString().ToLowerInvariant()}. {Way(endpoint.State)}");

    private static string Way(EndpointState state) => state switch
    {
        EndpointState.Pending => "Let its receiver agree first, with verify-endpoint.",
        EndpointState.Active => "It receives already; nothing has to be done.",
        EndpointState.Paused => "Resume it first.",
        EndpointState.Disabled => "Put its receiver in order and enable it first.",
        _ => "Register another one.",
    };
}
