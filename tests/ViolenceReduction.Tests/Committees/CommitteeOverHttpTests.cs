using Concord.Harness;
using Concord.ViolenceReduction.Committees;

namespace Concord.ViolenceReduction.Tests.Committees;

public sealed class a_committee_over_http(ViolenceReductionHost service)
{
    [Fact]
    public async Task shows_its_seats_and_withholds_its_names()
    {
        var committee = await service.AReviewingCommitteeAsync();
        var plain = (await service.SendAsync(Request.Get(Actor.Supervisor, committee.Url))).ShouldShow();
        plain.GetProperty("seats").GetArrayLength().ShouldBe(5);
        plain.GetRawText().ShouldNotContain("Tamboura");
        (await service.SendAsync(Request.Get(Actor.Supervisor, committee.Url).For("case-management"))).ShouldShow().GetRawText().ShouldContain("Tamboura");
    }

    [Fact, Shows("C-07")]
    public async Task keeps_an_interested_member_from_the_vote()
    {
        var standing = await service.AProposalAsync();
        await service.DoneAsync(Actor.Committee, standing.Selecting, A.DeclareInterest(standing.Project.Id));
        (await service.DoAsync(Actor.Committee, standing.Project, A.SelectProposal(standing.Selecting.Id))).ShouldBeRefusedBy("C-07");

        var others = new Meeting(new(2025, 1, 15), ["SOUM-01", "SOUM-02", "SOUM-04"], new(2, 0, 0, 1));
        await service.DoneAsync(Actor.Committee, standing.Project, A.SelectProposal(standing.Selecting.Id) with { Meeting = others });
    }

    [Fact, Shows("C-02")]
    public async Task has_no_votes_once_its_time_to_mend_a_share_is_over()
    {
        var standing = await service.AProposalAsync();
        var broken = new ReplaceCommitteeMember("SOUM-01", ReplacementReason.Moved, new("SOUM-07", Contracts.Sex.Male, Contracts.AgeBand.From60, SeatGroup.Community));
        var committee = await service.DoneAsync(Actor.Caseworker, standing.Selecting, broken);
        (await service.SendAsync(Request.Get(Actor.Committee, committee.Url))).ShouldShow().GetProperty("cureUntil").GetString().ShouldBe("2025-03-05");

        var late = A.SelectProposal(committee.Id) with { Meeting = new(new(2025, 3, 6), ["SOUM-02", "SOUM-03", "SOUM-05"], new(1, 0, 2, 0)) };
        var reply = await service.SendAsync(Request.Command(Actor.Committee, $"{standing.Project.Url}/select-proposal", late).Seen(1).At(new(2025, 3, 7, 9, 0, 0, TimeSpan.Zero)));
        reply.ShouldBeRefusedBy("C-02");
    }

    [Fact]
    public async Task of_another_mission_is_not_there_to_vote()
    {
        var standing = await service.AProposalAsync();
        (await service.DoAsync(Actor.Committee, standing.Project, A.SelectProposal(Guid.NewGuid()))).ShouldBeProblem("wrong-state", 409);
    }

    [Fact]
    public async Task of_the_programme_is_there_for_whoever_works_in_a_part_of_its_place_and_for_nobody_elsewhere()
    {
        var committee = await service.AReviewingCommitteeAsync();
        (await service.SendAsync(Request.Get(Actor.Caseworker with { Areas = ["BF5603"] }, committee.Url))).ShouldShow();
        (await service.SendAsync(Request.Get(Actor.Caseworker with { Areas = ["BF4601"] }, committee.Url))).ShouldBeProblem("not-found", 404);
    }

    [Fact]
    public async Task out_of_sight_cannot_be_named_in_a_command()
    {
        var standing = await service.AProposalAsync();
        var elsewhere = await service.OpenAsync(Actor.Supervisor, "committees", A.SeatReviewers() with { Place = "BF46" });
        var selected = await service.DoneAsync(Actor.Committee, standing.Project, A.SelectProposal(standing.Selecting.Id));
        var here = Actor.Caseworker with { Areas = ["BF5603"] };
        (await service.DoAsync(here, selected, A.PresentForReview(elsewhere.Id), new(2025, 1, 15))).ShouldBeProblem("wrong-state", 409);
        await service.DoneAsync(here, selected, A.PresentForReview(standing.Reviewing.Id), new(2025, 1, 15));
    }

    [Fact, Shows("C-03")]
    public async Task that_was_there_before_is_looked_into()
    {
        var area = await service.AnAreaWithCriteriaAsync();
        (await service.SendAsync(Request.Command(Actor.Caseworker, "/v1/violence-reduction/committees", A.SeatCommittee(area.Id) with { DueDiligence = null }))).ShouldBeRefusedBy("C-03");
    }
}
