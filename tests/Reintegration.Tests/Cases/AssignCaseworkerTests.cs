using Concord.Contracts;
using Concord.Harness;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class assign_caseworker_decides
{
    [Fact]
    public void who_accompanies_the_participant_and_what_she_answered() =>
        AssignCaseworkerEndpoint.Post(A.AssignCaseworker(), Given.ARegisteredCase()).ShouldBe(new CaseworkerAssigned("a-caseworker", SameSexOffered: true, SameSexAnswer.Accepted));

    [Theory, Shows("R-22")]
    [InlineData(false, SameSexAnswer.Declined)]
    [InlineData(true, SameSexAnswer.NotApplicable)]
    public void that_a_woman_is_offered_a_female_caseworker_and_her_answer_is_kept(bool offered, SameSexAnswer answer) =>
        AssignCaseworkerEndpoint.Validate(A.AssignCaseworker() with { SameSexOffered = offered, SameSexAnswer = answer }, Given.ARegisteredCase()).ShouldBeBy("R-22");

    [Fact]
    public void that_there_may_be_none_to_offer() =>
        AssignCaseworkerEndpoint.Validate(A.AssignCaseworker() with { SameSexAnswer = SameSexAnswer.Unavailable }, Given.ARegisteredCase()).ShouldBeNull();

    [Fact]
    public void that_a_man_need_not_be_asked() =>
        AssignCaseworkerEndpoint.Validate(A.AssignCaseworker() with { SameSexOffered = false, SameSexAnswer = SameSexAnswer.NotApplicable }, Given.ARegisteredCase() with { Sex = Sex.Male }).ShouldBeNull();

    [Fact, Shows("R-05")]
    public void that_a_child_gets_none_here() => AssignCaseworkerEndpoint.Validate(A.AssignCaseworker(), Given.ARegisteredCase().InDoubt()).ShouldBeBy("R-05");
}

public sealed class assign_caseworker_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task names_the_caseworker()
    {
        var accompanied = await service.ARegisteredCaseAsync().After(service, Actor.Supervisor, A.AssignCaseworker());
        (await service.DetailsAsync(accompanied)).GetProperty("caseworker").GetString().ShouldBe("a-caseworker");
    }

    [Fact]
    public async Task is_refused_where_she_was_not_asked()
    {
        var registered = await service.ARegisteredCaseAsync();
        (await service.DoAsync(Actor.Supervisor, registered, A.AssignCaseworker() with { SameSexOffered = false })).ShouldBeRefusedBy("R-22");
    }
}
