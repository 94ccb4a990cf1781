using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Transhumance.Movements;
using Concord.Transhumance.Views;

namespace Concord.Transhumance.Tests.Movements;

public sealed class a_movement_is_a_number
{
    [Fact, Shows("TR-11")]
    public void with_no_field_for_a_name_a_number_to_call_or_a_certificate() =>
        typeof(HerdSighted).Assembly.GetTypes().Where(type => type.Namespace == typeof(HerdSighted).Namespace && (type.IsDefined(typeof(Hosting.FactAttribute), inherit: false) || type.Name is "SightHerd" or "ObserveHerd" or "Sighting"))
            .SelectMany(type => type.GetProperties()).Select(property => property.Name)
            .Where(name => new[] { "Name", "Herder", "Owner", "Phone", "Contact", "Certificate", "Leader" }.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact, Shows("TR-10")]
    public void and_where_exactly_it_stood_is_sealed_under_that_number()
    {
        var sighted = SightHerdEndpoint.Sighted(A.SightHerd(), A.Spot, Acting.Partner);
        sighted.ExactPosition!.Subject.ShouldBe(A.Spot);
        sighted.ExactPosition.Class.ShouldBe(Sensitivity.Restricted);
    }

    [Fact, Shows("TR-10")]
    public void and_where_exactly_it_stood_is_shown_for_72_hours()
    {
        var details = Fold.Of<MovementDetails>(SightHerdEndpoint.Sighted(A.SightHerd(), Fold.Stream, Acting.Partner));
        details.As(Request.Instant.AddHours(72)).Observations.Single().ExactPosition.ShouldNotBeNull();
        details.As(Request.Instant.AddHours(73)).Observations.Single().ShouldSatisfyAllConditions(seen => seen.ExactPosition.ShouldBeNull(), seen => seen.Sighting.Cell.ShouldBe("N14.6W000.9"));
    }
}

public sealed class forecast_arrival_decides
{
    [Fact]
    public void that_it_takes_the_place_of_the_one_before_which_is_kept()
    {
        var again = ForecastArrivalEndpoint.Post(A.ForecastArrival(), Given.AForecastHerd());
        (again.Number, again.Supersedes).ShouldBe((2, 1));
        Given.AForecastHerd().With([again]).Standing.ShouldHaveSingleItem().Number.ShouldBe(2);
        Fold.Of<MovementDetails>(SightHerdEndpoint.Sighted(A.SightHerd(), Fold.Stream, Acting.Partner), again with { Number = 1, Supersedes = null }, again).Forecasts.Count.ShouldBe(2);
    }

    [Fact, Shows("TR-12")]
    public void that_it_says_an_earliest_and_a_latest_still_to_come()
    {
        Refusal(A.ForecastArrival() with { Latest = A.ForecastArrival().Earliest }).ShouldBeBy("TR-12");
        Refusal(A.ForecastArrival() with { Earliest = Request.Instant.AddDays(-2), Latest = Request.Instant.AddDays(-1) }).ShouldBeBy("TR-12");
    }

    [Fact, Shows("TR-12")]
    public void that_it_names_observations_that_there_are()
    {
        Refusal(A.ForecastArrival() with { Observations = [] }).ShouldBeBy("TR-12");
        Refusal(A.ForecastArrival() with { Observations = [2] }).ShouldBeBy("TR-12");
        Refusal(A.ForecastArrival() with { Observations = [0] }).ShouldBeBy("TR-12");
    }

    [Fact, Shows("TR-12")]
    public void that_what_is_older_than_72_hours_does_not_carry_it_alone()
    {
        var late = Acting.Caseworker.Later(73);
        var forecast = A.ForecastArrival(from: late.OccurredAt);
        Deciding.Refusal(forecast, Given.ASightedHerd(), late, Given.ASpot()).ShouldBeBy("TR-12");
        Deciding.Refusal(forecast with { Observations = [1, 2] }, Given.ASightedHerd().After(A.ObserveHerd(), late), late, Given.ASpot()).ShouldBeNull();
    }

    [Fact]
    public void that_the_spot_is_in_sight() => Deciding.Refusal(A.ForecastArrival(), Given.ASightedHerd(), Acting.Caseworker).ShouldBeByState();

    private static Refusal? Refusal(ForecastArrival command) => Deciding.Refusal(command, Given.ASightedHerd(), Acting.Caseworker, Given.ASpot());
}

