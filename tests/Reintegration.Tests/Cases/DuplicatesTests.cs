using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Tests.Cases;

public sealed class a_suspicion_decides
{
    private static readonly ResolveDuplicateSuspicion Same = A.ResolveDuplicateSuspicion() with { Finding = DuplicateFinding.SamePerson, SurvivingCase = A.AnotherCase };

    [Fact]
    public void that_it_stands_on_both_cases()
    {
        var (fact, other) = RaiseDuplicateSuspicionEndpoint.Post(A.RaiseDuplicateSuspicion(), Given.ACaseInScreening(), Acting.Caseworker);
        fact.ShouldBe(new DuplicateSuspected(A.AnotherCase, DuplicateMatcher.NameIndex, ScoreBand.High, "a-caseworker"));
        other.Facts.ShouldBe([Elsewhere.To(A.AnotherCase, fact with { OtherCase = Fold.Stream })]);
    }

    [Fact]
    public void that_the_other_case_is_another_and_still_open()
    {
        Raising(Given.AnotherCase with { Id = Fold.Stream }).ShouldBeByState();
        Raising(Given.AnotherCase with { State = CaseState.Diverted }).ShouldBeByState();
        Raising(Given.AnotherCase with { State = CaseState.Joined }).ShouldBeByState();
        Raising(Given.AnotherCase with { Id = null }).ShouldBeByState();
        RaiseDuplicateSuspicionEndpoint.Validate(A.RaiseDuplicateSuspicion(), Given.ACaseInScreening().Suspected(), Given.AnotherCase).ShouldBeByState();
    }

    [Fact, Shows("R-01")]
    public void that_nothing_is_said_of_somebody_who_may_be_a_child()
    {
        Raising(Given.AnotherCase with { AgeStatus = AgeStatus.Doubtful }).ShouldBeBy("R-01");
        RaiseDuplicateSuspicionEndpoint.Validate(A.RaiseDuplicateSuspicion(), Given.ACaseInScreening().InDoubt(), Given.AnotherCase).ShouldBeBy("R-01");
    }

    [Fact, Shows("R-10")]
    public void that_whoever_raised_it_does_not_resolve_it()
    {
        Resolving(Same, Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("R-10");
        Resolving(Same, Acting.By(Actor.Supervisor with { IsPerson = false })).ShouldBeBy("R-10");
        Resolving(Same, Acting.Supervisor).ShouldBeNull();
    }

    [Fact]
    public void that_one_case_of_one_person_goes_on_and_both_cases_of_two()
    {
        Given.AnActiveCase().Suspected().After(Same, Acting.Supervisor).State.ShouldBe(CaseState.Joined);
        Given.AnActiveCase().Suspected().After(Same with { SurvivingCase = Fold.Stream }, Acting.Supervisor).State.ShouldBe(CaseState.Active);
        (Given.AnActiveCase().Suspected().After(A.ResolveDuplicateSuspicion(), Acting.Supervisor) is { State: CaseState.Active, Suspicions.IsEmpty: true }).ShouldBeTrue();
        Resolving(Same with { SurvivingCase = null }, Acting.Supervisor).ShouldBeByState();
        Resolving(Same with { SurvivingCase = Guid.NewGuid() }, Acting.Supervisor).ShouldBeByState();
        Resolving(A.ResolveDuplicateSuspicion() with { SurvivingCase = A.AnotherCase }, Acting.Supervisor).ShouldBeByState();
    }

    [Fact, Shows("R-05")]
    public void that_whoever_is_the_same_as_a_routed_child_is_assessed_and_no_link_is_left_there()
    {
        var routed = Given.AnotherCase with { State = CaseState.Diverted, AgeStatus = AgeStatus.Child };
        ResolveDuplicateSuspicionEndpoint.Validate(Same, Given.AnActiveCase().Suspected(), routed, Acting.Supervisor).ShouldBeBy("R-05");
        ResolveDuplicateSuspicionEndpoint.Post(A.ResolveDuplicateSuspicion(), Given.AnActiveCase().Suspected(), routed, Acting.Supervisor).Other.Facts.ShouldBeEmpty();
    }

    private static Refusal? Raising(OtherCase other) => RaiseDuplicateSuspicionEndpoint.Validate(A.RaiseDuplicateSuspicion(), Given.ACaseInScreening(), other);

    private static Refusal? Resolving(ResolveDuplicateSuspicion command, Act act) => ResolveDuplicateSuspicionEndpoint.Validate(command, Given.AnActiveCase().Suspected(), Given.AnotherCase, act);
}

public sealed class a_suspicion_over_http(ReintegrationHost service)
{
    private const string Base = "/v1/reintegration";

