using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The community's committee voted against a proposal, and says why.</summary>
public sealed record DeclineProposal(Guid Committee, Meeting Meeting, DeclineReason Reason) : INamesCommittee;

[Command(Roles.Committee), Middleware(typeof(TheCommittee<DeclineProposal>))]
public static class DeclineProposalEndpoint
{
    public static Refusal? Validate(DeclineProposal command, CvrProject project, Committee? committee, Act act) =>
        project.MustBe(ProjectState.Submitted)
        ?? committee.MustBeOf(CommitteeKind.ProjectSelection, project)
        ?? committee!.MayDecide(command.Meeting, project.Id, [], act)
        ?? (command.Meeting.Ballots.Carried ? Refusal.WrongState("More voted for the proposal than against it. Select it.") : null);

    [WolverinePost("/projects/{id}/decline-proposal")]
    public static ProposalDeclinedByCommunity Post(DeclineProposal command, [Existing] CvrProject project) =>
        new(command.Committee, command.Meeting, command.Reason);
}
