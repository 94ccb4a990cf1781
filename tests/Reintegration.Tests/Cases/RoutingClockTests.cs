using Concord.Harness;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Views;

namespace Concord.Reintegration.Tests.Cases;

public sealed class the_clock_of_a_routing_decides
{
    private static readonly DateTimeOffset By = Request.Instant.AddHours(48);

    [Fact, Shows("R-02")]
    public void that_somebody_is_warned_after_a_day_and_it_is_overdue_after_two()
    {
        var routed = Routed(acknowledgement: null);
        routed.RoutingDue.ShouldBe(Request.Instant.AddHours(24));
        routed.Routing!.Due().ShouldBe(new RoutingUnacknowledged("CP-BFA-01", By));

        var warned = Fold.After(routed, routed.Routing.Due());
        (warned.RoutingDue, warned.Routing!.Standing).ShouldBe((By, RoutingStanding.Unacknowledged));
        var overdue = Fold.After(warned, warned.Routing.Due());
        (overdue.RoutingDue, overdue.Routing!.Standing).ShouldBe((null, RoutingStanding.Overdue));
    }

    [Fact]
    public void that_an_acknowledgement_stops_it()
    {
        Routed("ACK-5").RoutingDue.ShouldBeNull();
        Fold.After(Routed(acknowledgement: null), new RoutingAcknowledged("ACK-6")).RoutingDue.ShouldBeNull();
    }

    [Fact]
    public void that_it_is_acknowledged_once_and_late_is_better_than_never()
    {
        var routed = Given.APresentedCase().InDoubt().After(A.RouteToChildProtection() with { Acknowledgement = null }, Acting.Caseworker);
        AcknowledgeRoutingEndpoint.Validate(A.AcknowledgeRouting(), routed).ShouldBeNull();
        AcknowledgeRoutingEndpoint.Validate(A.AcknowledgeRouting(), routed.After(A.AcknowledgeRouting(), Acting.Caseworker)).ShouldBeByState();
        AcknowledgeRoutingEndpoint.Validate(A.AcknowledgeRouting(), Given.APresentedCase().Diverted()).ShouldBeByState();
        AcknowledgeRoutingEndpoint.Validate(A.AcknowledgeRouting(), Given.APresentedCase()).ShouldBeByState();
    }

    private static CaseDetails Routed(string? acknowledgement) => Fold.Of<CaseDetails>(
        PresentCandidateEndpoint.Present(A.PresentCandidate() with { BirthDate = "2010" }, Guid.NewGuid(), Acting.Partner), new CandidateRoutedToChildProtection("CP-BFA-01", By, acknowledgement));
}

public sealed class the_clock_of_a_routing(ReintegrationHost service)
{
    [Fact, Shows("R-02")]
    public async Task says_that_nobody_has_acknowledged_a_child_and_then_that_it_is_overdue()
    {
        var child = await service.APresentedCaseAsync(A.PresentCandidate() with { BirthDate = "2010" }).After(service, Actor.Caseworker, A.RouteToChildProtection() with { Acknowledgement = null });

        var overdue = await Patience.UntilAsync(() => service.DetailsAsync(child), details => details.GetProperty("routing").GetProperty("standing").GetString() == "overdue");
        overdue.GetProperty("version").GetInt64().ShouldBe(4);
        (await service.SendAsync(Request.Get(Actor.Supervisor, "/v1/reintegration/routings"))).Body.ShouldContain(child.Id.ToString());
        var history = (await service.SendAsync(Request.Get(Actor.Auditor, child.History).For("audit"))).ShouldShow();
        history.GetProperty("events").EnumerateArray().Select(step => (step.GetProperty("type").GetString(), step.GetProperty("by").GetProperty("actor").GetString())).Skip(2)
            .ShouldBe([("routing-unacknowledged", "clock"), ("routing-overdue", "clock")]);

        await Task.FromResult(child with { Version = 4 }).After(service, Actor.Caseworker, A.AcknowledgeRouting());
        (await service.SendAsync(Request.Get(Actor.Supervisor, "/v1/reintegration/routings"))).Body.ShouldNotContain(child.Id.ToString());
    }

    [Fact, Shows("R-05")]
    public async Task is_not_started_by_proof_of_childhood_alone_and_the_case_is_frozen_and_listed_until_the_child_is_routed()
    {
        var registered = await service.ARegisteredCaseAsync().After(service, Actor.Supervisor, A.RecordAgeDetermination() with { Determination = AgeFinding.Child });

        (await service.DoAsync(Actor.Supervisor, registered, A.AssignCaseworker())).ShouldBeRefusedBy("R-05");
        (await service.DoAsync(Actor.Caseworker, registered, A.CompleteProfile())).ShouldBeRefusedBy("R-05");
        (await service.SendAsync(Request.Get(Actor.Supervisor, "/v1/reintegration/routings"))).Body.ShouldContain(registered.Id.ToString());
        await Task.FromResult(registered).After(service, Actor.Caseworker, A.RouteToChildProtection());
        (await service.SendAsync(Request.Get(Actor.Supervisor, "/v1/reintegration/routings"))).Body.ShouldNotContain(registered.Id.ToString());
    }
}
