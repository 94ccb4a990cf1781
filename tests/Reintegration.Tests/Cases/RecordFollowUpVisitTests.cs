using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class record_follow_up_visit_decides
{
    [Fact]
    public void that_what_was_told_is_about_the_participant_and_sealed()
    {
        var @case = Given.AnActiveCase();
        var visit = RecordFollowUpVisitEndpoint.Post(A.RecordFollowUpVisit(), @case);
        visit.Narrative.ShouldNotBeNull().Subject.ShouldBe(@case.Participant);
        visit.ToString().ShouldNotContain("Arbinda");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void that_nothing_told_is_nothing_kept(string? narrative) =>
        RecordFollowUpVisitEndpoint.Post(A.RecordFollowUpVisit() with { Narrative = narrative }, Given.AnActiveCase()).Narrative.ShouldBeNull();

    [Fact]
    public void that_the_next_visit_is_later() =>
        RecordFollowUpVisitEndpoint.Validate(A.RecordFollowUpVisit() with { NextDue = new(2025, 1, 15) }, Given.AnActiveCase(), Acting.Caseworker).ShouldBeByState();

    [Fact, Shows("R-29")]
    public void that_the_responsible_office_alone_visits() =>
        RecordFollowUpVisitEndpoint.Validate(A.RecordFollowUpVisit(), Given.AnActiveCase(), Acting.By(Actor.Caseworker with { Office = "DORI" })).ShouldBeBy("R-29");

    [Fact]
    public void that_a_supervisor_may_stand_in() =>
        RecordFollowUpVisitEndpoint.Validate(A.RecordFollowUpVisit(), Given.AnActiveCase(), Acting.Supervisor).ShouldBeNull();

    [Fact, Shows("R-05")]
    public void that_a_child_is_visited_by_child_protection() =>
        RecordFollowUpVisitEndpoint.Validate(A.RecordFollowUpVisit(), Given.AnActiveCase().InDoubt(), Acting.Caseworker).ShouldBeBy("R-05");
}

public sealed class record_follow_up_visit_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task counts_the_visit_and_says_when_the_next_is_due()
    {
        var visited = await service.ARegisteredCaseAsync().After(service, Actor.Caseworker, A.RecordFollowUpVisit());

        var details = await service.DetailsAsync(visited);
        details.GetProperty("visits").GetInt32().ShouldBe(1);
        details.GetProperty("nextVisitDue").GetString().ShouldBe("2025-03-01");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task takes_wellbeing_from_one_to_five(int wellbeing)
    {
        var registered = await service.ARegisteredCaseAsync();
        (await service.DoAsync(Actor.Caseworker, registered, A.RecordFollowUpVisit() with { Wellbeing = wellbeing })).ShouldPointAt("/wellbeing");
    }
}
