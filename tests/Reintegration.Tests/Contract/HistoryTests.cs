using System.Text.Json;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Reintegration.Tests.Contract;

public sealed class a_history(ReintegrationHost service)
{
    [Fact]
    public async Task tells_what_happened_in_order_and_who_did_it_when_and_why()
    {
        var presented = await service.APresentedCaseAsync();
        var opening = GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening()).For("case-management").With("Concord-Reason", "He came to the office").At(Request.Instant.AddHours(2));
        var opened = await service.SendAsync(opening);

        var history = await ReadAsync(presented.History);
        history.GetProperty("mission").GetString().ShouldBe("BFA");
        history.GetProperty("events").EnumerateArray().Select(step => (step.GetProperty("version").GetInt64(), step.GetProperty("type").GetString()))
            .ShouldBe([(1, "candidate-presented"), (2, "screening-opened")]);

        var step = history.GetProperty("events")[1];
        step.GetProperty("occurredAt").GetDateTimeOffset().ShouldBe(Request.Instant.AddHours(2));
        step.GetProperty("recordedAt").GetDateTimeOffset().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        step.GetProperty("cause").GetString().ShouldBe(opened.Header("Request-Id"));
        step.GetProperty("correlation").GetString().ShouldNotBeNullOrEmpty();
        var by = step.GetProperty("by");
        by.EnumerateObject().Where(member => member.Name is not "reason").Select(member => $"{member.Value}").ShouldBe(
            ["a-caseworker", "person", "", "False", "caseworker", "DJIBO", $"{by.GetProperty("occurredAt")}", "case-management", ""]);
        by.GetProperty("occurredAt").GetDateTimeOffset().ShouldBe(Request.Instant.AddHours(2));
        by.GetProperty("reason").GetProperty("withheld").GetString().ShouldBe("restricted", "what was typed may speak of a person");
        (await service.SendAsync(Request.Get(Actor.Auditor, presented.History).For("audit"))).ShouldShow().GetProperty("events")[1].GetProperty("by").GetProperty("reason").GetString().ShouldBe("He came to the office");
    }

    [Fact]
    public async Task says_when_a_system_only_asserts_who_acted()
    {
        var presented = await service.APresentedCaseAsync();
        var system = Actor.Caseworker with { Id = "field-app", IsPerson = false, Scopes = [.. Actor.Caseworker.Scopes, Scopes.ActFor] };
        await service.SendAsync(GivenOverHttp.Asking(system, presented, A.OpenScreening()).With("Concord-On-Behalf-Of", "p-77"));

        var by = (await ReadAsync(presented.History)).GetProperty("events")[1].GetProperty("by");
        by.GetProperty("actor").GetString().ShouldBe("p-77");
        by.GetProperty("client").GetString().ShouldBe("field-app");
        by.GetProperty("asserted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task replays_the_state_after_any_event()
    {
        var eligible = await service.AnEligibleCaseAsync();
        foreach (var (version, state) in new[] { (1, "presented"), (2, "screening"), (3, "eligible") })
            (await ReadAsync($"{eligible.History}/state?version={version}")).GetProperty("state").GetString().ShouldBe(state);
        (await ReadAsync($"{eligible.History}/state")).GetProperty("state").GetString().ShouldBe("eligible");
    }

    [Fact]
    public async Task replays_what_the_system_knew_at_an_instant()
    {
        var before = DateTimeOffset.UtcNow;
        var screened = await service.ACaseInScreeningAsync();
        var recorded = (await ReadAsync(screened.History)).GetProperty("events").EnumerateArray().Select(step => step.GetProperty("recordedAt").GetDateTimeOffset()).ToList();

        (await ReadAsync($"{screened.History}/state?at={Text(recorded[0])}")).GetProperty("state").GetString().ShouldBe("presented");
        (await ReadAsync($"{screened.History}/state?at={Text(recorded[1])}")).GetProperty("state").GetString().ShouldBe("screening");
        (await ReadAsync($"{screened.History}/state?at={Text(recorded[1].ToOffset(TimeSpan.FromHours(2)))}")).GetProperty("state").GetString().ShouldBe("screening");
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{screened.History}/state?at={Text(before.AddSeconds(-1))}"))).ShouldBeProblem("not-found", 404);
    }

    [Fact]
    public async Task replays_what_had_happened_by_an_instant()
    {
        var presented = await service.APresentedCaseAsync();
        await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening()).At(Request.Instant.AddDays(3)));

        (await ReadAsync($"{presented.History}/state?occurred={Text(Request.Instant.AddDays(2))}")).GetProperty("state").GetString().ShouldBe("presented");
        (await ReadAsync($"{presented.History}/state?occurred={Text(Request.Instant.AddDays(3))}")).GetProperty("state").GetString().ShouldBe("screening");
    }

    [Theory]
    [InlineData("version=0", "query:version")]
    [InlineData("version=-1", "query:version")]
    [InlineData("version=last", "query:version")]
    [InlineData("at=yesterday", "query:at")]
    [InlineData("when=now", "query:when")]
    public async Task is_asked_strictly(string query, string pointer)
    {
        var presented = await service.APresentedCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{presented.History}/state?{query}"))).ShouldPointAt(pointer);
    }

    [Fact]
    public async Task has_no_state_at_a_version_that_was_never_reached()
    {
        var presented = await service.APresentedCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{presented.History}/state?version=2"))).ShouldBeProblem("not-found", 404);
    }

    [Fact]
    public async Task is_for_auditors_and_supervisors()
    {
        var presented = await service.APresentedCaseAsync();
        foreach (var (actor, status) in new[] { (Actor.Auditor, 200), (Actor.Supervisor, 200), (Actor.Caseworker, 403), (Actor.Partner, 403), (Actor.Subscriber, 403) })
            (await service.SendAsync(Request.Get(actor, presented.History))).Status.ShouldBe(status, actor.Role);
        (await service.SendAsync(Request.Get(Actor.Auditor with { Scopes = ["reintegration.read"] }, presented.History))).ShouldBeProblem("forbidden", 403);
    }

    private static string Text(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("O"));

    private async Task<JsonElement> ReadAsync(string url) => (await service.SendAsync(Request.Get(Actor.Auditor, url))).ShouldShow();
}
