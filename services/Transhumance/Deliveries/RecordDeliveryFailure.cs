using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Deliveries;

/// <summary>The message didn't arrive; the answer says which channel to try next.</summary>
public sealed record RecordDeliveryFailure(DeliveryFailure Reason);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordDeliveryFailureEndpoint
{
    public static Refusal? Validate(RecordDeliveryFailure command, AlertDelivery delivery) => delivery.MustBe(DeliveryState.Sent);

    [WolverinePost("/deliveries/{id}/record-delivery-failure")]
    public static AlertDeliveryFailed Post(RecordDeliveryFailure command, [Existing] AlertDelivery delivery) => new(command.Reason, Ladder.After(delivery.Sent.Channel));
}
