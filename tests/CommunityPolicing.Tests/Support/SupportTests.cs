using Concord.CommunityPolicing.Support;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.CommunityPolicing.Tests.Support;

public sealed class request_support_decides
{
    [Theory, Shows("PO-22")]
    [InlineData("rifle")]
    [InlineData("ammunition")]
    [InlineData("handcuffs")]
    [InlineData("tear-gas")]
    [InlineData("drone")]
    [InlineData("imsi-catcher")]
    [InlineData("Solar-Lamp")]
    public void that_only_what_is_on_the_list_can_be_entered(string item)
    {
        Given.RefusalToOpen(A.RequestSupport() with { Items = [new("solar-lamp", 1), new(item, 1)] }, Acting.Caseworker).ShouldBeBy("PO-22");
        Given.AnApprovedPackage().Refusing(A.DeliverSupportItem() with { Item = item }, Acting.Caseworker).ShouldBeBy("PO-22");
        Given.ARequestedPackage().Refusing(A.AssessDueDiligence() with { AgreedItems = [item] }, Acting.Supervisor).ShouldBeBy("PO-22");
    }

    [Fact]
    public void that_each_item_stands_once() => Given.RefusalToOpen(A.RequestSupport() with { Items = [new("solar-lamp", 1), new("solar-lamp", 2)] }, Acting.Caseworker).ShouldBeByState();
}

public sealed class assess_due_diligence_decides
{
    [Fact, Shows("PO-23")]
    public void that_the_programme_lead_does_not() => Given.ARequestedPackage().Refusing(A.AssessDueDiligence(), Lead).ShouldBeBy("PO-23");

    [Fact, Shows("PO-21")]
    public void that_something_is_done_about_a_high_risk() => Given.ARequestedPackage().Refusing(A.AssessDueDiligence() with { Risk = SupportRiskBand.High }, Acting.Supervisor).ShouldBeBy("PO-21");

    private static Act Lead => Acting.By(Actor.Supervisor with { Id = "a-programme-lead" });
}

public sealed class approve_support_decides
{
    [Fact, Shows("PO-23")]
    public void that_approver_assessor_and_lead_are_three_people()
    {
        Given.AnAssessedPackage().Refusing(A.ApproveSupport(), Acting.Supervisor).ShouldBeBy("PO-23");
        Given.AnAssessedPackage().Refusing(A.ApproveSupport(), Acting.By(Actor.Supervisor with { Id = "a-programme-lead" })).ShouldBeBy("PO-23");
        Given.AnAssessedPackage().Refusing(A.ApproveSupport(), Given.Another).ShouldBeNull();
    }

    [Fact, Shows("PO-23")]
    public void that_whoever_assessed_it_once_never_approves_it() =>
        Given.AnAssessedPackage().After(A.AssessDueDiligence(), Given.Another).Refusing(A.ApproveSupport(), Acting.Supervisor).ShouldBeBy("PO-23");

    [Fact, Shows("PO-21")]
    public void that_due_diligence_was_done_and_holds_and_does_not_forbid_it()
    {
        Given.ARequestedPackage().Refusing(A.ApproveSupport(), Given.Another).ShouldBeBy("PO-21");
        Given.AnAssessedPackage().Refusing(A.ApproveSupport(), Given.Another.On(new(2026, 1, 16))).ShouldBeBy("PO-21");
        Given.AnAssessedPackage(A.AssessDueDiligence() with { Risk = SupportRiskBand.Prohibitive }).Refusing(A.ApproveSupport(), Given.Another).ShouldBeBy("PO-21");
    }
}

public sealed class deliver_support_item_decides
{
    [Fact, Shows("PO-21")]
    public void that_due_diligence_was_done_first_and_is_not_older_than_twelve_months()
    {
        Given.ARequestedPackage().Refusing(A.DeliverSupportItem(), Acting.Caseworker).ShouldBeBy("PO-21");
        Given.AnApprovedPackage().Refusing(A.DeliverSupportItem(), Acting.Caseworker.On(new(2026, 1, 15))).ShouldBeNull();
        Given.AnApprovedPackage().Refusing(A.DeliverSupportItem(), Acting.Caseworker.On(new(2026, 1, 16))).ShouldBeBy("PO-21");
        Given.AnApprovedPackage().Refusing(A.DeliverSupportItem(), Acting.Caseworker.On(new(2025, 1, 14))).ShouldBeBy("PO-21");
    }

