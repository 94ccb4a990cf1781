using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The partner puts its proposal right. It is said whole, as it should stand.</summary>
public sealed record ReviseProposal(
    Money Budget,
    [property: MinLength(1), MaxLength(12)] IReadOnlyList<PlannedTranche> Tranches,
    TargetMix Targets,
    DateOnly? UsefulUntil = null);

[Command(Roles.Partner)]
public static class ReviseProposalEndpoint
{
    public static Refusal? Validate(ReviseProposal command, CvrProject project) =>
        project.MustBe(ProjectState.RevisionRequested)
        ?? command.Tranches.MustMake(command.Budget);

    [WolverinePost("/projects/{id}/revise-proposal")]
    public static ProposalRevised Post(ReviseProposal command, [Existing] CvrProject project) =>
        new(command.Budget, command.Tranches, command.Targets, command.UsefulUntil, project.Revision + 1);
}
