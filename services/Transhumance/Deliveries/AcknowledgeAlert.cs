using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Deliveries;

/// <summary>Whoever was told says that they have it, and whether they will act.</summary>
public sealed record AcknowledgeAlert(RecipientAnswer Answer);

[Command(Roles.Partner, Roles.Committee)]
public static class AcknowledgeAlertEndpoint
{
    public static Refusal? Validate(AcknowledgeAlert command, AlertDelivery delivery) => delivery.MustBe(DeliveryState.Sent, DeliveryState.Delivered);

    [WolverinePost("/deliveries/{id}/acknowledge-alert")]
    public static AlertAcknowledged Post(AcknowledgeAlert command, [Existing] AlertDelivery delivery, Act act) => new(command.Answer, act.Role, delivery.MinutesUntil(act));
}
