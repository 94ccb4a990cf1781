using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class record_age_determination_decides
{
    [Theory]
    [InlineData(AgeFinding.Adult, AgeStatus.Adult)]
    [InlineData(AgeFinding.Child, AgeStatus.Child)]
    public void what_the_person_is_from_here_on(AgeFinding finding, AgeStatus status) =>
        Given.APresentedCase().InDoubt().After(A.RecordAgeDetermination() with { Determination = finding }, Acting.Supervisor).AgeStatus.ShouldBe(status);

    [Fact, Shows("R-01")]
    public void that_an_assessment_without_consent_leaves_the_doubt() =>
        RecordAgeDeterminationEndpoint.Validate(A.RecordAgeDetermination() with { ConsentGiven = false }, Given.APresentedCase().InDoubt()).ShouldBeBy("R-01");
}

public sealed class record_age_determination_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task lets_somebody_who_is_of_age_go_on()
    {
        var found = await service.APresentedCaseAsync(A.PresentCandidate() with { AgeInDoubt = true })
            .After(service, Actor.Supervisor, A.RecordAgeDetermination())
            .After(service, Actor.Caseworker, A.OpenScreening());
        (await service.DetailsAsync(found)).GetProperty("ageStatus").GetString().ShouldBe("adult");
    }
}
