using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests.Views;

public sealed class figures_of_promises
{
    [Fact, Shows("PO-06")]
    public void show_the_owners_word_and_the_communitys_apart()
    {
        var made = MakeCommitmentEndpoint.Make(A.MakeCommitment(), Given.AnActiveForum(), Acting.Committee);
        CommitmentEntry Promise(params object[] facts) => Fold.Of<CommitmentEntry>([made, .. facts]);
        var (accepted, delivered) = (new CommitmentAccepted("ann", new(2025, 2, 1)), new CommitmentDelivered(DeliveryEvidence.Report, "ann", new(2025, 3, 1), 0));

        CommitmentFigures.Of(
        [
            Promise(), Promise(accepted), Promise(accepted, delivered), Promise(accepted, delivered, new CommitmentConfirmed(9, 1, "bob", new(2025, 4, 1))), Promise(accepted, delivered, new CommitmentContested(1, 9, "bob", new(2025, 4, 1))),
            Promise(accepted, new CommitmentMissed(new(2025, 3, 1))),
        ]).ShouldBe([new CommitmentFigures(CommitmentOwner.Police, Made: 6, Accepted: 5, Delivered: 3, Confirmed: 1, Missed: 1)]);
    }
}

public sealed class figures_of_allegations
{
    private static readonly DateTimeOffset Now = new(2025, 12, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact, Shows("PO-27")]
    public void are_counted_by_quarter_with_what_stays_unknown() => OversightFigures.Of(
        [
            Allegation(new(2025, 1, 1)), Allegation(new(2025, 3, 31)) with { Body = "IGS-BFA" }, Answered(new(2025, 2, 1), days: 10), Answered(new(2025, 2, 1), days: 40), Answered(new(2025, 2, 1), days: 90),
            Allegation(new(2025, 7, 4)), Allegation(new(2025, 7, 3)),
        ], Now).ShouldBe([new("2025-Q3", 2, 0, 0, MedianDays: null, UnknownAfter180Days: 1), new("2025-Q1", 5, 4, 3, MedianDays: 40, UnknownAfter180Days: 2)]);

    private static OversightDetails Answered(DateOnly received, int days) => Allegation(received) with { Body = "IGS-BFA", Outcome = new("IGS-BFA", OversightOutcome.Sanctioned, ReasonsGiven: true, received.AddDays(days)) };

    private static OversightDetails Allegation(DateOnly received) => new()
    {
        Mission = "BFA", Place = A.Place, ReceivedAt = new(received, TimeOnly.MinValue, TimeSpan.Zero), Allegation = ReceiveConductAllegationEndpoint.Receive(A.ReceiveConductAllegation(), Acting.Oversight),
    };
}

public sealed class figures_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task count_promises_by_owner()
    {
        var confirmed = await service.ACommitmentAsync().After(service, Actor.Caseworker, A.AcceptCommitment()).After(service, Actor.Caseworker, A.ReportCommitmentDelivery()).After(service, Actor.Committee, A.ConfirmCommitment());
        await service.LineAsync(confirmed, "confirmed");
        var police = (await service.SendAsync(Request.Get(Actor.Committee, $"{GivenOverHttp.Base}/indicators/commitments"))).ShouldShow().GetProperty("items").EnumerateArray().Single(figure => figure.GetProperty("owner").GetString() == "police");
        police.GetProperty("confirmed").GetInt32().ShouldBeGreaterThan(0);
        (await service.SendAsync(Request.Get(Actor.Committee with { Areas = ["ML"] }, $"{GivenOverHttp.Base}/indicators/commitments"))).ShouldShow().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task count_allegations_for_the_oversight()
    {
        await service.AnOversightCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Oversight, $"{GivenOverHttp.Base}/indicators/oversight-cases"))).ShouldShow().GetProperty("items")[0].GetProperty("received").GetInt32().ShouldBeGreaterThan(0);
    }
}
