using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The programme's committee rejected a proposal; the reasons are told to the community.</summary>
public sealed record RejectProposal(
    Guid Committee, Meeting Meeting, [property: MinLength(1), MaxLength(5)] IReadOnlyList<RejectionReason> Reasons) : INamesCommittee;

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheCommittee<RejectProposal>))]
public static class RejectProposalEndpoint
{
    public static Refusal? Validate(RejectProposal command, CvrProject project, Committee? committee, Act act) =>
        project.MustBe(ProjectState.UnderReview)
        ?? committee.MustBeOf(CommitteeKind.ProjectApproval, project)
        ?? Notice.MustBeGiven(project.PresentedOn, command.Meeting.HeldOn)
        ?? committee!.MayDecide(command.Meeting, project.Id, project.Selectors, act)
        ?? (command.Meeting.Ballots.Carried ? Refusal.WrongState("More voted for the proposal than against it. Approve it.") : null);

    [WolverinePost("/projects/{id}/reject-proposal")]
    public static ProposalRejected Post(RejectProposal command, [Existing] CvrProject project) =>
        new(command.Meeting, [.. command.Reasons.Distinct()]);
}
