using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class request_age_assessment_decides
{
    [Fact]
    public void that_the_person_counts_as_a_child_from_here_on()
    {
        var requested = RequestAgeAssessmentEndpoint.Post(A.RequestAgeAssessment(), Given.ACaseInScreening());
        requested.ShouldBe(new AgeAssessmentRequested(AgeDoubt.Appearance, "CP-BFA-01"));
        Fold.After(Given.ACaseInScreening(), requested).AgeStatus.ShouldBe(AgeStatus.Doubtful);
    }

    [Fact]
    public void that_doubt_may_come_however_far_the_case_has_come() =>
        RequestAgeAssessmentEndpoint.Validate(A.RequestAgeAssessment(), Given.AGraduatedCase()).ShouldBeNull();
}

public sealed class request_age_assessment_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task puts_the_age_in_doubt()
    {
        var doubted = await service.APresentedCaseAsync().After(service, Actor.Partner, A.RequestAgeAssessment());
        (await service.DetailsAsync(doubted)).GetProperty("ageStatus").GetString().ShouldBe("doubtful");
    }

    [Fact]
    public async Task is_refused_once_child_protection_has_the_case()
    {
        var routed = await service.APresentedCaseAsync(A.PresentCandidate() with { BirthDate = "2010" }).After(service, Actor.Caseworker, A.RouteToChildProtection());
        (await service.DoAsync(Actor.Caseworker, routed, A.RequestAgeAssessment())).ShouldBeProblem("wrong-state", 409);
    }
}
