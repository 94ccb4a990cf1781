using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using Concord.Reintegration.Reactions;
using Concord.Reintegration.SafetyChecks;

namespace Concord.Reintegration.Tests.SafetyChecks;

public sealed class a_match_decides
{
    private static readonly SafetyCheck Requested = Fold.Of<SafetyCheck>(new SafetyCheckRequested(Guid.NewGuid(), "BF5601", SafetyUrgency.Soon, Acting.Link.Actor));

    [Fact]
    public void that_whoever_found_it_does_not_confirm_it() =>
        ConfirmSafetyCheckEndpoint.Validate(A.ConfirmSafetyCheck(), Requested, Acting.Link).ShouldBe(Refusal.NotAllowed("Whoever found a match does not confirm it. Let another person."));

    [Fact]
    public void that_a_second_person_confirms_it() =>
        ConfirmSafetyCheckEndpoint.Validate(A.ConfirmSafetyCheck(), Requested, Acting.By(Actor.Link with { Id = "another-link" })).ShouldBeNull();

    [Fact]
    public void once()
    {
        var dismissed = Fold.After(Requested, new SafetyCheckDismissed("another-link"));
        ConfirmSafetyCheckEndpoint.Validate(A.ConfirmSafetyCheck(), dismissed, Acting.By(Actor.Link with { Id = "a-third-link" })).ShouldBeByState();
        DismissSafetyCheckEndpoint.Validate(A.DismissSafetyCheck(), dismissed).ShouldBeByState();
    }

    [Fact]
    public void that_a_case_with_child_protection_is_left_to_it()
    {
        var diverted = Given.APresentedCase().Diverted();
        AskForSafetyCheck.Decide(new(diverted.Id, SafetyUrgency.Soon), diverted).ShouldBeEmpty();
        AskForSafetyCheck.Decide(new(Guid.NewGuid(), SafetyUrgency.Soon), @case: null).ShouldBeEmpty();
        RequestSafetyCheckEndpoint.Validate(A.RequestSafetyCheck(diverted.Id), new Matched(Case: null)).ShouldBe(Refusal.Absent);
    }

    [Fact]
    public void that_a_check_is_recorded_only_where_one_is_asked_for()
    {
        var asked = Fold.After(Given.AnActiveCase(), new SafetyCheckAsked(SafetyUrgency.Soon));
        RecordSafetyCheckEndpoint.Validate(A.RecordSafetyCheck(), asked, Acting.Caseworker).ShouldBeNull();
        RecordSafetyCheckEndpoint.Validate(A.RecordSafetyCheck(), asked.After(A.RecordSafetyCheck(), Acting.Caseworker), Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class a_match_over_http(ReintegrationHost service)
{
    private const string Checks = "/v1/reintegration/safety-checks";

    [Fact]
    public async Task reaches_the_case_as_a_task_and_nothing_more_once_two_people_are_sure()
    {
        var @case = await service.ARegisteredCaseAsync();
        var match = await service.AMatchAsync(@case);
        (await service.SendAsync(Request.Command(Actor.Link, $"{match.Url}/confirm-safety-check", "{}").Seen(1))).ShouldHaveDone(204, version: 2);

        var entry = await Patience.UntilAsync(() => service.CaseloadEntryAsync(@case), found => found.GetProperty("safetyCheckDue").ValueKind is not System.Text.Json.JsonValueKind.Null);
        entry.GetProperty("safetyCheckDue").GetString().ShouldBe("soon");
        var history = (await service.SendAsync(Request.Get(Actor.Auditor, @case.History).For("audit"))).ShouldShow();
        var asked = history.GetProperty("events").EnumerateArray().Last();
        asked.GetProperty("type").GetString().ShouldBe("safety-check-asked");
        asked.GetRawText().ShouldNotContain("link");

        (await service.DoAsync(Actor.Caseworker, @case with { Version = entry.GetProperty("version").GetInt64() }, A.RecordSafetyCheck())).Status.ShouldBe(204);
        (await service.DetailsAsync(@case)).GetProperty("safetyCheckDue").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task leaves_no_trace_on_the_case_while_one_person_alone_is_sure_or_when_it_was_dismissed()
    {
        var @case = await service.ARegisteredCaseAsync();
        var (open, dismissed) = (await service.AMatchAsync(@case), await service.AMatchAsync(@case));
        (await service.SendAsync(Request.Command(Actor.Link, $"{dismissed.Url}/dismiss-safety-check", "{}").Seen(1))).ShouldHaveDone(204, version: 2);
        (await service.SendAsync(Request.Command(Actor.Link with { Id = "another-link" }, $"{open.Url}/confirm-safety-check", "{}").Seen(1))).ShouldBeProblem("forbidden", 403);

        await service.EverythingSealedAsync();
        (await service.EventsAsync(@case)).ShouldBe(@case.Version);
    }

    [Fact]
    public async Task is_there_for_nobody_who_works_on_the_case()
    {
        var match = await service.AMatchAsync();
        foreach (var actor in Actor.Everybody.Where(actor => actor.Role is not Roles.Link and not Roles.Auditor and not Roles.Subscriber))
        {
            (await service.SendAsync(Request.Get(actor, match.Url))).Status.ShouldBe(403, actor.Role);
            (await service.SendAsync(Request.Get(actor with { Scopes = [.. Scopes.All] }, $"/v1/reintegration/history/{match.Id}"))).Status.ShouldBeOneOf(403, 404);
        }

        (await service.SendAsync(Request.Get(Actor.Supervisor, $"/v1/reintegration/history/{match.Id}"))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(Actor.Link with { Areas = ["ML"] }, match.Url))).ShouldBeProblem("not-found", 404);
    }

    [Fact]
    public async Task begins_with_a_search_that_is_recorded_and_shows_no_more_than_a_match_needs()
    {
        var (@case, person) = await service.APersonAsync();
        var asking = Request.Post(Actor.Link, "/v1/reintegration/cases/match", A.SearchFor("Dicko"));
        (await service.SendAsync(asking)).ShouldBeProblem("purpose-not-allowed", 403);
        (await service.SendAsync(asking.For("case-management"))).ShouldBeProblem("purpose-not-allowed", 403);

        var named = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Salamata", "Tapsoba") });
        var found = (await service.SendAsync(asking.Saying("""{ "name": "tapsoba" }""").For("protection"))).ShouldShow().GetProperty("items").EnumerateArray().Single();
        found.GetProperty("id").GetGuid().ShouldBe(named.Id);
        found.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "mission", "place", "sex", "ageBand"]);
        var subject = (await service.DetailsAsync(named)).GetProperty("participant").GetGuid();
        (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/disclosures?subject={subject}"))).ShouldShow().GetRawText().ShouldContain("a-link");
        (@case.Id, person).ShouldNotBe((named.Id, subject));
    }

    [Fact]
    public async Task is_not_requested_about_a_case_that_is_not_there_or_not_ones_own()
    {
        (await service.SendAsync(Request.Command(Actor.Link, Checks, A.RequestSafetyCheck(Guid.NewGuid())))).ShouldBeProblem("not-found", 404);
        var elsewhere = await service.APresentedCaseAsync();
        (await service.SendAsync(Request.Command(Actor.Link with { Areas = ["ML"] }, Checks, A.RequestSafetyCheck(elsewhere.Id)))).ShouldBeProblem("not-found", 404);
    }
}
