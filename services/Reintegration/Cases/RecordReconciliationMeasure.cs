using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>A community and the participant took a step towards each other. Nobody is named, and nobody was set against the other in public.</summary>
public sealed record RecordReconciliationMeasure(
    ReconciliationKind Kind,
    [property: RegularExpression("^[A-Z]{2}[A-Z0-9]{2,10}$")] string Place,
    bool PublicConfrontation,
    bool VictimsTookPart,
    bool VictimsConsented,
    [property: MinLength(1), MaxLength(5)] IReadOnlyList<ReconciliationSafeguard> Safeguards,
    [property: Range(1, 5)] int? Perception = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordReconciliationMeasureEndpoint
{
    public static Refusal? Validate(RecordReconciliationMeasure command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp])
        ?? @case.NoChild()
        ?? @case.OnlyFrom(act)
        ?? Refuse(!command.PublicConfrontation, "Victims and those who harmed them are not set against each other in public. Record it as an incident, and call the protection officer.")
        ?? Refuse(!command.VictimsTookPart || command.VictimsConsented, "Victims take part only by their own consent. Stop, and ask them first.");

    [WolverinePost("/cases/{id}/record-reconciliation-measure")]
    public static ReconciliationMeasureHeld Post(RecordReconciliationMeasure command, [Existing] ReintegrationCase @case) =>
        new(command.Kind, command.Place, command.VictimsTookPart, [.. command.Safeguards.Distinct()], command.Perception);

    private static Refusal? Refuse(bool holds, string detail) => Rules.NobodyIsConfronted.Unless(holds, detail);
}
