using Concord.CommunityPolicing.Commitments;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests.Commitments;

public sealed class make_commitment_decides
{
    [Fact]
    public void that_the_forum_shows_its_number()
    {
        var (taken, commitment) = MakeCommitmentEndpoint.Post(A.MakeCommitment(), Given.AnActiveForum(), Acting.Committee);
        (taken.Commitment, taken.Owner, taken.Due).ShouldBe((commitment.StreamId, CommitmentOwner.Police, new(2027, 6, 1)));
    }

    [Fact, Shows("PO-01")]
    public void that_the_meeting_was_quorate() =>
        Given.AForum().After(A.HoldMeeting() with { Quorate = false }, Acting.Committee).Refusing(A.MakeCommitment(), Acting.Committee).ShouldBeBy("PO-01");

    [Fact]
    public void that_the_forum_has_met_and_the_promise_is_due_later()
    {
        Given.AForum().Refusing(A.MakeCommitment(), Acting.Committee).ShouldBeByState();
        Given.AnActiveForum().Refusing(A.MakeCommitment() with { Due = new(2025, 1, 15) }, Acting.Committee).ShouldBeByState();
    }
}

public sealed class accept_commitment_decides
{
    [Fact, Shows("PO-06")]
    public void that_a_committee_does_not_accept_for_the_police()
    {
        Given.ACommitment().Refusing(A.AcceptCommitment(), Acting.Committee).ShouldBeBy("PO-06");
        Given.ACommitment(CommitmentOwner.Community).Refusing(A.AcceptCommitment(), Acting.Committee).ShouldBeNull();
        Given.ACommitment().Refusing(A.DeclineCommitment(), Acting.Committee).ShouldBeBy("PO-06");
    }

    [Fact]
    public void that_it_is_done_once() => Given.AnAcceptedCommitment().Refusing(A.AcceptCommitment(), Acting.Caseworker).ShouldBeByState();
}

public sealed class report_commitment_delivery_decides
{
    [Fact, Shows("PO-05")]
    public void that_what_was_not_accepted_was_never_promised()
    {
        Given.ACommitment().Refusing(A.ReportCommitmentDelivery(), Acting.Caseworker).ShouldBeBy("PO-05");
        Given.ACommitment().After(A.DeclineCommitment(), Acting.Caseworker).Refusing(A.ReportCommitmentDelivery(), Acting.Caseworker).ShouldBeBy("PO-05");
        Given.AnAcceptedCommitment().After(A.RenegotiateCommitment(), Acting.Caseworker).Refusing(A.ReportCommitmentDelivery(), Acting.Caseworker).ShouldBeBy("PO-05");
    }

    [Theory]
    [InlineData("2027-05-31", 0)]
    [InlineData("2027-06-01", 0)]
    [InlineData("2027-06-15", 14)]
    public void that_late_counts_as_late(string day, int late) =>
        ReportCommitmentDeliveryEndpoint.Post(A.ReportCommitmentDelivery(), Given.AnAcceptedCommitment(), Acting.Caseworker.On(DateOnly.Parse(day))).DaysLate.ShouldBe(late);

    [Fact]
    public void that_what_was_missed_can_still_be_delivered() =>
        Fold.After(Given.AnAcceptedCommitment(), new CommitmentMissed(new(2027, 6, 1))).Refusing(A.ReportCommitmentDelivery(), Acting.Caseworker).ShouldBeNull();

    [Fact, Shows("PO-06")]
    public void that_it_is_the_owners_word() => Given.AnAcceptedCommitment().Refusing(A.ReportCommitmentDelivery(), Acting.Committee).ShouldBeBy("PO-06");
}

public sealed class confirm_commitment_decides
{
    [Fact, Shows("PO-06")]
    public void that_nobody_confirms_what_they_reported_themselves()
    {
        var delivered = Given.AnAcceptedCommitment(CommitmentOwner.Community).After(A.ReportCommitmentDelivery(), Acting.Committee);
        delivered.Refusing(A.ConfirmCommitment(), Acting.Committee).ShouldBeBy("PO-06");
        delivered.Refusing(A.ContestCommitment(), Acting.Committee).ShouldBeBy("PO-06");
        delivered.Refusing(A.ConfirmCommitment(), Acting.By(Actor.Committee with { Id = "another-member" })).ShouldBeNull();
    }

