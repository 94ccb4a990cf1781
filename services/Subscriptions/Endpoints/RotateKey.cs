using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Subscriptions.Endpoints;

/// <summary>The endpoint gets new keys. For some hours each event is signed with both, so that its receiver changes over without missing one. The answer shows the new secret this once.</summary>
public sealed record RotateKey([property: Range(0, 168)] int OverlapHours);

[Command(Roles.Partner, Roles.Subscriber, Answers = typeof(EndpointReceipt))]
public static class RotateKeyEndpoint
{
    public static Refusal? Validate(RotateKey command, SubscriberEndpoint endpoint, Act act) =>
        endpoint.MustBe(EndpointState.Pending, EndpointState.Active, EndpointState.Paused, EndpointState.Disabled)
        ?? Rules.SignedWithKeysOfItsOwn.Unless(!(endpoint.FormerKeyUntil > act.RecordedAt), "The key before still signs. Wait until its overlap ends, or change the receiver over and rotate then.");

    [WolverinePost("/endpoints/{id}/rotate-key")]
    public static EndpointKeyRotated Post(RotateKey command, [Existing] SubscriberEndpoint endpoint, Act act) => new(endpoint.Key + 1, act.RecordedAt.AddHours(command.OverlapHours));
}
