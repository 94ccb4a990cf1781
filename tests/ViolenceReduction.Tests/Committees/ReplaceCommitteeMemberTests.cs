using Concord.Contracts;
using Concord.Harness;
using Concord.ViolenceReduction.Committees;

namespace Concord.ViolenceReduction.Tests.Committees;

public sealed class replace_committee_member_decides
{
    private static readonly ReplaceCommitteeMember BreaksTheShare = new("SOUM-01", ReplacementReason.Moved, new("SOUM-07", Sex.Male, AgeBand.From60, SeatGroup.Community));
    private static readonly ReplaceCommitteeMember MendsIt = new("SOUM-07", ReplacementReason.Resigned, new("SOUM-08", Sex.Female, AgeBand.From60, SeatGroup.Community));

    [Fact]
    public void who_takes_the_seat_and_what_the_shares_are_then()
    {
        var replaced = ReplaceCommitteeMemberEndpoint.Post(A.ReplaceCommitteeMember(), Given.ASelectionCommittee(), Acting.Caseworker);
        (replaced.Replacement.Member, replaced.Women, replaced.Seats, replaced.CureUntil).ShouldBe(("SOUM-06", 2, 5, null));
    }

    [Fact, Shows("C-02")]
    public void that_a_broken_share_is_mended_within_thirty_days_or_there_are_no_votes()
    {
        var broken = Given.ASelectionCommittee().After(BreaksTheShare, Acting.Caseworker);
        broken.CureUntil.ShouldBe(new DateOnly(2025, 2, 14));

        Voting(broken, new(2025, 2, 14)).ShouldBeNull();
        Voting(broken, new(2025, 2, 15)).ShouldBeBy("C-02");
        Voting(broken.After(MendsIt, Acting.Caseworker), new(2025, 2, 15)).ShouldBeNull();
    }

    [Fact, Shows("C-02")]
    public void that_breaking_it_again_gives_no_more_time()
    {
        var broken = Given.ASelectionCommittee().After(BreaksTheShare, Acting.Caseworker);
        broken.After(A.ReplaceCommitteeMember(), Later.Caseworker).CureUntil.ShouldBe(new DateOnly(2025, 2, 14));
    }

    [Fact, Shows("C-02")]
    public void that_a_lost_youth_seat_is_mended_as_well() =>
        Given.ASelectionCommittee().After(new ReplaceCommitteeMember("SOUM-02", ReplacementReason.Absent, new("SOUM-07", Sex.Female, AgeBand.From60, SeatGroup.Community)), Acting.Caseworker).CureUntil.ShouldNotBeNull();

    [Fact]
    public void that_the_seat_is_held_and_the_replacement_holds_none()
    {
        ReplaceCommitteeMemberEndpoint.Validate(A.ReplaceCommitteeMember() with { Member = "SOUM-99" }, Given.ASelectionCommittee()).ShouldBeByState();
        ReplaceCommitteeMemberEndpoint.Validate(A.ReplaceCommitteeMember() with { Replacement = A.Seats("SOUM")[0] }, Given.ASelectionCommittee()).ShouldBeByState();
    }

    private static Hosting.Refusal? Voting(Committee committee, DateOnly day) =>
        committee.MayDecide(new(day, ["SOUM-02", "SOUM-03", "SOUM-05"], new(1, 0, 1, 0)), Fold.Stream, [], Acting.Committee.On(day));
}
