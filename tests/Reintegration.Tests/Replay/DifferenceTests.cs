using Concord.Harness;

namespace Concord.Reintegration.Tests.Replay;

public sealed class a_difference(ReintegrationHost service)
{
    [Fact]
    public async Task holds_every_value_that_differs_between_two_versions()
    {
        var active = await service.AnActiveCaseAsync();
        var difference = await service.AuditAsync($"{active.History}/diff?from=6&to=8");
        Auditing.Lines(difference.GetProperty("changes")).ShouldContain("/state \"registered\" → \"active\"");
        Auditing.Lines(difference.GetProperty("changes")).ShouldAllBe(line => line.StartsWith("/state", StringComparison.Ordinal) || line.StartsWith("/plan", StringComparison.Ordinal));
        (difference.GetProperty("from").GetInt64(), difference.GetProperty("to").GetInt64()).ShouldBe((6, 8));
    }

    [Fact]
    public async Task reaches_to_the_last_version_and_begins_before_the_first()
    {
        var screened = await service.ACaseInScreeningAsync();
        (await service.AuditAsync($"{screened.History}/diff?from=1")).GetProperty("to").GetInt64().ShouldBe(2);
        (await service.AuditAsync($"{screened.History}/diff?from=2")).GetProperty("changes").GetArrayLength().ShouldBe(0);
        Auditing.Lines((await service.AuditAsync($"{screened.History}/diff?from=0&to=1")).GetProperty("changes")).ShouldContain("/state null → \"presented\"");
    }

    [Fact]
    public async Task is_told_between_instants_as_well()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var eligible = await service.AnEligibleCaseAsync();
        var known = (await service.AuditAsync(eligible.History)).GetProperty("events").EnumerateArray().Select(step => step.GetProperty("recordedAt").GetDateTimeOffset()).ToList();

        Auditing.Lines((await service.AuditAsync($"{eligible.History}/diff?fromAt={Auditing.Text(known[0])}&toAt={Auditing.Text(known[1])}")).GetProperty("changes")).ShouldContain("/state \"presented\" → \"screening\"");
        (await service.AuditAsync($"{eligible.History}/diff?fromAt={Auditing.Text(before)}&to=1")).GetProperty("from").GetInt64().ShouldBe(0);
    }

    [Theory]
    [InlineData("", "query:from")]
    [InlineData("from=1&fromAt=2025-01-01T00:00:00Z", "query:fromAt")]
    [InlineData("from=1&to=2&toAt=2025-01-01T00:00:00Z", "query:toAt")]
    [InlineData("from=2&to=1", "query:from")]
    [InlineData("from=2&toAt=2020-01-01T00:00:00Z", "query:from")]
    [InlineData("fromAt=2025-01-02T00:00:00Z&toAt=2025-01-01T00:00:00Z", "query:fromAt")]
    [InlineData("from=-1", "query:from")]
    [InlineData("from=1&since=2", "query:since")]
    public async Task is_asked_for_strictly(string query, string pointer)
    {
        var screened = await service.ACaseInScreeningAsync();
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{screened.History}/diff?{query}"))).ShouldPointAt(pointer);
    }

    [Fact]
    public async Task has_no_version_that_was_never_reached()
    {
        var screened = await service.ACaseInScreeningAsync();
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{screened.History}/diff?from=1&to=3"))).ShouldBeProblem("not-found", 404);
    }
}
