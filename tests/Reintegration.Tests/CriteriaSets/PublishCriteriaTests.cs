using Concord.Harness;
using Concord.Reintegration.CriteriaSets;

namespace Concord.Reintegration.Tests.CriteriaSets;

public sealed class publish_criteria_decides
{
    private static readonly PublishCriteria Next = A.PublishCriteria() with { CriteriaVersion = "2026-1", From = new(2026, 1, 1), Until = null };

    [Fact, Shows("R-06")]
    public void that_nobody_is_judged_by_what_was_not_known_when_they_came() =>
        PublishCriteriaEndpoint.Validate(Next with { From = new(2025, 1, 14) }, Given.Criteria, Acting.Supervisor).ShouldBeBy("R-06");

    [Fact, Shows("R-06")]
    public void that_a_version_is_published_once() => PublishCriteriaEndpoint.Validate(Next with { CriteriaVersion = "2025-1", Place = "BF56" }, Given.Criteria, Acting.Supervisor).ShouldBeBy("R-06");

    [Fact]
    public void that_another_part_of_the_country_has_versions_of_its_own() =>
        PublishCriteriaEndpoint.Validate(Next with { Place = "BF46" }, new([Given.Published(Next with { Place = "BF56" })]), Acting.Supervisor).ShouldBeNull();

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-12-31", "2025-12-31")]
    [InlineData("2026-12-31", "2027-01-01")]
    public void that_they_end_after_they_began_and_people_come_in_between(string until, string? cutOff) =>
        PublishCriteriaEndpoint.Validate(Next with { Until = DateOnly.Parse(until), CutOff = cutOff is null ? null : DateOnly.Parse(cutOff) }, Given.Criteria, Acting.Supervisor).ShouldBeByState();

    [Fact]
    public void that_the_next_takes_the_place_of_one_without_an_end()
    {
        var published = new PublishedCriteria([.. Given.Criteria.Sets, Given.Published(Next)]);
        published.InForce("BF5601", new(2025, 12, 31))!.CriteriaVersion.ShouldBe("2025-1");
        published.InForce("BF5601", new(2026, 1, 1))!.CriteriaVersion.ShouldBe("2026-1");
        published.InForce("ML0701", new(2026, 1, 1)).ShouldBeNull();
    }
}

public sealed class publish_criteria_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task lets_partners_read_by_what_people_are_judged()
    {
        var published = await service.ACriteriaSetAsync(A.PublishCriteria() with { CriteriaVersion = "1999-1", Place = "BF5602", From = new(1999, 1, 1), Until = new(1999, 12, 31) });

        var shown = (await service.SendAsync(Request.Get(Actor.Partner, published.Url))).ShouldShow();
        (shown.GetProperty("criteriaVersion").GetString(), shown.GetProperty("document").GetString()).ShouldBe(("1999-1", "COM/DDR/2022-14"));
        (await service.SendAsync(Request.Get(Actor.Partner, "/v1/reintegration/criteria-sets"))).Body.ShouldContain(published.Id.ToString());
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"/v1/reintegration/history/{published.Id}"))).ShouldShow().GetProperty("stream").GetString().ShouldBe("criteria set");
    }

    [Fact]
    public async Task is_a_supervisors()
    {
        (await service.SendAsync(Request.Command(Actor.Caseworker, "/v1/reintegration/criteria-sets", A.PublishCriteria()))).ShouldBeProblem("forbidden", 403);
        (await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/criteria-sets", A.PublishCriteria()))).ShouldBeRefusedBy("R-06");
    }
}
