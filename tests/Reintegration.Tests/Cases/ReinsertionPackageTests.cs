using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.BenefitScales;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class award_reinsertion_package_decides
{
    private static readonly PlannedInstalment First = A.AwardReinsertionPackage().Instalments[0];
    private static readonly PlannedInstalment Second = A.AwardReinsertionPackage().Instalments[1];

    [Fact]
    public void how_much_on_which_ground_until_when_and_who_approved()
    {
        var awarded = AwardReinsertionPackageEndpoint.Post(A.AwardReinsertionPackage(), Given.AnAccompaniedCase(), Acting.Supervisor, A.Scale);
        (awarded.ScaleVersion, awarded.Ceiling, awarded.Until, awarded.Approver).ShouldBe(("2024-1", A.Francs(180_000), new DateOnly(2026, 1, 15), "a-supervisor"));
        Given.AnAwardedCase().State.ShouldBe(CaseState.Reinsertion);
    }

    [Fact, Shows("R-15")]
    public void that_the_caseworker_does_not_approve()
    {
        AwardReinsertionPackageEndpoint.Validate(A.AwardReinsertionPackage(), Given.AnAccompaniedCase(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" }), A.Scale).ShouldBeBy("R-15");
        Refusal(A.AwardReinsertionPackage(), Given.ARegisteredCase()).ShouldBeBy("R-15");
    }

    [Fact, Shows("R-15")]
    public void that_the_amount_rests_on_a_published_ground()
    {
        Refusal(A.AwardReinsertionPackage() with { Ground = AmountGround.RemoteArea }).ShouldBeBy("R-15");
        Refusal(A.AwardReinsertionPackage() with { Amount = A.Francs(180_001) }).ShouldBeBy("R-15");
        Refusal(A.AwardReinsertionPackage() with { Amount = A.Francs(180_001), Ground = AmountGround.WithDependants }).ShouldBeNull();
        AwardReinsertionPackageEndpoint.Validate(A.AwardReinsertionPackage(), Given.AnAccompaniedCase(), Acting.Supervisor, new ScaleInForce(Scale: null)).ShouldBeBy("R-15");
    }

    [Fact, Shows("R-15")]
    public void that_instalments_do_not_rise_and_come_to_no_more_than_the_award()
    {
        Refusal(With(First, Second with { Amount = A.Francs(60_001) })).ShouldBeBy("R-15");
        Refusal(With(First, Second with { Due = First.Due })).ShouldBeBy("R-15");
        Refusal(With(First, Second) with { Amount = A.Francs(109_999) }).ShouldBeBy("R-15");
        Refusal(With(First, Second) with { Amount = A.Francs(110_000) }).ShouldBeNull();
        Refusal(With(First, Second with { Number = 3 })).ShouldBeBy("R-15");
        Refusal(With(First, Second with { Amount = new("1.00", "USD") })).ShouldBeBy("R-15");
    }

    [Fact, Shows("R-15")]
    public void that_it_is_over_in_a_year()
    {
        Refusal(With(First, Second with { Due = new(2026, 1, 15) })).ShouldBeNull();
        Refusal(With(First, Second with { Due = new(2026, 1, 16) })).ShouldBeBy("R-15");
        Refusal(With(First with { Due = new(2025, 1, 14) }, Second)).ShouldBeBy("R-15");
    }

    [Fact, Shows("R-31")]
    public void that_what_was_received_before_counts_when_somebody_comes_back()
    {
        var back = Given.AnAwardedCase().After(A.DeliverReinsertionInstalment(), Acting.Caseworker).After(A.RecordDeparture(), Acting.Caseworker).After(A.ReopenCase(), Acting.Supervisor);
        AwardReinsertionPackage again = A.AwardReinsertionPackage() with { Amount = A.Francs(120_000), Instalments = [First with { Number = 4, Amount = A.Francs(60_000) }, Second with { Number = 5 }] };
        Refusal(again, back).ShouldBeNull();
        Refusal(again with { Amount = A.Francs(120_001) }, back).ShouldBeBy("R-31");
        back.After(again, Acting.Supervisor).Package!.Instalments.Select(instalment => instalment.Number).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void that_one_package_is_under_way_at_a_time() => Refusal(A.AwardReinsertionPackage(), Given.AnAwardedCase()).ShouldBeByState();

    [Fact, Shows("R-05")]
    public void that_a_child_is_awarded_nothing() => Refusal(A.AwardReinsertionPackage(), Given.AnAccompaniedCase().InDoubt()).ShouldBeBy("R-05");

    private static AwardReinsertionPackage With(params PlannedInstalment[] instalments) => A.AwardReinsertionPackage() with { Instalments = instalments };

    private static Refusal? Refusal(AwardReinsertionPackage command, ReintegrationCase? @case = null) =>
        AwardReinsertionPackageEndpoint.Validate(command, @case ?? Given.AnAccompaniedCase(), Acting.Supervisor, A.Scale);
}

public sealed class deliver_reinsertion_instalment_decides
{
    [Fact]
    public void what_was_given_to_whom_and_by_whom()
    {
        var delivered = DeliverReinsertionInstalmentEndpoint.Post(A.DeliverReinsertionInstalment(), Given.AnAwardedCase(), Acting.Caseworker);
        delivered.ShouldBe(new ReinsertionInstalmentDelivered(1, Modality.Cash, A.Francs(60_000), IdentityCheck.ProgrammeCard, HouseholdAnswer.WitnessPresent, "a-caseworker", "REC-1"));
    }

    [Fact, Shows("R-16")]
    public void that_an_instalment_is_given_once() =>
        Refusal(A.DeliverReinsertionInstalment(), Given.AnAwardedCase().After(A.DeliverReinsertionInstalment(), Acting.Caseworker)).ShouldBeBy("R-16");

    [Fact, Shows("R-16")]
    public void that_whoever_approved_the_award_does_not_deliver() =>
        DeliverReinsertionInstalmentEndpoint.Validate(A.DeliverReinsertionInstalment(), Given.AnAwardedCase(), Acting.Supervisor).ShouldBeBy("R-16");

    [Fact, Shows("R-17")]
    public void that_the_household_is_offered_a_part() => Refusal(A.DeliverReinsertionInstalment() with { HouseholdOffered = false }).ShouldBeBy("R-17");

    [Fact, Shows("R-15")]
    public void that_reinsertion_is_over_after_a_year() =>
        DeliverReinsertionInstalmentEndpoint.Validate(A.DeliverReinsertionInstalment(), Given.AnAwardedCase(), Acting.Caseworker.On(new(2026, 1, 16))).ShouldBeBy("R-15");

    [Fact, Shows("R-28")]
    public void that_nothing_is_given_while_support_is_suspended() =>
        Refusal(A.DeliverReinsertionInstalment(), Given.AnAwardedCase().After(A.SuspendReintegrationSupport(), Acting.Supervisor)).ShouldBeBy("R-28");

    [Fact, Shows("R-18")]
    public void that_nothing_is_given_to_somebody_who_joined_again()
    {
        var rejoined = Given.AnAwardedCase().After(A.RecordDeparture() with { Reason = DepartureReason.Rejoined }, Acting.Caseworker);
        Refusal(A.DeliverReinsertionInstalment(), rejoined).ShouldBeByState();
        rejoined.Package!.Instalments.ShouldAllBe(instalment => instalment.State == InstalmentState.Cancelled);
    }

    [Fact]
    public void that_what_was_withheld_is_still_owed() =>
        Refusal(A.DeliverReinsertionInstalment() with { Number = 2 }, Given.AnAwardedCase().After(A.WithholdReinsertionInstalment(), Acting.Caseworker)).ShouldBeNull();

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_delivers() =>
        DeliverReinsertionInstalmentEndpoint.Validate(A.DeliverReinsertionInstalment(), Given.AnAwardedCase(), Acting.By(Actor.Caseworker with { Office = "DORI" })).ShouldBeBy("R-29");

    private static Refusal? Refusal(DeliverReinsertionInstalment command, ReintegrationCase? @case = null) =>
        DeliverReinsertionInstalmentEndpoint.Validate(command, @case ?? Given.AnAwardedCase(), Acting.Caseworker);
}

public sealed class withhold_reinsertion_instalment_decides
{
    [Fact]
    public void nothing_about_what_was_given_or_withheld_already()
    {
        var withheld = Given.AnAwardedCase().After(A.WithholdReinsertionInstalment(), Acting.Caseworker);
        WithholdReinsertionInstalmentEndpoint.Validate(A.WithholdReinsertionInstalment(), withheld, Acting.Caseworker).ShouldBeByState();
        WithholdReinsertionInstalmentEndpoint.Validate(A.WithholdReinsertionInstalment() with { Number = 9 }, withheld, Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class a_reinsertion_package_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task is_awarded_by_the_published_scale_and_given_in_parts()
    {
        (await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/benefit-scales", A.PublishBenefitScale()))).ShouldHaveDone(201, version: 1);
        var awarded = await service.AnAccompaniedCaseAsync().After(service, Actor.Supervisor, A.AwardReinsertionPackage());
        (await service.DoAsync(Actor.Supervisor, awarded, A.DeliverReinsertionInstalment())).ShouldBeRefusedBy("R-16");
        var delivered = await Task.FromResult(awarded).After(service, Actor.Caseworker, A.DeliverReinsertionInstalment()).After(service, Actor.Caseworker, A.WithholdReinsertionInstalment());
        (await service.DoAsync(Actor.Caseworker, delivered, A.DeliverReinsertionInstalment())).ShouldBeRefusedBy("R-16");

        var package = (await service.DetailsAsync(delivered)).GetProperty("package");
        package.GetProperty("received").GetProperty("amount").GetString().ShouldBe("60000");
        package.GetProperty("instalments").EnumerateArray().Select(part => part.GetProperty("state").GetString()).ShouldBe(["delivered", "withheld", "planned"]);
    }

    [Fact]
    public async Task has_a_scale_that_everybody_may_read()
    {
        var scale = (await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/benefit-scales", A.PublishBenefitScale() with { Scale = "2019-3", From = new(2019, 1, 1), Until = new(2019, 12, 31) }))).ShouldHaveDone(201, version: 1).Location;
        (await service.SendAsync(Request.Get(Actor.Partner, scale))).ShouldShow().GetProperty("amounts").GetArrayLength().ShouldBe(2);
        (await service.SendAsync(Request.Get(Actor.Caseworker, "/v1/reintegration/benefit-scales"))).ShouldShow().GetRawText().ShouldContain("2019-3");
        (await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/benefit-scales", A.PublishBenefitScale() with { Until = new(2023, 1, 1) }))).ShouldBeProblem("wrong-state", 409);
    }
}
