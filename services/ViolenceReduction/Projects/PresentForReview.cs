using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A proposal that the community chose goes on the agenda of the programme's committee, whose members have a week to read it.</summary>
public sealed record PresentForReview(Guid Committee, DateOnly MeetingOn) : INamesCommittee;

[Command(Roles.Caseworker, Roles.Supervisor), Middleware(typeof(TheCommittee<PresentForReview>))]
public static class PresentForReviewEndpoint
{
    public static Refusal? Validate(PresentForReview command, CvrProject project, Committee? committee, Act act) =>
        project.MustHaveReached(ProjectState.SelectedByCommunity, "The community hasn't chosen this proposal. Let its committee vote first.")
        ?? project.MustBe(ProjectState.SelectedByCommunity, ProjectState.RevisionRequested)
        ?? (project.State is ProjectState.SelectedByCommunity || project.IsRevised ? null : Refusal.WrongState("The proposal isn't revised yet. Let the partner revise it first."))
        ?? (committee is { Kind: CommitteeKind.ProjectApproval } && project.Place.StartsWith(committee.Place, StringComparison.Ordinal)
            ? null : Refusal.WrongState("Name a committee of the programme that covers the project's place."))
        ?? Notice.MustBeGiven(act.Day, command.MeetingOn);

    [WolverinePost("/projects/{id}/present-for-review")]
    public static ProposalPresented Post(PresentForReview command, [Existing] CvrProject project, Act act) =>
        new(command.Committee, act.Day, command.MeetingOn);
}
