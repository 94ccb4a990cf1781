using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The works are done and were accepted by somebody who knows.</summary>
public sealed record CompleteWorks(
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<Output> Outputs,
    [property: RegularExpression("^[A-Z0-9][A-Z0-9/.-]{1,39}$")] string Acceptance);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CompleteWorksEndpoint
{
    public static Refusal? Validate(CompleteWorks command, CvrProject project) =>
        project.MustBe(ProjectState.Implementing);

    [WolverinePost("/projects/{id}/complete-works")]
    public static WorksCompleted Post(CompleteWorks command, [Existing] CvrProject project) =>
        new(command.Outputs, command.Acceptance);
}