public sealed class an_arrival
{
    [Theory]
    [InlineData(47, -1)]
    [InlineData(60, 0)]
    [InlineData(100, 4)]
    public void measures_by_how_much_the_forecast_was_off(int afterHours, int off) =>
        RecordArrivalEndpoint.Post(A.RecordArrival(), Given.AForecastHerd(), Acting.Caseworker.Later(afterHours)).ShouldSatisfyAllConditions(arrived => arrived.HoursOff.ShouldBe(off), arrived => arrived.Forecast.ShouldBe(1));

    [Fact]
    public void without_a_forecast_measures_nothing() => RecordArrivalEndpoint.Post(A.RecordArrival(), Given.ASightedHerd(), Acting.Caseworker).HoursOff.ShouldBeNull();

    [Fact]
    public void ends_the_movement()
    {
        var arrived = Given.AForecastHerd().After(A.RecordArrival(), Acting.Caseworker, Given.ASpot());
        Deciding.Refusal(A.ObserveHerd(), arrived, Acting.Caseworker).ShouldBeByState();
        Deciding.Refusal(A.RecordDiversion(), arrived, Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class a_diversion
{
    [Fact]
    public void voids_the_forecasts_that_stood()
    {
        RecordDiversionEndpoint.Post(A.RecordDiversion(), Given.AForecastHerd()).ForecastsVoid.ShouldBe([1]);
        Given.AForecastHerd().After(A.RecordDiversion(), Acting.Caseworker).ShouldSatisfyAllConditions(herd => herd.Standing.ShouldBeEmpty(), herd => herd.State.ShouldBe(MovementState.Diverted));
    }
}

public sealed class a_movement_over_http(TranshumanceHost service)
{
    [Fact]
    public async Task is_followed_until_it_arrives()
    {
        var spot = await service.ASpotAsync();
        var forecast = A.ForecastArrival(spot.Id, DateTimeOffset.UtcNow) with { Observations = [1, 2] };
        var movement = await service.AMovementAsync().After(service, Actor.Caseworker, A.ObserveHerd()).After(service, Actor.Caseworker, forecast).After(service, Actor.Caseworker, forecast with { Confidence = ForecastConfidence.High });
        (await service.DoAsync(Actor.Caseworker, movement, forecast with { Observations = [7] })).ShouldBeRefusedBy("TR-12");
        (await service.DoAsync(Actor.Caseworker, movement, forecast with { Spot = Guid.NewGuid() })).ShouldBeProblem("wrong-state", 409);

        movement = await Task.FromResult(movement).After(service, Actor.Caseworker, A.RecordArrival(spot.Id));
        var details = await service.DetailsAsync(movement);
        details.GetProperty("state").GetString().ShouldBe("arrived");
        details.GetProperty("forecasts").GetArrayLength().ShouldBe(2);
        details.GetProperty("arrival").GetProperty("forecast").GetInt32().ShouldBe(2);
        (await service.HistoryAsync(movement)).ShouldBe(["herd-sighted", "herd-observed", "arrival-forecast", "arrival-forecast", "herd-arrived"]);
    }

    [Fact]
    public async Task or_goes_elsewhere() =>
        (await service.DetailsAsync(await service.AMovementAsync().After(service, Actor.Caseworker, A.RecordDiversion()))).GetProperty("diversion").GetProperty("heading").GetString().ShouldBe("south");

    [Fact, Shows("TR-10")]
    public async Task opens_its_position_for_a_purpose_and_while_it_is_new()
    {
        var movement = await service.AMovementAsync();
        (await service.SendAsync(Request.Get(Actor.Supervisor, movement.Url))).Body.ShouldNotContain("14.6183");
        (await service.SendAsync(Request.Get(Actor.Supervisor, movement.Url).For("protection"))).Body.ShouldContain("14.6183");

        var old = (await service.SendAsync(Request.Command(Actor.Partner, $"{Lives.Root}/movements", A.SightHerd()))).ShouldHaveDone(201, 1).Location;
        (await service.SendAsync(Request.Get(Actor.Supervisor, old).For("protection"))).Body.ShouldNotContain("14.6183");
    }

    [Fact, Shows("TR-11")]
    public async Task takes_no_herder() =>
        (await service.SendAsync(Request.Command(Actor.Partner, $"{Lives.Root}/movements", """{ "place": "BF5603", "sighting": { "cell": "N14.6W000.9", "size": "large", "heading": "south", "pace": "walking", "source": "relay" }, "herder": "Boubacar" }"""))).ShouldPointAt("/herder");
}
