using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Puts figures right that were recorded wrongly, even long after the close. The event that held them is named in <c>Concord-Corrects</c> and stays as it is; money is never corrected so.</summary>
public sealed record CorrectProjectFact(
    CorrectionGround Ground,
    ReachedPeople? Reached = null,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<Output>? Outputs = null);

[Command(Roles.Supervisor, Approves = true)]
public static class CorrectProjectFactEndpoint
{
    public static Refusal? Validate(CorrectProjectFact command, CvrProject project, Act act) =>
        project.MustBe(ProjectState.WorksCompleted, ProjectState.HandedOver, ProjectState.Closed, ProjectState.Terminated)
        ?? (act.Corrects is not null ? null : Refusal.WrongState("A correction says what it corrects. Name the event in Concord-Corrects."))
        ?? (command.Reached is not null || command.Outputs is not null ? null : Refusal.WrongState("There is nothing to put right in it. Give the figures as they should stand."))
        ?? Rules.ClosingLeavesNothingOpen.Unless(command.Reached?.AddUp() ?? true, "The people reached don't add up by sex. Count those whose sex isn't stated as well.");

    [WolverinePost("/projects/{id}/correct-project-fact")]
    public static ProjectFactCorrected Post(CorrectProjectFact command, [Existing] CvrProject project) => new(command.Ground, command.Reached, command.Outputs);
}