    [Fact, Shows("R-10")]
    public async Task holds_both_cases_until_a_second_person_has_looked_and_then_one_goes_on()
    {
        var (first, second) = (await service.AnActiveCaseAsync(), await service.ACaseInScreeningAsync());
        first = await Task.FromResult(first).After(service, Actor.Caseworker, A.RaiseDuplicateSuspicion(second.Id));
        second = second with { Version = second.Version + 1 };

        (await service.DoAsync(Actor.Supervisor, first, A.GraduateParticipant())).ShouldBeRefusedBy("R-10");
        (await service.DoAsync(Actor.Supervisor, second, A.ConfirmEligibility())).ShouldBeRefusedBy("R-10");
        var review = (await service.SendAsync(Request.Get(Actor.Supervisor, $"{Base}/duplicates"))).Body;
        review.ShouldContain(first.Id.ToString());
        review.ShouldContain(second.Id.ToString());

        var same = A.ResolveDuplicateSuspicion(second.Id) with { Finding = DuplicateFinding.SamePerson, SurvivingCase = first.Id };
        (await service.DoAsync(Actor.Supervisor with { Id = "a-caseworker" }, first, same)).ShouldBeRefusedBy("R-10");
        first = await Task.FromResult(first).After(service, Actor.Supervisor, same);

        var joined = await service.DetailsAsync(second);
        (joined.GetProperty("state").GetString(), joined.GetProperty("continuesIn").GetGuid()).ShouldBe(("joined", first.Id));
        (await service.DetailsAsync(first)).GetProperty("resolutions")[0].GetProperty("otherCase").GetGuid().ShouldBe(second.Id);
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{Base}/duplicates"))).Body.ShouldNotContain(second.Id.ToString());
        await Task.FromResult(first).After(service, Actor.Caseworker, A.AssessReRecruitmentRisk()).After(service, Actor.Caseworker, A.RecordFeedback()).After(service, Actor.Supervisor, A.GraduateParticipant());
    }

    [Fact]
    public async Task begins_with_a_hint_from_names_that_nobody_unsealed()
    {
        var family = $"Sow{Guid.NewGuid():N}"[..12];
        var names = new PersonNames("Fatoumata", family, ["Fanta"]);
        var one = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = names });
        var alike = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = names with { Given = "FATOUMATA" } });
        var like = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = names with { AlsoKnownAs = null } });
        var child = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = names, BirthDate = "2010" }).After(service, Actor.Caseworker, A.RouteToChildProtection());

        var hints = (await service.SendAsync(Request.Get(Actor.Caseworker, $"{one.Url}/likely-duplicates"))).ShouldShow();
        hints.GetProperty("items").EnumerateArray().Select(hint => (hint.GetProperty("case").GetGuid(), hint.GetProperty("band").GetString()))
            .ShouldBe([(alike.Id, "high"), (like.Id, "low")], ignoreOrder: true);
        (hints.GetRawText().Contains(family, StringComparison.Ordinal), hints.GetRawText().Contains(child.Id.ToString(), StringComparison.Ordinal)).ShouldBe((false, false));
        (await service.DetailsAsync(one)).GetProperty("suspectedDuplicate").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task names_a_case_that_is_there_for_whoever_raises_it()
    {
        var (here, there) = (await service.ACaseInScreeningAsync(), await service.APresentedCaseAsync(A.PresentCandidate() with { Place = "ML0701" }, mission: "MLI"));
        (await service.DoAsync(Actor.Caseworker, here, A.RaiseDuplicateSuspicion(Guid.NewGuid()))).ShouldBeProblem("wrong-state", 409);
        (await service.DoAsync(Actor.Caseworker, here, A.RaiseDuplicateSuspicion(there.Id))).ShouldBeProblem("wrong-state", 409);
    }
}
