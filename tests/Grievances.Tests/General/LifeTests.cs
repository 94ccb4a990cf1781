using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests.General;

/// <summary>A grievance's whole life through the running service.</summary>
public sealed class a_grievance_over_http(GrievancesHost service)
{
    private static readonly Actor Elder = Actor.Supervisor with { Id = "an-elder" };

    [Fact]
    public async Task is_received_answered_and_closed()
    {
        var closed = await service.ACommunicatedOutcomeAsync().After(service, Actor.Caseworker, A.RecordComplainantResponse()).After(service, Actor.Supervisor, A.CloseGrievance());
        var details = await service.DetailsAsync(closed);
        details.GetProperty("state").GetString().ShouldBe("closed");
        details.GetProperty("communicated").GetProperty("appealBy").GetString().ShouldBe("2025-02-14");
        foreach (var kind in (ClockKind[])[ClockKind.Acknowledge, ClockKind.Respond])
            (await service.FactsAsync(RunningClock.Of(closed.Id, kind).Id)).ShouldContain("clock-stopped");
    }

    [Fact]
    public async Task is_appealed_reopened_and_handled_by_others()
    {
        var appealed = service.ACommunicatedOutcomeAsync().After(service, Actor.Caseworker, A.LodgeAppeal()).After(service, Actor.Supervisor, A.SeatAppealPanel()).After(service, Elder, A.DecideAppeal());
        var reopened = await appealed.After(service, Actor.Supervisor, A.ReopenGrievance() with { Ground = ReopenGround.AppealAllowed });
        (await service.DoAsync(Actor.Supervisor, reopened, A.AssignHandler())).ShouldBeRefusedBy("GR-08");
        (await service.FactsAsync(RunningClock.Of(reopened.Id, ClockKind.Appeal).Id)).ShouldContain("clock-stopped");
        (await service.FactsAsync(RunningClock.Of(reopened.Id, ClockKind.Respond, 2).Id)).ShouldStartWith("clock-started");
    }

    [Fact]
    public async Task shows_in_its_history_who_did_what_and_to_an_auditor_what_was_told()
    {
        var communicated = await service.ACommunicatedOutcomeAsync();
        var events = (await service.SendAsync(Request.Get(Actor.Auditor, communicated.History).For("audit"))).ShouldShow().GetProperty("events").EnumerateArray().ToList();
        events.Select(step => step.GetProperty("type").GetString()).ShouldBe(
            ["grievance-received", "grievance-acknowledged", "grievance-triaged", "grievance-handler-assigned", "grievance-outcome-proposed", "grievance-outcome-approved", "grievance-outcome-communicated"]);
        events[0].GetProperty("data").GetProperty("narrative").GetString()!.ShouldContain("third site");
    }

    [Fact]
    public async Task is_refused_what_a_rule_forbids_with_the_rule_s_id()
    {
        var proposed = await service.AGrievanceUnderReviewAsync().After(service, Actor.Caseworker, A.ProposeOutcome());
        (await service.DoAsync(Actor.Supervisor with { Id = "a-caseworker" }, proposed, A.ApproveOutcome())).ShouldBeRefusedBy("GR-16");
        (await service.DoAsync(Actor.Supervisor, proposed, A.CloseGrievance())).ShouldBeRefusedBy("GR-17");
        (await service.SendAsync(Request.Command(Actor.Partner, StandingGrievance.Grievances, A.SubmitGrievance() with { Narrative = null }))).ShouldBeRefusedBy("GR-01");
    }

    [Fact]
    public async Task is_listed_newest_first_and_found_by_state_and_handler()
    {
        var reviewed = await service.AGrievanceUnderReviewAsync();
        var found = await Patience.UntilAsync(
            () => service.SendAsync(Request.Get(Actor.Supervisor, $"{StandingGrievance.Grievances}?state=underReview&handler=a-caseworker&limit=200")), reply => reply.Body.Contains(reviewed.Id.ToString()));
        var lines = found.ShouldShow().GetProperty("items").EnumerateArray().ToList();
        lines.ShouldAllBe(line => line.GetProperty("state").GetString() == "underReview");
        lines.Select(line => line.GetProperty("received").GetInt64()).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task pauses_its_clock_and_the_worklist_shows_what_is_due_first()
    {
        var now = DateTimeOffset.UtcNow.AddMinutes(-1);
        var grievance = await service.AReceivedGrievanceAsync(at: now);
        await Task.FromResult(await service.AClockAsync(grievance)).After(service, Actor.Caseworker, A.PauseClock(now.AddDays(5)), now).After(service, Actor.Caseworker, A.ResumeClock(), now);

        var worklist = (await service.SendAsync(Request.Get(Actor.Caseworker, $"{GivenOverHttp.Base}/clocks?limit=200"))).ShouldShow().GetProperty("items").EnumerateArray().ToList();
        worklist.Select(clock => clock.GetProperty("urgency").GetInt64()).ShouldBeInOrder(SortDirection.Descending);
        worklist.ShouldAllBe(clock => clock.GetProperty("kind").GetString() != "route");
        (await service.SendAsync(Request.Get(Actor.Caseworker, $"{GivenOverHttp.Base}/clocks?kind=respond&owner=a-caseworker"))).ShouldShow().GetProperty("items").EnumerateArray()
            .ShouldAllBe(clock => clock.GetProperty("owner").GetString() == "a-caseworker");
    }

    [Fact]
    public async Task describes_its_receipt_and_has_an_example_for_every_command()
    {
        var grievance = await service.AReceivedGrievanceAsync(at: DateTimeOffset.UtcNow);
        grievance.Receipt.GetProperty("id").GetGuid().ShouldBe(grievance.Id);
        var description = (await service.SendAsync(new Request(HttpMethod.Get, ApiDescription.Path))).Json.GetProperty("paths");
        var opening = description.GetProperty("/v1/grievances/grievances").GetProperty("post");
        opening.GetProperty("responses").GetProperty("201").GetProperty("content").ToString().ShouldContain("GrievanceReceipt");
        var bodies = from path in description.EnumerateObject()
                     from operation in path.Value.EnumerateObject()
                     where operation.Value.ToString().Contains("\"requestBody\"", StringComparison.Ordinal) && operation.Value.GetProperty("requestBody").ToString().Contains("application/json", StringComparison.Ordinal)
                     select (path.Name, Body: operation.Value.GetProperty("requestBody").ToString());
        bodies.Where(found => !found.Body.Contains("\"example\"", StringComparison.Ordinal)).Select(found => found.Name).ShouldBeEmpty();
    }
}
