using Concord.CommunityPolicing.Clocks;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Harness;

namespace Concord.CommunityPolicing.Tests.Clocks;

public sealed class the_gate_decides
{
    private static readonly DateTimeOffset Now = new(2025, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact, Shows("PO-20")]
    public void that_something_grave_pauses_until_a_review_has_looked_at_it()
    {
        Gate.MustPause(Package(), [Allegation(Now.AddDays(-1))], Now).ShouldBeTrue();
        Gate.MustPause(Package() with { LastReview = Now }, [Allegation(Now.AddDays(-1))], Now).ShouldBeFalse();
        Gate.MustPause(Package() with { LastReview = Now.AddDays(-2) }, [Allegation(Now.AddDays(-1))], Now).ShouldBeTrue();
        Gate.MustPause(Package(), [Allegation(Now.AddMonths(-13))], Now).ShouldBeFalse();
    }

    [Fact]
    public void that_another_unit_and_another_mission_are_not_touched()
    {
        Gate.MustPause(Package(), [Allegation(Now) with { Unit = "GN-BF-DORI" }], Now).ShouldBeFalse();
        Gate.MustPause(Package(), [Allegation(Now) with { Mission = "MLI" }], Now).ShouldBeFalse();
    }

    [Fact, Shows("PO-21")]
    public void that_an_assessment_that_ran_out_looks_the_same()
    {
        Gate.MustPause(Package() with { AssessedUntil = new(2025, 6, 1) }, [], Now).ShouldBeFalse();
        Gate.MustPause(Package() with { AssessedUntil = new(2025, 5, 31) }, [], Now).ShouldBeTrue();
    }

    private static SupportDetails Package() => new() { Mission = "BFA", Requested = CommunityPolicing.Support.RequestSupportEndpoint.Request(A.RequestSupport()), AssessedUntil = new(2025, 12, 31) };

    private static OversightDetails Allegation(DateTimeOffset received) =>
        new() { Mission = "BFA", Place = A.Place, Unit = "PN-BF-DJIBO", ReceivedAt = received, Grave = true, Allegation = CommunityPolicing.Oversight.ReceiveConductAllegationEndpoint.Receive(A.ReceiveConductAllegation(), Acting.Oversight) };
}

public sealed class the_clock(CommunityPolicingHost service)
{
    [Fact, Shows("PO-20"), Shows("PO-18")]
    public async Task pauses_support_to_a_unit_of_which_something_grave_is_alleged_and_says_nothing_of_why()
    {
        var unit = $"PN-{Guid.NewGuid():N}"[..20].ToUpperInvariant();
        var package = await service.AnApprovedPackageAsync(unit);
        var allegation = await service.AnOversightCaseAsync(A.ReceiveConductAllegation(unit) with { Class = ConductClass.Torture });

        var paused = await Patience.UntilAsync(() => service.DetailsAsync(package), details => details.GetProperty("state").GetString() == "suspended");
        paused.GetProperty("suspension").GetProperty("ground").GetString().ShouldBe("review");

        // Who did it, why, and in which errand: nothing leads from the pause to the allegation.
        var history = await service.SendAsync(Request.Get(Actor.Auditor, $"{GivenOverHttp.Base}/history/{package.Id}").For("audit"));
        var step = history.ShouldShow().GetProperty("events").EnumerateArray().Last();
        step.GetProperty("by").GetProperty("actor").GetString().ShouldBe("clock");
        history.Body.ShouldNotContain(allegation.Id.ToString());
        var errand = (string)(await service.QueryAsync($"select correlation_id from community_policing.mt_events where stream_id = '{allegation.Id}'"))!;
        history.Body.ShouldNotContain(errand);
        (await service.DoAsync(Actor.Caseworker, package with { Version = 4 }, A.DeliverSupportItem())).ShouldBeRefusedBy("PO-20");
    }

    [Fact, Shows("PO-20")]
    public async Task lets_support_go_on_after_a_review_and_does_not_pause_it_twice_for_the_same()
    {
        var unit = $"PN-{Guid.NewGuid():N}"[..20].ToUpperInvariant();
        await service.AnOversightCaseAsync(A.ReceiveConductAllegation(unit) with { Class = ConductClass.DeathInCustody });
        var package = await service.AnApprovedPackageAsync(unit);
        await Patience.UntilAsync(() => service.DetailsAsync(package), details => details.GetProperty("state").GetString() == "suspended");

        var resumed = await Task.FromResult(package with { Version = 4 }).After(service, Actor.Supervisor, A.AssessDueDiligence()).After(service, GivenOverHttp.Another, A.ResumeSupport());
        await Patience.WhileAsync(() => service.DetailsAsync(resumed), details => details.GetProperty("state").GetString() == "approved", seconds: 6);
    }

    [Fact]
    public async Task records_a_missed_promise_once()
    {
        var accepted = await service.ACommitmentAsync(A.MakeCommitment() with { Due = GivenOverHttp.Today.AddDays(1) }).After(service, Actor.Caseworker, A.AcceptCommitment());
        await service.QueryAsync($"update community_policing.mt_doc_commitmentdetails set data = jsonb_set(data, '{{due}}', '\"2026-01-31\"') where id = '{accepted.Id}'");

        await service.LineAsync(accepted, "missed");
        await Patience.WhileAsync(() => service.HistoryAsync(accepted), facts => facts.Count(fact => fact == "commitment-missed") == 1, seconds: 5);
        (await service.DetailsAsync(accepted)).GetProperty("timesMissed").GetInt32().ShouldBe(1);
    }

    [Fact, Shows("PO-07")]
    public async Task records_that_a_plan_ran_out()
    {
        var plan = await service.ASafetyPlanAsync();
        await service.QueryAsync($"update community_policing.mt_doc_safetyplandetails set data = jsonb_set(data, '{{until}}', '\"2026-01-31\"') where id = '{plan.Id}'");

        await service.LineAsync(plan, "lapsed");
        (await service.HistoryAsync(plan)).ShouldBe(["safety-plan-agreed", "safety-plan-lapsed"]);
    }
}