    [Fact, Shows("PO-06")]
    public void that_whoever_spoke_for_the_owner_before_a_renegotiation_did_so_for_good() =>
        Given.AnAcceptedCommitment(CommitmentOwner.Community).After(A.RenegotiateCommitment(), Acting.Committee).After(A.AcceptCommitment(), Acting.Committee).After(A.ReportCommitmentDelivery(), Acting.Caseworker)
            .Refusing(A.ConfirmCommitment(), Acting.Committee).ShouldBeBy("PO-06");

    [Theory, Shows("PO-06")]
    [InlineData(5, 5, false)]
    [InlineData(0, 0, false)]
    [InlineData(6, 5, true)]
    public void that_more_said_so_than_not(int votesFor, int against, bool kept)
    {
        (Given.ADeliveredCommitment().Refusing(new ConfirmCommitment(votesFor, against), Acting.Committee) is null).ShouldBe(kept);
        (Given.ADeliveredCommitment().Refusing(new ContestCommitment(votesFor, against), Acting.Committee) is null).ShouldBe(!kept);
    }

    [Fact]
    public void that_there_is_something_to_confirm() => Given.AnAcceptedCommitment().Refusing(A.ConfirmCommitment(), Acting.Committee).ShouldBeByState();
}

public sealed class renegotiate_commitment_decides
{
    [Fact]
    public void that_it_is_a_new_promise() => Given.AnAcceptedCommitment().After(A.RenegotiateCommitment(), Acting.Caseworker).ShouldSatisfyAllConditions(
        renegotiated => renegotiated.State.ShouldBe(CommitmentState.Made),
        renegotiated => renegotiated.Due.ShouldBe(new(2027, 8, 1)));

    [Fact]
    public void that_what_was_confirmed_stands() => Given.ADeliveredCommitment().After(A.ConfirmCommitment(), Acting.Committee).Refusing(A.RenegotiateCommitment(), Acting.Caseworker).ShouldBeByState();

    [Fact]
    public void that_it_is_due_later() => Given.AnAcceptedCommitment().Refusing(A.RenegotiateCommitment() with { Due = new(2025, 1, 15) }, Acting.Caseworker).ShouldBeByState();
}

public sealed class a_commitment_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task shows_the_owners_word_and_the_communitys_side_by_side()
    {
        var contested = await service.ACommitmentAsync().After(service, Actor.Caseworker, A.AcceptCommitment()).After(service, Actor.Caseworker, A.ReportCommitmentDelivery()).After(service, Actor.Committee, A.ContestCommitment());
        (await service.DetailsAsync(contested)).GetProperty("contested").GetProperty("votesAgainst").GetInt32().ShouldBe(11);

        var confirmed = await Task.FromResult(contested).After(service, Actor.Caseworker, A.RenegotiateCommitment()).After(service, Actor.Caseworker, A.AcceptCommitment())
            .After(service, Actor.Caseworker, A.ReportCommitmentDelivery()).After(service, Actor.Committee, A.ConfirmCommitment());
        var line = await service.LineAsync(confirmed, "confirmed", Actor.Committee);
        foreach (var word in new[] { "madeOn", "acceptedOn", "deliveredOn", "confirmedOn" })
            line.GetProperty(word).GetString().ShouldNotBeNullOrEmpty(word);
        (await service.HistoryAsync(confirmed)).ShouldBe(["commitment-made", "commitment-accepted", "commitment-delivered", "commitment-contested", "commitment-renegotiated", "commitment-accepted", "commitment-delivered", "commitment-confirmed"]);
    }

    [Fact]
    public async Task can_be_declined()
    {
        var declined = await service.ACommitmentAsync().After(service, Actor.Caseworker, A.DeclineCommitment());
        (await service.DetailsAsync(declined, Actor.Committee)).GetProperty("declined").GetProperty("reason").GetString().ShouldBe("noMeans");
    }

    [Fact]
    public async Task names_the_rule_that_refuses()
    {
        var made = await service.ACommitmentAsync();
        (await service.DoAsync(Actor.Caseworker, made, A.ReportCommitmentDelivery())).ShouldBeRefusedBy("PO-05");
        (await service.DoAsync(Actor.Committee, made, A.AcceptCommitment())).ShouldBeRefusedBy("PO-06");
    }
}
