using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Somebody fears or saw that the project does harm. What is said, not who said it: nothing here names or refers to a complainant.</summary>
public sealed record RaiseHarmConcern(HarmKind Kind, HarmSeverity Severity, HarmSource Source);

[Command(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Safeguarding)]
public static class RaiseHarmConcernEndpoint
{
    public static Refusal? Validate(RaiseHarmConcern command, CvrProject project) =>
        project.State is ProjectState.Closed ? project.MustBe(ProjectState.Implementing)
        : project.State is ProjectState.DeclinedByCommunity or ProjectState.Rejected or ProjectState.Terminated ? Refusal.WrongState($"The project is {Words.Of(project.State)}: it holds neither money nor enrolment any longer.")
        : null;

    [WolverinePost("/projects/{id}/raise-harm-concern")]
    public static HarmConcernRaised Post(RaiseHarmConcern command, [Existing] CvrProject project) =>
        new(project.Concerns.Count + 1, command.Kind, command.Severity, command.Source);
}
