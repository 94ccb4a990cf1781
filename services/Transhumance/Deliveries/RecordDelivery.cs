using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Deliveries;

/// <summary>The message has arrived.</summary>
public sealed record RecordDelivery;

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordDeliveryEndpoint
{
    public static Refusal? Validate(RecordDelivery command, AlertDelivery delivery) => delivery.MustBe(DeliveryState.Sent);

    [WolverinePost("/deliveries/{id}/record-delivery")]
    public static AlertDelivered Post(RecordDelivery command, [Existing] AlertDelivery delivery, Act act) => new(act.OccurredAt, delivery.MinutesUntil(act));
}
