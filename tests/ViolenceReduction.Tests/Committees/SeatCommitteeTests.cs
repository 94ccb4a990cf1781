using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Committees;

namespace Concord.ViolenceReduction.Tests.Committees;

public sealed class seat_committee_decides
{
    private static readonly SeatGiven[] Seats = A.Seats("SOUM");

    [Fact]
    public void who_sits_and_seals_their_names_to_them()
    {
        var committee = Given.ASelectionCommittee();
        committee.Seats.Count.ShouldBe(5);
        committee.Seats[0].Name.ShouldNotBeNull().Subject.ShouldBe(Subjects.Of("BFA", "SOUM-01"));
        committee.Seats[1].Name.ShouldBeNull();
    }

    [Fact]
    public void that_a_person_is_the_same_in_every_committee_of_a_mission_and_nobody_else_is()
    {
        Subjects.Of("BFA", "P-1").ShouldBe(Subjects.Of("BFA", "P-1"));
        new[] { Subjects.Of("BFA", "P-1"), Subjects.Of("MLI", "P-1"), Subjects.Of("BFA", "P-2") }.ShouldBeUnique();
    }

    [Fact, Shows("C-02")]
    public void that_three_in_ten_are_women()
    {
        Refusal(A.SeatCommittee(Fold.Stream) with { Seats = [.. Seats, .. Extra(1)] }).ShouldBeNull("two of six");
        Refusal(A.SeatCommittee(Fold.Stream) with { Seats = [.. Seats, .. Extra(2)] }).ShouldBeBy("C-02");
        Refusal(A.SeatReviewers() with { Seats = [.. Seats, .. Extra(2)] }, area: null).ShouldBeBy("C-02");
    }

    [Fact, Shows("C-02")]
    public void that_youth_and_minorities_have_their_seats()
    {
        Refusal(A.SeatCommittee(Fold.Stream) with { Seats = [.. Seats.Where(seat => seat.Group is not SeatGroup.Youth)] }).ShouldBeBy("C-02");
        Refusal(A.SeatCommittee(Fold.Stream) with { Seats = [.. Seats.Where(seat => seat.Group is not SeatGroup.Minority)] }).ShouldBeBy("C-02");
    }

    [Fact, Shows("C-03")]
    public void that_a_body_that_was_there_before_was_looked_into()
    {
        Refusal(A.SeatCommittee(Fold.Stream) with { DueDiligence = null }).ShouldBeBy("C-03");
        Refusal(A.SeatCommittee(Fold.Stream) with { DueDiligence = new("DD-1", Cleared: false, Representative: true) }).ShouldBeBy("C-03");
        Refusal(A.SeatCommittee(Fold.Stream) with { DueDiligence = new("DD-1", Cleared: true, Representative: false) }).ShouldBeBy("C-03");
        Refusal(A.SeatCommittee(Fold.Stream) with { Body = CommitteeBody.New, DueDiligence = null }).ShouldBeNull();
    }

    [Fact]
    public void that_a_community_s_committee_is_that_of_a_selected_area()
    {
        Refusal(A.SeatCommittee(Fold.Stream), area: null).ShouldBeByState();
        Refusal(A.SeatCommittee(Fold.Stream), Given.AnAssessedArea()).ShouldBeByState();
        Refusal(A.SeatCommittee(Fold.Stream) with { Place = "BF5601" }).ShouldBeByState();
        Refusal(A.SeatReviewers() with { Area = Fold.Stream }).ShouldBeByState();
    }

    [Fact]
    public void that_nobody_holds_two_seats() => Refusal(A.SeatCommittee(Fold.Stream) with { Seats = [.. Seats, Seats[0]] }).ShouldBeByState();

    private static IEnumerable<SeatGiven> Extra(int men) => Enumerable.Range(10, men).Select(number => new SeatGiven($"SOUM-{number}", Sex.Male, AgeBand.From60, SeatGroup.Community));

    private static Refusal? Refusal(SeatCommittee command) => Refusal(command, Given.ASelectedArea());

    private static Refusal? Refusal(SeatCommittee command, TargetArea? area) => SeatCommitteeEndpoint.Validate(command, area, Acting.Caseworker);
}
