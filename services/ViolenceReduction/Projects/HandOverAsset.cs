using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Concord.Privacy;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>What was built gets a custodian who accepted it: an institution by its code, or a person by name.</summary>
public sealed record HandOverAsset(
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string MaintenancePlan,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Acceptance,
    [property: RegularExpression("^[A-Z0-9-]{2,40}$")] string? Institution = null,
    [property: StringLength(100, MinimumLength = 1)] string? Custodian = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class HandOverAssetEndpoint
{
    public static Refusal? Validate(HandOverAsset command, CvrProject project) =>
        project.MustBe(ProjectState.WorksCompleted)
        ?? Rules.ClosingLeavesNothingOpen.Unless(command.Institution is null != command.Custodian is null, "Name one custodian: an institution by its code, or a person by name.");

    [WolverinePost("/projects/{id}/hand-over-asset")]
    public static AssetHandedOver Post(HandOverAsset command, [Existing] CvrProject project, Act act) =>
        new(command.Institution, command.Custodian is { } name ? Personal.Of(name, Subjects.Of(act.Mission, $"custodian of {project.Id}")) : null, command.MaintenancePlan, command.Acceptance);
}
