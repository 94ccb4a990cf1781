using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class open_screening_decides
{
    [Fact]
    public void that_the_one_who_begins_it_is_the_interviewer_and_their_office_is_responsible() =>
        OpenScreeningEndpoint.Post(A.OpenScreening(), Given.APresentedCase(), Acting.Caseworker).ShouldBe(new ScreeningOpened("a-caseworker", "DJIBO"));

    [Theory, Shows("R-01")]
    [InlineData("2008-02", false)]
    [InlineData("2007", false)]
    [InlineData("1994", true)]
    [InlineData(null, false)]
    public void that_a_child_or_somebody_who_may_be_one_is_not_screened(string? birthDate, bool doubted) =>
        OpenScreeningEndpoint.Validate(A.OpenScreening(), Given.APresentedCase(A.PresentCandidate() with { BirthDate = birthDate, AgeInDoubt = doubted })).ShouldBeBy("R-01");

    [Fact]
    public void that_somebody_found_to_be_of_age_is_screened() =>
        OpenScreeningEndpoint.Validate(A.OpenScreening(), Given.APresentedCase().InDoubt().After(A.RecordAgeDetermination(), Acting.Supervisor)).ShouldBeNull();
}

public sealed class open_screening_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task begins_the_interview_and_makes_the_office_responsible()
    {
        var screened = await service.APresentedCaseAsync().After(service, Actor.Caseworker, A.OpenScreening());

        var details = await service.DetailsAsync(screened);
        details.GetProperty("state").GetString().ShouldBe("screening");
        details.GetProperty("office").GetString().ShouldBe("DJIBO");
    }

    [Fact]
    public async Task is_refused_for_a_child()
    {
        var child = await service.APresentedCaseAsync(A.PresentCandidate() with { BirthDate = "2010" });
        (await service.DoAsync(Actor.Caseworker, child, A.OpenScreening())).ShouldBeRefusedBy("R-01");
    }
}
