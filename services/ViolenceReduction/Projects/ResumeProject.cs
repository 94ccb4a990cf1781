using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The project goes on from where it stood, and it is said what was met for that.</summary>
public sealed record ResumeProject([property: MinLength(1), MaxLength(5)] IReadOnlyList<ResumptionCondition> Conditions);

[Command(Roles.Supervisor, Approves = true)]
public static class ResumeProjectEndpoint
{
    public static Refusal? Validate(ResumeProject command, CvrProject project) =>
        project.MustBe(ProjectState.Suspended)
        ?? Rules.HarmHoldsMoney.Unless(!project.Concerns.Hold(), "A grave harm concern is open. Have it resolved before the project goes on.");

    [WolverinePost("/projects/{id}/resume-project")]
    public static ProjectResumed Post(ResumeProject command, [Existing] CvrProject project) =>
        new([.. command.Conditions.Distinct()]);
}
