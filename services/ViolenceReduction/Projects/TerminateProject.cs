using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The project ends before its time. What it owes back and what becomes of those who took part is said with it.</summary>
public sealed record TerminateProject(TerminationReason Reason, ParticipantsEffect Effect);

[Command(Roles.Supervisor, Approves = true)]
public static class TerminateProjectEndpoint
{
    public static Refusal? Validate(TerminateProject command, CvrProject project) =>
        project.MustBe(ProjectState.Approved, ProjectState.SignedOff, ProjectState.Contracted, ProjectState.Implementing, ProjectState.Suspended, ProjectState.WorksCompleted);

    [WolverinePost("/projects/{id}/terminate-project")]
    public static ProjectTerminated Post(TerminateProject command, [Existing] CvrProject project) =>
        new(command.Reason, project.Agreed is { } agreed ? project.Unspent(agreed.Currency) : null, command.Effect);
}
