using Concord.Contracts;
using Concord.Harness;
using Concord.Transhumance.Corridors;

namespace Concord.Transhumance.Tests.Corridors;

public sealed class validate_corridor_decides
{
    [Fact]
    public void that_both_communities_agree() => Given.AValidatedCorridor().State.ShouldBe(CorridorState.Validated);

    [Theory, Shows("TR-21")]
    [InlineData(12, 0)]
    [InlineData(0, 12)]
    public void that_one_side_alone_validates_nothing(int farmers, int herders) =>
        Deciding.Refusal(A.ValidateCorridor() with { Farmers = farmers, Herders = herders, Women = 0 }, Given.AClaimedCorridor(), Acting.Committee).ShouldBeBy("TR-21");

    [Fact]
    public void that_no_more_women_than_people_came() => Deciding.Refusal(A.ValidateCorridor() with { Women = 44 }, Given.AClaimedCorridor(), Acting.Committee).ShouldBeByState();

    [Fact]
    public void that_what_is_recognised_is_not_validated_again() => Deciding.Refusal(A.ValidateCorridor(), Given.ARecognisedCorridor(), Acting.Committee).ShouldBeByState();
}

public sealed class recognise_corridor_decides
{
    [Fact, Shows("TR-21")]
    public void that_a_claim_is_not_recognised() => Deciding.Refusal(A.RecogniseCorridor(), Given.AClaimedCorridor(), Acting.Supervisor).ShouldBeBy("TR-21");

    [Fact, Shows("TR-21")]
    public void that_an_open_objection_stands_in_the_way_until_it_is_settled()
    {
        var contested = Given.AClaimedCorridor().After(A.ValidateCorridor() with { Objections = ObjectionsRaised.Open }, Acting.Committee);
        Deciding.Refusal(A.RecogniseCorridor(), contested, Acting.Supervisor).ShouldBeBy("TR-21");
        contested.After(A.ValidateCorridor(), Acting.Committee).After(A.RecogniseCorridor(), Acting.Supervisor).State.ShouldBe(CorridorState.Recognised);
    }

    [Fact]
    public void that_the_act_is_signed_already() => Deciding.Refusal(A.RecogniseCorridor() with { Signed = new(2025, 1, 16) }, Given.AValidatedCorridor(), Acting.Supervisor).ShouldBeByState();

    [Fact]
    public void that_it_is_recognised_once() => Deciding.Refusal(A.RecogniseCorridor(), Given.ARecognisedCorridor(), Acting.Supervisor).ShouldBeByState();
}

public sealed class a_segment
{
    [Fact]
    public void is_blocked_and_reopened_whatever_the_corridor_is()
    {
        var blocked = Given.AClaimedCorridor().After(A.BlockSegment(), Acting.Committee);
        blocked.Blocked.ShouldContainKeyAndValue("S2", BlockCause.Farming);
        blocked.After(A.ReopenSegment(), Acting.Committee).Blocked.ShouldBeEmpty();
    }

    [Fact]
    public void is_blocked_once_and_since_a_day_that_is_past()
    {
        Deciding.Refusal(A.BlockSegment(), Given.AClaimedCorridor().After(A.BlockSegment(), Acting.Committee), Acting.Committee).ShouldBeByState();
        Deciding.Refusal(A.BlockSegment() with { Since = new(2025, 1, 16) }, Given.AClaimedCorridor(), Acting.Committee).ShouldBeByState();
    }

    [Fact]
    public void is_one_of_the_corridor() => Deciding.Refusal(A.BlockSegment() with { Segment = "S9" }, Given.AClaimedCorridor(), Acting.Committee).ShouldBeByState();

    [Fact]
    public void is_not_reopened_while_it_is_open() => Deciding.Refusal(A.ReopenSegment(), Given.AClaimedCorridor(), Acting.Committee).ShouldBeByState();
}

public sealed class map_corridor_decides
{
    [Fact]
    public void that_each_segment_has_a_code_of_its_own() =>
        MapCorridorEndpoint.Validate(A.MapCorridor() with { Segments = [A.MapCorridor().Segments[0], A.MapCorridor().Segments[0]] }, Acting.Caseworker).ShouldBeByState();

    [Fact]
    public void that_it_is_opened_where_whoever_opens_it_works() =>
        MapCorridorEndpoint.Validate(A.MapCorridor(), Acting.By(Actor.Caseworker with { Areas = ["BF46"] })).ShouldNotBeNull();
}

public sealed class a_corridor_over_http(TranshumanceHost service)
{
    [Fact]
    public async Task goes_from_a_claim_to_a_recognised_way_and_shows_what_blocks_it()
    {
        var corridor = await service.ACorridorAsync();
        (await service.DetailsAsync(corridor)).GetProperty("state").GetString().ShouldBe("claimed");
        (await service.DoAsync(Actor.Supervisor, corridor, A.RecogniseCorridor())).ShouldBeRefusedBy("TR-21");

        corridor = await Task.FromResult(corridor).After(service, Actor.Committee, A.ValidateCorridor()).After(service, Actor.Supervisor, A.RecogniseCorridor()).After(service, Actor.Partner, A.BlockSegment());
        var details = await service.DetailsAsync(corridor);
        details.GetProperty("state").GetString().ShouldBe("recognised");
        details.GetProperty("segments")[1].GetProperty("blockedBy").GetString().ShouldBe("farming");
        details.GetProperty("segments")[1].GetProperty("geometry").GetRawText().ShouldBe("""{"type":"LineString","coordinates":[[-1.55,14.25],[-1.15,14.05]]}""");

        corridor = await Task.FromResult(corridor).After(service, Actor.Caseworker, A.ReopenSegment());
        (await service.HistoryAsync(corridor)).ShouldBe(["corridor-mapped", "corridor-validated-by-communities", "corridor-recognised", "corridor-segment-blocked", "corridor-segment-reopened"]);
    }

    [Fact]
    public async Task points_at_a_cell_that_is_none() =>
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"{Lives.Root}/corridors", A.MapCorridor() with { Segments = [new("S1", "BF5603", ["N14.3W001.7", "14.31,-1.72"])] }))).ShouldPointAt("/segments/0/cells");
}