    [Fact, Shows("PO-21")]
    public void that_while_duties_are_open_only_agreed_items_are_given()
    {
        var package = Given.AnApprovedPackage(A.AssessDueDiligence() with { OpenDuties = [MitigationDuty.VettingOfRecipients], AgreedItems = ["women-desk"] });
        package.Refusing(A.DeliverSupportItem(), Acting.Caseworker).ShouldBeBy("PO-21");
        package.Refusing(new DeliverSupportItem("women-desk", 1), Acting.Caseworker).ShouldBeNull();
        package.After(A.AssessDueDiligence(), Acting.Supervisor).Refusing(A.DeliverSupportItem(), Acting.Caseworker).ShouldBeNull();
    }

    [Fact, Shows("PO-20")]
    public void that_nothing_is_given_while_it_is_paused() => Given.APausedPackage().Refusing(A.DeliverSupportItem(), Acting.Caseworker).ShouldBeBy("PO-20");

    [Fact]
    public void that_it_is_approved_and_no_more_than_was()
    {
        Given.AnAssessedPackage().Refusing(A.DeliverSupportItem(), Acting.Caseworker).ShouldBeByState();
        Given.AnApprovedPackage().Refusing(A.DeliverSupportItem() with { Quantity = 21 }, Acting.Caseworker).ShouldBeByState();
        Given.AnApprovedPackage().After(A.DeliverSupportItem() with { Quantity = 16 }, Acting.Caseworker).Refusing(A.DeliverSupportItem(), Acting.Caseworker).ShouldBeByState();
        Given.AnApprovedPackage().Refusing(new DeliverSupportItem("bicycle", 1), Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class resume_support_decides
{
    [Fact, Shows("PO-20")]
    public void that_a_review_is_done_first()
    {
        Given.APausedPackage().Refusing(A.ResumeSupport(), Given.Another).ShouldBeBy("PO-20");
        Given.APausedPackage().After(A.AssessDueDiligence(), Acting.Supervisor).Refusing(A.ResumeSupport(), Given.Another).ShouldBeNull();
        Given.AnApprovedPackage().After(A.SuspendSupport(), Given.Another).Refusing(A.ResumeSupport(), Given.Another).ShouldBeNull();
    }

    [Fact, Shows("PO-23")]
    public void that_whoever_did_the_review_does_not_decide_on_it() => Given.APausedPackage().After(A.AssessDueDiligence(), Acting.Supervisor).Refusing(A.ResumeSupport(), Acting.Supervisor).ShouldBeBy("PO-23");

    [Fact, Shows("PO-21")]
    public void that_the_review_did_not_forbid_it() =>
        Given.APausedPackage().After(A.AssessDueDiligence() with { Risk = SupportRiskBand.Prohibitive }, Acting.Supervisor).Refusing(A.ResumeSupport(), Given.Another).ShouldBeBy("PO-21");

    [Fact, Shows("PO-20")]
    public void that_it_is_decided_within_three_days() =>
        SuspendSupportEndpoint.Suspend(SupportSuspension.Review, Request.Instant).DecideBy.ShouldBe(Request.Instant.AddHours(72));

    [Fact]
    public void that_it_goes_on_as_it_was()
    {
        Given.AnApprovedPackage().After(A.SuspendSupport(), Given.Another).After(A.ResumeSupport(), Given.Another).State.ShouldBe(SupportState.Approved);
        Given.AnApprovedPackage().After(A.DeliverSupportItem(), Acting.Caseworker).After(A.SuspendSupport(), Given.Another).After(A.ResumeSupport(), Given.Another).State.ShouldBe(SupportState.Delivering);
        Given.AnApprovedPackage().Refusing(A.ResumeSupport(), Given.Another).ShouldBeByState();
    }
}

public sealed class a_support_package_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task lives_from_the_request_to_the_delivery()
    {
        var delivering = await service.AnApprovedPackageAsync().After(service, Actor.Caseworker, A.DeliverSupportItem()).After(service, GivenOverHttp.Another, A.SuspendSupport()).After(service, GivenOverHttp.Another, A.ResumeSupport());
        var details = await service.DetailsAsync(delivering);
        details.GetProperty("state").GetString().ShouldBe("delivering");
        details.GetProperty("delivered")[0].GetProperty("quantity").GetInt32().ShouldBe(5);
        (await service.HistoryAsync(delivering)).ShouldBe(["support-requested", "due-diligence-completed", "support-approved", "support-item-delivered", "support-suspended", "support-resumed"]);
        (await service.LineAsync(delivering, "delivering")).GetProperty("anythingDelivered").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task names_the_rule_that_refuses()
    {
        var requested = await service.ARequestedPackageAsync();
        (await service.DoAsync(GivenOverHttp.Another, requested, A.ApproveSupport())).ShouldBeRefusedBy("PO-21");
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"{GivenOverHttp.Base}/support-packages", A.RequestSupport() with { Items = [new("rifle", 5)] }))).ShouldBeRefusedBy("PO-22");
    }
}
