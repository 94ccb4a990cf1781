using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The project stands still: no money is paid, and nothing is built.</summary>
public sealed record SuspendProject(SuspensionReason Reason);

[Command(Roles.Supervisor, Approves = true)]
public static class SuspendProjectEndpoint
{
    public static Refusal? Validate(SuspendProject command, CvrProject project) =>
        project.MustBe(ProjectState.Contracted, ProjectState.Implementing, ProjectState.WorksCompleted);

    [WolverinePost("/projects/{id}/suspend-project")]
    public static ProjectSuspended Post(SuspendProject command, [Existing] CvrProject project) =>
        new(command.Reason);
}
