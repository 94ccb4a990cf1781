using Concord.Harness;
using Concord.Hosting;
using Concord.Reintegration.Cases;
using JasperFx.Events;

namespace Concord.Reintegration.Tests.Replay;

/// <summary>What was recorded late is where it happened, and where it was recorded.</summary>
public sealed class a_fact_that_came_late(ReintegrationHost service)
{
    private static readonly DateTimeOffset Day = Request.Instant;

    [Fact]
    public async Task stands_where_it_happened()
    {
        var (url, _) = await ALateAssignmentAsync();
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(2))}")).ShouldBeNull();
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(4))}")).ShouldBe("late", "it is known now to have happened on the third day");
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(6))}")).ShouldBe("early", "what was recorded first happened last");
    }

    [Fact]
    public async Task stands_last_where_the_order_of_recording_is_asked_for()
    {
        var (url, _) = await ALateAssignmentAsync();
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(6))}&order=recorded")).ShouldBe("late");
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{url}?occurred={Auditing.Text(Day.AddDays(6))}"))).Header("Concord-Order").ShouldBe("happened");
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{url}?occurred={Auditing.Text(Day.AddDays(6))}&order=recorded"))).Header("Concord-Order").ShouldBe("recorded");
        (await service.SendAsync(Request.Get(Actor.Auditor, url))).Header("Concord-Order").ShouldBe("recorded");
    }

    [Fact]
    public async Task was_not_known_before_it_was_recorded()
    {
        var (url, known) = await ALateAssignmentAsync();
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(4))}&at={Auditing.Text(known[^2])}")).ShouldBeNull();
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(4))}&at={Auditing.Text(known[^1])}")).ShouldBe("late");
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(6))}&at={Auditing.Text(known[^2])}")).ShouldBe("early");
        (await CaseworkerAsync($"{url}?occurred={Auditing.Text(Day.AddDays(6))}&version=6")).ShouldBe("early");
    }

    [Fact]
    public async Task has_no_record_to_stand_in_before_the_record_began()
    {
        var presented = await service.APresentedCaseAsync();
        await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening()).At(Day.AddDays(-3)));

        (await service.SendAsync(Request.Get(Actor.Auditor, $"{presented.History}/state?occurred={Auditing.Text(Day.AddDays(-1))}"))).ShouldBeProblem("not-found", 404);
        (await service.AuditAsync($"{presented.History}/state?occurred={Auditing.Text(Day)}")).GetProperty("state").GetString().ShouldBe("screening");
    }

    [Fact]
    public async Task is_told_in_the_order_of_recording_where_the_other_order_cannot_be_folded()
    {
        IReadOnlyList<IEvent> events = [At(1, Day), At(2, Day.AddDays(5)), At(3, Day.AddDays(3))];
        var folded = await new Moment().FoldAsync(events, asked =>
        {
            var versions = asked.Select(stored => stored.Version).ToList();
            return versions.SequenceEqual(versions.Order()) ? Task.FromResult<ISeen?>(Given.APresentedCase()) : throw new InvalidOperationException("It doesn't fit.");
        });
        folded.Order.ShouldBe(Order.Recorded);
        Moment.AsHappened(events).Select(stored => stored.Version).ShouldBe([1, 3, 2]);
    }

    private static Event<ScreeningOpened> At(long version, DateTimeOffset occurred) =>
        new(new ScreeningOpened("x", "y")) { Version = version, Timestamp = occurred };

    // Registered on the first day; one assignment on the fifth day, then another is recorded that had happened on the third.
    private async Task<(string Url, List<DateTimeOffset> Known)> ALateAssignmentAsync()
    {
        var registered = await service.ARegisteredCaseAsync();
        foreach (var (caseworker, day) in new[] { ("early", 5), ("late", 3) })
        {
            var reply = await service.SendAsync(GivenOverHttp.Asking(Actor.Supervisor, registered, A.AssignCaseworker() with { Caseworker = caseworker }).At(Day.AddDays(day)));
            registered = registered with { Version = reply.ShouldHaveDone(204, registered.Version + 1).Version };
        }

        var steps = (await service.AuditAsync(registered.History)).GetProperty("events").EnumerateArray();
        return ($"{registered.History}/state", [.. steps.Select(step => step.GetProperty("recordedAt").GetDateTimeOffset())]);
    }

    private async Task<string?> CaseworkerAsync(string url) => (await service.AuditAsync(url)).GetProperty("caseworker").GetString();
}
