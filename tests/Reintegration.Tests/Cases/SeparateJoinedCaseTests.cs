using System.Text.Json;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Participants;

namespace Concord.Reintegration.Tests.Cases;

public sealed class separate_joined_case_decides
{
    [Fact]
    public void that_the_case_goes_on_where_it_stood()
    {
        var apart = Given.AJoinedCase().After(A.SeparateJoinedCase(), Another);
        (apart.State, apart.Joined).ShouldBe((CaseState.Active, null));
        SeparateJoinedCaseEndpoint.Post(A.SeparateJoinedCase(), Given.AJoinedCase(), Another).Other.Facts
            .ShouldBe([Elsewhere.To(A.AnotherCase, new JoinedCaseSeparated(Given.AJoinedCase().Id, SeparationGround.DocumentSeen, Resumes: null, Another.Actor))]);
    }

    [Fact, Shows("R-10")]
    public void that_another_person_takes_back_what_one_found() => Validate(Acting.Supervisor).ShouldBeBy("R-10");

    [Fact, Shows("R-10")]
    public void that_the_person_has_no_other_live_case() =>
        SeparateJoinedCaseEndpoint.Validate(A.SeparateJoinedCase(), Given.AJoinedCase(), new KnownPerson(IsThere: true, HasLiveCase: true), Another).ShouldBeBy("R-10");

    [Fact, Shows("R-05")]
    public void that_a_child_s_case_goes_nowhere_but_to_protection() =>
        SeparateJoinedCaseEndpoint.Validate(A.SeparateJoinedCase(), Given.AJoinedCase().InDoubt(), Given.Nobody, Another).ShouldBeBy("R-05");

    [Fact]
    public void that_only_a_joined_case_is_taken_apart() =>
        SeparateJoinedCaseEndpoint.Validate(A.SeparateJoinedCase(), Given.AnActiveCase(), Given.Nobody, Another).ShouldBeByState();

    private static Act Another { get; } = Acting.By(Actor.Supervisor with { Id = "another-supervisor" });

    private static Refusal? Validate(Act act) => SeparateJoinedCaseEndpoint.Validate(A.SeparateJoinedCase(), Given.AJoinedCase(), Given.Nobody, act);
}

public sealed class separate_joined_case_over_http(ReintegrationHost service)
{
    [Fact]
    public async Task lets_both_cases_go_on_and_both_name_each_other_no_more()
    {
        var (first, second) = (await service.AnActiveCaseAsync(), await service.ACaseInScreeningAsync());
        first = await Task.FromResult(first).After(service, Actor.Caseworker, A.RaiseDuplicateSuspicion(second.Id))
            .After(service, Actor.Supervisor, A.ResolveDuplicateSuspicion(second.Id) with { Finding = DuplicateFinding.SamePerson, SurvivingCase = first.Id });
        second = second with { Version = second.Version + 2 };
        (await service.DoAsync(Actor.Supervisor, second, A.SeparateJoinedCase())).ShouldBeRefusedBy("R-10");
        (await service.DoAsync(Actor.Supervisor with { Id = "another-supervisor" }, second, A.SeparateJoinedCase())).ShouldHaveDone(204, second.Version + 1);

        var apart = await service.DetailsAsync(second);
        (apart.GetProperty("state").GetString(), apart.GetProperty("continuesIn").ValueKind).ShouldBe(("screening", JsonValueKind.Null));
        (await service.DetailsAsync(first)).GetProperty("resolutions").GetArrayLength().ShouldBe(0);
        await service.CaseloadEntryAsync(second, "screening");
    }
}
