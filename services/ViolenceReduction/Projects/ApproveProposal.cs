using System.ComponentModel.DataAnnotations;
using Concord.Contracts;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Wolverine.Attributes;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Projects;

/// <summary>The programme's committee approved a proposal. What that makes of the women's share of the portfolio is kept with it.</summary>
public sealed record ApproveProposal(
    Guid Committee,
    Meeting Meeting,
    [property: MaxLength(4)] IReadOnlyList<ApprovalCondition> Conditions,
    QuotaException? Exception = null) : INamesCommittee;

[Command(Roles.Supervisor, Approves = true), Middleware(typeof(TheCommittee<ApproveProposal>), typeof(ThePortfolio))]
public static class ApproveProposalEndpoint
{
    public static Refusal? Validate(ApproveProposal command, CvrProject project, Committee? committee, PortfolioShare portfolio, Act act) =>
        project.MustHaveReached(ProjectState.UnderReview, "The proposal wasn't presented. Let the community choose it and present it first.")
        ?? project.MustBe(ProjectState.UnderReview)
        ?? committee.MustBeOf(CommitteeKind.ProjectApproval, project)
        ?? Notice.MustBeGiven(project.PresentedOn, command.Meeting.HeldOn)
        ?? committee!.MayDecide(command.Meeting, project.Id, project.Selectors, act)
        ?? (command.Meeting.Ballots.Carried ? null : Refusal.WrongState("More voted against the proposal than for it, or as many. Reject it."))
        ?? Rules.SeasonsDontWait.Unless(project.UsefulUntil is not { } useful || command.Meeting.HeldOn <= useful, $"After {project.UsefulUntil:O} the money comes too late for the season. Have the proposal revised for the next one.")
        ?? Rules.WomenHaveTheirShare.Unless(portfolio.With(project.ServesWomen).Holds || command.Exception is { } exception && exception.MendedBy > act.Day,
            "With this approval fewer than three in ten projects would serve women. Approve one that does, or record an exception with a plan.");

    [WolverinePost("/projects/{id}/approve-proposal")]
    public static ProposalApproved Post(ApproveProposal command, [Existing] CvrProject project, [NotBody] PortfolioShare portfolio, Act act) =>
        new(command.Meeting, [.. command.Conditions.Distinct()], portfolio.With(project.ServesWomen), command.Exception, act.Actor);
}
