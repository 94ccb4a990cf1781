using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Support;

/// <summary>Something of what was approved reaches the unit.</summary>
public sealed record DeliverSupportItem([property: RegularExpression("^[a-z][a-z0-9-]{1,39}$")] string Item, [property: Range(1, 10_000)] int Quantity);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class DeliverSupportItemEndpoint
{
    public static Refusal? Validate(DeliverSupportItem command, SupportPackage package, Act act) =>
        SupportItems.MustBeOffered([command.Item])
        ?? Rules.ReviewPausesSupport.Unless(package.State is not SupportState.Suspended, "Deliveries to this unit are paused. Wait until they are resumed.")
        ?? package.MustBeAssessed(act.Day)
        ?? package.State.MustBe("package", SupportState.Approved, SupportState.Delivering)
        ?? Rules.DueDiligenceFirst.Unless(package.Assessment is { OpenDuties: [] } || package.Assessment!.AgreedItems.Contains(command.Item, StringComparer.Ordinal), "Duties are open, and until they are done only the items agreed are given. Deliver one of those, or assess anew.")
        ?? (command.Quantity <= package.Outstanding.GetValueOrDefault(command.Item) ? null : Refusal.WrongState($"{package.Outstanding.GetValueOrDefault(command.Item)} of {command.Item} are outstanding. Deliver no more than that."));

    [WolverinePost("/support-packages/{id}/deliver-support-item")]
    public static SupportItemDelivered Post(DeliverSupportItem command, [Existing] SupportPackage package, Act act) => new(command.Item, command.Quantity, act.Day);
}
