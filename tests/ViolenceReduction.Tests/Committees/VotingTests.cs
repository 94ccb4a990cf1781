using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Committees;

namespace Concord.ViolenceReduction.Tests.Committees;

public sealed class a_vote
{
    private static readonly DateOnly Today = new(2025, 1, 15);

    [Fact, Shows("C-07")]
    public void needs_more_than_half_of_the_members()
    {
        Refusal(["SOUM-01", "SOUM-02"], new(2, 0, 0, 0)).ShouldBeBy("C-07");
        Refusal(["SOUM-01", "SOUM-02", "SOUM-03"], new(2, 0, 1, 0)).ShouldBeNull();
    }

    [Fact, Shows("C-07")]
    public void counts_a_member_once_however_often_they_are_named() => Refusal(["SOUM-01", "SOUM-01", "SOUM-02"], new(2, 0, 0, 0)).ShouldBeBy("C-07");

    [Fact, Shows("C-07")]
    public void is_taken_by_members_alone() => Refusal(["SOUM-01", "SOUM-02", "SOUM-03", "P-9"], new(2, 0, 1, 0)).ShouldBeBy("C-07");

    [Fact, Shows("C-07")]
    public void is_not_for_whoever_declared_an_interest()
    {
        var interested = Given.ASelectionCommittee().After(A.DeclareInterest(Fold.Stream), Acting.Committee);
        Refusal(["SOUM-01", "SOUM-02", "SOUM-03"], new(2, 0, 1, 0), interested).ShouldBeBy("C-07");
    }

    [Fact, Shows("C-07")]
    public void has_its_quorum_without_those_who_declared_an_interest()
    {
        var two = Given.ASelectionCommittee().After(A.DeclareInterest(Fold.Stream), Acting.Committee).After(A.DeclareInterest(Fold.Stream) with { Member = "SOUM-04" }, Acting.Committee);
        two.QuorumFor(Fold.Stream).ShouldBe(2);
        Refusal(["SOUM-01", "SOUM-02"], new(2, 0, 0, 0), two).ShouldBeNull();
        two.QuorumFor(Guid.Empty).ShouldBe(3, "an interest in one proposal is none in another");
    }

    [Fact, Shows("C-07")]
    public void is_not_for_whoever_voted_on_it_in_the_other_committee() =>
        Given.ASelectionCommittee().MayDecide(new(Today, ["SOUM-01", "SOUM-02", "SOUM-03"], new(2, 0, 1, 0)), Fold.Stream, ["SOUM-02"], Acting.Committee).ShouldBeBy("C-07");

    [Fact]
    public void has_no_more_votes_of_a_sex_than_voters_of_it()
    {
        Refusal(["SOUM-01", "SOUM-02", "SOUM-03"], new(3, 0, 0, 0)).ShouldBeByState();
        Refusal(["SOUM-01", "SOUM-02", "SOUM-03"], new(2, 0, 0, 2)).ShouldBeByState();
        Refusal(["SOUM-01", "SOUM-02", "SOUM-03"], new(2, 0, 0, 0, OthersFor: 1)).ShouldBeByState();
    }

    [Fact]
    public void was_held_before_it_is_recorded() =>
        Given.ASelectionCommittee().MayDecide(new(Today.AddDays(1), ["SOUM-01", "SOUM-02", "SOUM-03"], new(2, 0, 1, 0)), Fold.Stream, [], Acting.Committee).ShouldBeByState();

    [Fact]
    public void carries_when_more_are_for_than_against()
    {
        new Ballots(1, 0, 0, 0).Carried.ShouldBeTrue();
        new Ballots(1, 0, 0, 1).Carried.ShouldBeFalse();
        new Ballots(0, 0, 0, 0).Carried.ShouldBeFalse();
    }

    [Fact]
    public void is_declared_an_interest_in_by_members_alone() =>
        DeclareInterestEndpoint.Validate(A.DeclareInterest(Fold.Stream) with { Member = "P-9" }, Given.ASelectionCommittee()).ShouldBeByState();

    private static Refusal? Refusal(string[] voters, Ballots ballots, Committee? committee = null) =>
        (committee ?? Given.ASelectionCommittee()).MayDecide(new(Today, voters, ballots), Fold.Stream, [], Acting.Committee);
}
