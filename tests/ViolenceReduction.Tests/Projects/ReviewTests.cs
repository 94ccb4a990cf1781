using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;
using Concord.ViolenceReduction.Projects;

namespace Concord.ViolenceReduction.Tests.Projects;

/// <summary>From the community's choice to its sign-off.</summary>
public sealed class the_review_decides
{
    private static readonly Committee Selecting = Given.ASelectionCommittee();
    private static readonly Committee Reviewing = Given.AReviewingCommittee();

    [Fact]
    public void that_the_community_chooses_by_its_own_committee()
    {
        var selected = Given.ASelectedProposal();
        (selected.State, selected.Selectors.Count).ShouldBe((ProjectState.SelectedByCommunity, 3));
        Refusal(A.SelectProposal(Selecting.Id), Given.AProposal(), Acting.Committee, Selecting with { Area = Guid.Empty }).ShouldBeByState();
        Refusal(A.SelectProposal(Reviewing.Id), Given.AProposal(), Acting.Committee, Reviewing).ShouldBeByState();
        Refusal(A.SelectProposal(Guid.Empty), Given.AProposal(), Acting.Committee).ShouldBeByState();
    }

    [Fact]
    public void that_a_vote_goes_as_it_went()
    {
        Refusal(A.SelectProposal(Selecting.Id) with { Meeting = A.DeclineProposal(Selecting.Id).Meeting }, Given.AProposal(), Acting.Committee, Selecting).ShouldBeByState();
        Refusal(A.DeclineProposal(Selecting.Id) with { Meeting = A.SelectProposal(Selecting.Id).Meeting }, Given.AProposal(), Acting.Committee, Selecting).ShouldBeByState();
        Given.AProposal().After(A.DeclineProposal(Selecting.Id), Acting.Committee, Selecting).State.ShouldBe(ProjectState.DeclinedByCommunity);
        Refusal(A.ApproveProposal(Reviewing.Id) with { Meeting = A.RejectProposal(Reviewing.Id).Meeting }, Given.APresentedProposal(), Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeByState();
        Refusal(A.RejectProposal(Reviewing.Id) with { Meeting = A.ApproveProposal(Reviewing.Id).Meeting }, Given.APresentedProposal(), Later.Supervisor, Reviewing).ShouldBeByState();
        Given.APresentedProposal().After(A.RejectProposal(Reviewing.Id), Later.Supervisor, Reviewing).State.ShouldBe(ProjectState.Rejected);
    }

    [Fact, Shows("C-06")]
    public void that_nothing_is_skipped()
    {
        Refusal(A.PresentForReview(Reviewing.Id), Given.AProposal(), Acting.Caseworker, Reviewing).ShouldBeBy("C-06");
        Refusal(A.ApproveProposal(Reviewing.Id), Given.AProposal(), Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeBy("C-06");
        Refusal(A.ApproveProposal(Reviewing.Id), Given.ASelectedProposal(), Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeBy("C-06");
        Refusal(A.GiveCommunitySignOff(), Given.APresentedProposal(), Later.Committee).ShouldBeBy("C-06");
    }

    [Fact, Shows("C-05")]
    public void that_the_reviewers_have_seven_days()
    {
        Refusal(A.PresentForReview(Reviewing.Id) with { MeetingOn = new(2025, 1, 21) }, Given.ASelectedProposal(), Acting.Caseworker, Reviewing).ShouldBeBy("C-05");
        Refusal(A.PresentForReview(Reviewing.Id) with { MeetingOn = new(2025, 1, 22) }, Given.ASelectedProposal(), Acting.Caseworker, Reviewing).ShouldBeNull();
        Refusal(A.ApproveProposal(Reviewing.Id) with { Meeting = A.Meeting("PAC", new(2025, 1, 21)) }, Given.APresentedProposal(), Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeBy("C-05");
        Refusal(A.ApproveProposal(Reviewing.Id) with { Meeting = A.Meeting("PAC", new(2025, 1, 22)) }, Given.APresentedProposal(), Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeNull();
        Refusal(A.RejectProposal(Reviewing.Id) with { Meeting = A.Meeting("PAC", new(2025, 1, 21), carried: false) }, Given.APresentedProposal(), Later.Supervisor, Reviewing).ShouldBeBy("C-05");
    }

    [Fact]
    public void that_it_is_presented_to_a_committee_of_the_programme_that_covers_the_place()
    {
        Refusal(A.PresentForReview(Selecting.Id), Given.ASelectedProposal(), Acting.Caseworker, Selecting).ShouldBeByState();
        Refusal(A.PresentForReview(Reviewing.Id), Given.ASelectedProposal(), Acting.Caseworker, Reviewing with { Place = "BF46" }).ShouldBeByState();
        Refusal(A.ApproveProposal(Guid.Empty), Given.APresentedProposal(), Later.Supervisor, Reviewing with { Id = Guid.Empty }, Given.Portfolio).ShouldBeByState();
    }

    [Fact, Shows("C-07")]
    public void that_nobody_sits_in_both_votes()
    {
        var same = Given.Seated(A.SeatReviewers() with { Seats = [.. A.Seats("PAC").Skip(1), A.Seats("SOUM")[0]] }) with { Id = Reviewing.Id };
        var meeting = new Meeting(new(2025, 1, 24), ["PAC-02", "PAC-03", "SOUM-01"], new(2, 0, 1, 0));
        Refusal(A.ApproveProposal(same.Id) with { Meeting = meeting }, Given.APresentedProposal(), Later.Supervisor, same, Given.Portfolio).ShouldBeBy("C-07");
        Refusal(A.RejectProposal(same.Id) with { Meeting = meeting with { Ballots = new(0, 2, 0, 1) } }, Given.APresentedProposal(), Later.Supervisor, same).ShouldBeBy("C-07");
    }

    [Fact, Shows("C-08")]
    public void that_women_keep_their_share_or_a_plan_says_how_it_is_mended()
    {
        var serves = Given.APresentedProposal();
        var servesNot = Given.APresentedProposal(A.SubmitProposal(Fold.Stream) with { ServesWomen = false });
        Refusal(A.ApproveProposal(Reviewing.Id), servesNot, Later.Supervisor, Reviewing, new PortfolioShare(9, 3)).ShouldBeNull("three of ten");
        Refusal(A.ApproveProposal(Reviewing.Id), servesNot, Later.Supervisor, Reviewing, new PortfolioShare(10, 3)).ShouldBeBy("C-08");
        Refusal(A.ApproveProposal(Reviewing.Id), serves, Later.Supervisor, Reviewing, new PortfolioShare(10, 3)).ShouldBeNull("four of eleven");
        Refusal(A.ApproveProposal(Reviewing.Id) with { Exception = new("PLAN-W-1", new(2025, 12, 31)) }, servesNot, Later.Supervisor, Reviewing, new PortfolioShare(10, 3)).ShouldBeNull();
        Refusal(A.ApproveProposal(Reviewing.Id) with { Exception = new("PLAN-W-1", Later.Day) }, servesNot, Later.Supervisor, Reviewing, new PortfolioShare(10, 3)).ShouldBeBy("C-08");
    }

    [Fact]
    public void that_the_share_is_kept_as_the_approval_leaves_it() =>
        ApproveProposalEndpoint.Post(A.ApproveProposal(Reviewing.Id), Given.APresentedProposal(), new PortfolioShare(10, 3), Later.Supervisor).Portfolio.ShouldBe(new PortfolioShare(11, 4));

    [Fact, Shows("C-20")]
    public void that_a_season_is_not_missed()
    {
        var seasonal = Given.APresentedProposal(A.SubmitProposal(Fold.Stream) with { UsefulUntil = new(2025, 1, 23) });
        Refusal(A.ApproveProposal(Reviewing.Id), seasonal, Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeBy("C-20");
        Refusal(A.ApproveProposal(Reviewing.Id) with { Meeting = A.Meeting("PAC", new(2025, 1, 23)) }, seasonal, Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeNull();
        Refusal(A.ApproveProposal(Reviewing.Id), Given.APresentedProposal(A.SubmitProposal(Fold.Stream) with { UsefulUntil = null }), Later.Supervisor, Reviewing, Given.Portfolio).ShouldBeNull();
    }

    [Fact]
    public void that_a_revision_is_made_before_it_is_presented_anew()
    {
        var requested = Given.APresentedProposal().After(A.RequestRevision(), Later.Supervisor);
        Refusal(A.RequestRevision() with { Due = Later.Day }, Given.APresentedProposal(), Later.Supervisor).ShouldBeByState();
        Refusal(A.PresentForReview(Reviewing.Id) with { MeetingOn = new(2025, 2, 20) }, requested, Later.Caseworker, Reviewing).ShouldBeByState();
        Refusal(A.ReviseProposal() with { Tranches = A.Plan(15_000_001) }, requested, Later.Partner).ShouldBeBy("C-18");

        var revised = requested.After(A.ReviseProposal(), Later.Partner);
        (revised.Revision, revised.Budget).ShouldBe((1, A.Cfa(15_000_000)));
        revised.After(A.PresentForReview(Reviewing.Id) with { MeetingOn = new(2025, 2, 20) }, Later.Caseworker, Reviewing).State.ShouldBe(ProjectState.UnderReview);
    }

    [Fact]
    public void that_the_community_signs_what_was_approved()
    {
        Refusal(A.GiveCommunitySignOff() with { Revision = 1 }, Given.AnApprovedProject(), Later.Committee).ShouldBeByState();
        Given.ASignedOffProject().State.ShouldBe(ProjectState.SignedOff);
    }

    private static Refusal? Refusal(object command, CvrProject project, Act act, params object[] beside) => Taken.Take(command, project, act, beside).Refusal;
}
