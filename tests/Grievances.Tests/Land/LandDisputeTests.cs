using Concord.Grievances.Land;
using Concord.Harness;

namespace Concord.Grievances.Tests.Land;

public sealed class a_land_dispute
{
    public static TheoryData<MediationBlocker> Blockers => [.. Enum.GetValues<MediationBlocker>()];

    [Fact, Shows("LA-01")]
    public void records_a_claim_only_after_the_party_was_told_that_no_right_arises()
    {
        Decide.Take(A.RecordClaim() with { ToldNoRightArises = false }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeBy("LA-01");
        Given.ADisputeOfTwo().After(A.RecordClaim(), Given.Handler).ShouldSatisfyAllConditions(
            dispute => dispute.Parties[0].Claims.Count.ShouldBe(1), dispute => dispute.Notice.ShouldContain("no right"));
    }

    [Fact]
    public void knows_its_parties_and_when_a_claim_can_have_begun()
    {
        Decide.Take(A.RecordClaim() with { Party = 3 }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeByState();
        Decide.Take(A.RecordClaim() with { SinceYear = 2026 }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeByState();
    }

    [Theory, MemberData(nameof(Blockers)), Shows("LA-02")]
    public void is_not_mediated_with_any_blocker(MediationBlocker blocker)
    {
        Decide.Take(A.ScreenForMediation() with { Blockers = [blocker] }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeBy("LA-02");
        Decide.Take(A.ScreenForMediation() with { Mediable = false, Blockers = [blocker] }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeNull();
    }

    [Fact, Shows("LA-02")]
    public void is_not_mediated_with_a_minor_without_free_consent_or_with_one_party_whatever_the_screener_ticks()
    {
        Decide.Take(A.ScreenForMediation(), Given.ADisputeOfTwo().After(A.RegisterParty() with { IsMinor = true }, Given.Handler), Given.Handler).Refusal.ShouldBeBy("LA-02");
        Decide.Take(A.ScreenForMediation() with { EachPartyConsentsFreely = false }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeBy("LA-02");
        Decide.Take(A.ScreenForMediation(), Given.ADispute(), Given.Handler).Refusal.ShouldBeBy("LA-02");
        Decide.Take(A.ScreenForMediation() with { Mediable = false }, Given.ADisputeOfTwo(), Given.Handler).Refusal.ShouldBeByState();
    }

    [Fact, Shows("LA-02")]
    public void is_screened_anew_when_a_party_joins()
    {
        var screened = Given.ADisputeOfTwo().After(A.ScreenForMediation(), Given.Handler);
        screened.State.ShouldBe(LandDisputeState.Mediable);
        screened.After(A.RegisterParty(), Given.Handler).State.ShouldBe(LandDisputeState.Filed);
    }
}

public sealed class a_land_dispute_over_http(GrievancesHost service)
{
    [Fact]
    public async Task lives_its_life()
    {
        var dispute = await service.AFiledDisputeAsync();
        foreach (var command in (object[])[A.RegisterParty(), A.RegisterParty() with { Role = PartyRole.Respondent, Name = "Issa Ouédraogo" }, A.RecordClaim(), A.ScreenForMediation()])
            dispute = await Task.FromResult(dispute).After(service, Actor.Caseworker, command);

        var shown = (await service.SendAsync(Request.Get(Actor.Supervisor, dispute.Url).For("case-management"))).ShouldShow();
        shown.GetProperty("state").GetString().ShouldBe("mediable");
        shown.GetProperty("parties")[1].GetProperty("name").GetString().ShouldBe("Issa Ouédraogo");
        shown.GetProperty("notice").GetString()!.ShouldContain("no right");
        (await service.QueryAsync("select count(*) from grievances.mt_events where data::text like '%Ouédraogo%'")).ShouldBe(0L);
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{GivenOverHttp.Base}/history/{dispute.Id}"))).ShouldShow().GetProperty("events").GetArrayLength().ShouldBe(5);
    }

    [Fact, Shows("LA-02")]
    public async Task is_refused_mediation_under_threat() =>
        (await service.DoAsync(Actor.Caseworker, await service.AFiledDisputeAsync(), A.ScreenForMediation())).ShouldBeRefusedBy("LA-02");

    [Fact]
    public async Task begins_as_a_grievance_where_triage_finds_one()
    {
        var grievance = await service.AReceivedGrievanceAsync().After(service, Actor.Supervisor, A.LandMatter());
        var dispute = (await service.DetailsAsync(grievance)).GetProperty("landDispute").GetString();
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{GivenOverHttp.Base}/land-disputes/{dispute}"))).ShouldShow().GetProperty("kind").GetString().ShouldBe("accessRoute");
    }
}
