using Concord.CommunityPolicing.Oversight;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Tests.Oversight;

public sealed class receive_conduct_allegation_decides
{
    [Fact]
    public void that_nobody_is_named()
    {
        var facts = typeof(OversightCase).Assembly.GetTypes().Where(type => type.Namespace == typeof(OversightCase).Namespace && type.IsDefined(typeof(Concord.Hosting.FactAttribute), inherit: false)).ToList();
        facts.Count.ShouldBe(7);
        facts.SelectMany(DataClasses.Of).Where(member => member.IsSealed).ShouldBeEmpty();
        facts.SelectMany(fact => fact.GetProperties()).Where(member => member.PropertyType == typeof(string)).Select(member => member.Name).Distinct().ShouldBe(["Unit", "Place", "RequestedOf", "Body"], ignoreOrder: true);
    }

    [Theory, Shows("PO-20")]
    [InlineData(ConductClass.DeathInCustody, true)]
    [InlineData(ConductClass.Torture, true)]
    [InlineData(ConductClass.SexualViolence, true)]
    [InlineData(ConductClass.EnforcedDisappearance, true)]
    [InlineData(ConductClass.ExcessiveForce, false)]
    [InlineData(ConductClass.UnlawfulDetention, false)]
    [InlineData(ConductClass.Corruption, false)]
    public void what_is_grave(ConductClass alleged, bool grave) => Gravity.Grave.Contains(alleged).ShouldBe(grave);
}

public sealed class take_interim_measure_decides
{
    [Fact, Shows("PO-19")]
    public void that_it_is_requested_never_imposed()
    {
        Given.AnOversightCase().Refusing(A.TakeInterimMeasure() with { Standing = MeasureStanding.Imposed }, Acting.Oversight).ShouldBeBy("PO-19");
        Given.AnOversightCase().Refusing(A.TakeInterimMeasure(), Acting.Oversight).ShouldBeNull();
    }
}

public sealed class record_oversight_outcome_decides
{
    [Fact, Shows("PO-19")]
    public void that_staff_come_to_none_of_their_own() => Given.AnOversightCase().Refusing(A.RecordOversightOutcome(), Acting.Oversight).ShouldBeBy("PO-19");

    [Fact, Shows("PO-19")]
    public void that_it_is_of_the_body_that_has_the_case()
    {
        Given.AReferredCase().Refusing(A.RecordOversightOutcome() with { Body = "CNDH-BFA" }, Acting.Oversight).ShouldBeBy("PO-19");
        Given.AReferredCase().After(new ReferToOversightBody("CNDH-BFA"), Acting.Oversight).Refusing(A.RecordOversightOutcome(), Acting.Oversight).ShouldBeBy("PO-19");
        Given.AReferredCase().Refusing(A.RecordOversightOutcome(), Acting.Oversight).ShouldBeNull();
    }
}

public sealed class close_oversight_case_decides
{
    [Fact]
    public void that_the_outcome_was_told_first()
    {
        var known = Given.AReferredCase().After(A.RecordOversightOutcome(), Acting.Oversight);
        known.Refusing(A.CloseOversightCase(), Acting.Oversight).ShouldBeByState();
        known.After(A.FeedBackConductOutcome(), Acting.Oversight).After(A.CloseOversightCase(), Acting.Oversight).State.ShouldBe(OversightState.Closed);
        Given.AReferredCase().Refusing(A.FeedBackConductOutcome(), Acting.Oversight).ShouldBeByState();
    }
}

public sealed class an_oversight_case_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task lives_from_the_allegation_to_the_answer()
    {
        var closed = await service.AnOversightCaseAsync().After(service, Actor.Oversight, A.TakeInterimMeasure()).After(service, Actor.Oversight, A.ReferToOversightBody())
            .After(service, Actor.Oversight, A.RecordOversightOutcome()).After(service, Actor.Oversight, A.FeedBackConductOutcome()).After(service, Actor.Oversight, A.CloseOversightCase());
        var details = await service.DetailsAsync(closed, Actor.Oversight);
        details.GetProperty("outcome").GetProperty("outcome").GetString().ShouldBe("sanctioned");
        details.GetProperty("measures").GetArrayLength().ShouldBe(1);
        (await service.LineAsync(closed, "closed", Actor.Oversight)).GetProperty("body").GetString().ShouldBe("IGS-BFA");
    }

    [Fact]
    public async Task is_replayed_and_proved_by_the_oversight_alone()
    {
        var auditing = Actor.Oversight with { Scopes = [.. Scopes.All] };
        var referred = await service.AnOversightCaseAsync().After(service, Actor.Oversight, A.ReferToOversightBody());
        (await service.SendAsync(Request.Get(auditing, $"{GivenOverHttp.Base}/history/{referred.Id}"))).ShouldShow().GetProperty("events").EnumerateArray().Select(step => step.GetProperty("type").GetString())
            .ShouldBe(["conduct-allegation-received", "conduct-referred-to-oversight-body"]);
        await Patience.UntilAsync(() => service.SendAsync(Request.Get(auditing, $"{GivenOverHttp.Base}/history/{referred.Id}/evidence")), pack => pack.Status == 200);

        var forum = await service.AForumAsync();
        (await service.SendAsync(Request.Get(auditing, $"{GivenOverHttp.Base}/history/{forum.Id}"))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(auditing, forum.Url))).ShouldBeProblem("forbidden", 403);
    }

    [Fact]
    public async Task names_the_rule_that_refuses() =>
        (await service.DoAsync(Actor.Oversight, await service.AnOversightCaseAsync(), A.RecordOversightOutcome())).ShouldBeRefusedBy("PO-19");
}
