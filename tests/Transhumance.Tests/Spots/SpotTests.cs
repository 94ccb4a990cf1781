using Concord.Harness;
using Concord.Privacy;
using Concord.Transhumance.Spots;

namespace Concord.Transhumance.Tests.Spots;

public sealed class agree_access_rule_decides
{
    [Fact]
    public void that_the_rule_holds_with_the_consent_of_all()
    {
        var agreed = AgreeAccessRuleEndpoint.Post(A.AgreeAccessRule(), Given.ASpot());
        (agreed.Until, agreed.Witness).ShouldBe((new DateOnly(2026, 5, 31), "MAIRIE-DJIBO"));
        agreed.ConsentOf.ShouldBe(["FARM-DJIBO-3", "HERD-SOUM-1"]);
    }

    [Fact, Shows("TR-22")]
    public void that_every_group_that_uses_the_spot_consents() =>
        Deciding.Refusal(A.AgreeAccessRule() with { ConsentOf = ["FARM-DJIBO-3"] }, Given.ASpot(), Acting.Caseworker).ShouldBeBy("TR-22");

    [Fact, Shows("TR-22")]
    public void that_it_ends()
    {
        Deciding.Refusal(A.AgreeAccessRule() with { Until = null }, Given.ASpot(), Acting.Caseworker).ShouldBeBy("TR-22");
        Deciding.Refusal(A.AgreeAccessRule() with { Until = new(2025, 11, 15) }, Given.ASpot(), Acting.Caseworker).ShouldBeBy("TR-22");
    }

    [Fact]
    public void that_nobody_consents_who_does_not_use_it() =>
        Deciding.Refusal(A.AgreeAccessRule() with { ConsentOf = ["FARM-DJIBO-3", "HERD-SOUM-1", "HERD-DORI-2"] }, Given.ASpot(), Acting.Caseworker).ShouldBeByState();
}

public sealed class register_sensitive_spot_decides
{
    [Fact]
    public void that_where_exactly_it_lies_is_sealed_under_the_spot()
    {
        var registered = RegisterSensitiveSpotEndpoint.Registered(A.RegisterSensitiveSpot(), A.Spot);
        registered.ExactPlace!.Subject.ShouldBe(A.Spot);
        registered.ExactPlace.Class.ShouldBe(Sensitivity.Restricted);
    }

    [Fact]
    public void that_a_group_is_named_once() =>
        RegisterSensitiveSpotEndpoint.Validate(A.RegisterSensitiveSpot() with { Users = [new("A-1", CommunitySide.Farmers), new("A-1", CommunitySide.Herders)] }, Acting.Caseworker).ShouldBeByState();
}

public sealed class a_spot_over_http(TranshumanceHost service)
{
    [Fact]
    public async Task shows_the_rule_that_was_agreed_and_opens_its_place_for_a_purpose_only()
    {
        var spot = await service.ASpotAsync();
        (await service.DoAsync(Actor.Committee, spot, A.AgreeAccessRule() with { ConsentOf = [] })).ShouldBeRefusedBy("TR-22");

        spot = await Task.FromResult(spot).After(service, Actor.Committee, A.AgreeAccessRule());
        (await service.DetailsAsync(spot)).GetProperty("accessRule").GetProperty("condition").GetString().ShouldBe("afterHarvest");
        (await service.SendAsync(Request.Get(Actor.Supervisor, spot.Url))).Body.ShouldNotContain("reservoir");
        (await service.SendAsync(Request.Get(Actor.Supervisor, spot.Url).For("protection"))).Body.ShouldContain("reservoir");
        (await service.HistoryAsync(spot)).ShouldBe(["sensitive-spot-registered", "access-rule-agreed"]);
    }
}
