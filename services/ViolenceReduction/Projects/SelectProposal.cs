using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The community's committee voted for a proposal.</summary>
public sealed record SelectProposal(Guid Committee, Meeting Meeting) : INamesCommittee;

[Command(Roles.Committee), Middleware(typeof(TheCommittee<SelectProposal>))]
public static class SelectProposalEndpoint
{
    public static Refusal? Validate(SelectProposal command, CvrProject project, Committee? committee, Act act) =>
        project.MustBe(ProjectState.Submitted)
        ?? committee.MustBeOf(CommitteeKind.ProjectSelection, project)
        ?? committee!.MayDecide(command.Meeting, project.Id, [], act)
        ?? (command.Meeting.Ballots.Carried ? null : Refusal.WrongState("More voted against the proposal than for it, or as many. Decline it."));

    [WolverinePost("/projects/{id}/select-proposal")]
    public static ProposalSelectedByCommunity Post(SelectProposal command, [Existing] CvrProject project, [NotBody] Committee? committee) =>
        new(command.Committee, command.Meeting, committee!.QuorumFor(project.Id));
}
