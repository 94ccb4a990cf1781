using Concord.Hosting;
using Concord.Subscriptions.Reach;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>The receiver is asked again whether it wants to hear from us, and how much (CloudEvents HTTP webhooks).</summary>
public sealed record VerifyEndpoint;

[Command(Roles.Partner, Roles.Subscriber)]
public static class VerifyEndpointEndpoint
{
    public static Task<Agreement> LoadAsync(VerifyEndpoint command, SubscriberEndpoint endpoint, Consent consent, CancellationToken stop) => consent.AskAsync(endpoint, stop);

    public static Refusal? Validate(VerifyEndpoint command, SubscriberEndpoint endpoint, Agreement agreement) =>
        endpoint.MustBe(EndpointState.Pending)
        ?? Rules.NobodyIsToldUnasked.Unless(agreement.IsGiven, $"The receiver did not agree: {agreement.Said}. It answers OPTIONS with 200, WebHook-Allowed-Origin: {agreement.Origin} and WebHook-Allowed-Rate.");

    [WolverinePost("/endpoints/{id}/verify-endpoint")]
    public static EndpointVerified Post(VerifyEndpoint command, [Existing] SubscriberEndpoint endpoint, Agreement agreement) => new(agreement.RatePerMinute);
}
