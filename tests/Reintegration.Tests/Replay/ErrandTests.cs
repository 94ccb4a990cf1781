using System.Text.Json;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Replay;

public sealed class an_errand(ReintegrationHost service)
{
    [Fact]
    public async Task leads_from_its_request_to_every_event_that_came_of_it()
    {
        var presented = await service.APresentedCaseAsync();
        var step = (await service.AuditAsync(presented.History)).GetProperty("events")[0];
        var person = (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid();

        var errand = await service.AuditAsync(Address(step));
        var events = errand.GetProperty("events").EnumerateArray().ToList();
        events.Select(one => (one.GetProperty("type").GetString(), one.GetProperty("record").GetGuid(), one.GetProperty("stream").GetString()))
            .ShouldBe([("candidate-presented", presented.Id, "case"), ("participant-recorded", person, "participant")], ignoreOrder: true);
        errand.GetProperty("requests").EnumerateArray().Select(request => request.GetString()).ShouldBe([step.GetProperty("cause").GetString()]);
        errand.GetProperty("causes").EnumerateArray().Select(causation => (causation.GetProperty("cause").GetString(), causation.GetProperty("effect").GetGuid()))
            .ShouldBe(events.Select(one => (step.GetProperty("cause").GetString(), one.GetProperty("id").GetGuid())));
        errand.GetProperty("whole").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task follows_a_chain_of_events_and_has_no_circle()
    {
        var screened = await service.ACaseInScreeningAsync();
        var first = (await service.AuditAsync(screened.History)).GetProperty("events")[0];
        await CauseAsync(screened, version: 2, first.GetProperty("correlation").GetString()!, first.GetProperty("id").GetString()!);

        var causes = Causes(await service.AuditAsync(Address(first)));
        var effect = (await service.AuditAsync(screened.History)).GetProperty("events")[1].GetProperty("id").GetString()!;
        causes[effect].ShouldBe(first.GetProperty("id").GetString());
        foreach (var start in causes.Keys)
        {
            var steps = 0;
            for (var at = start; causes.TryGetValue(at, out var cause); at = cause)
                (++steps).ShouldBeLessThanOrEqualTo(causes.Count);
        }
    }

    [Fact]
    public async Task shows_nothing_of_records_that_the_reader_may_not_see()
    {
        var (seen, hidden) = (await service.APresentedCaseAsync(), await service.APresentedCaseAsync(A.PresentCandidate() with { Place = "BF4601" }));
        var first = (await service.AuditAsync(seen.History)).GetProperty("events")[0];
        var secret = (await service.AuditAsync(hidden.History)).GetProperty("events")[0].GetProperty("id").GetString()!;
        await CauseAsync(hidden, version: 1, first.GetProperty("correlation").GetString()!, first.GetProperty("id").GetString()!);
        await CauseAsync(seen, version: 1, first.GetProperty("correlation").GetString()!, secret);

        (await service.AuditAsync(Address(first))).GetRawText().ShouldContain(hidden.Id.ToString());
        var reply = await service.SendAsync(Request.Get(Actor.Auditor with { Areas = ["BF56"] }, Address(first)));
        reply.ShouldShow().GetProperty("events").GetArrayLength().ShouldBe(2);
        reply.Body.ShouldNotContain(hidden.Id.ToString());
        reply.Body.ShouldNotContain(secret);
    }

    [Fact]
    public async Task of_which_nothing_may_be_seen_is_not_there()
    {
        var presented = await service.APresentedCaseAsync();
        var address = Address((await service.AuditAsync(presented.History)).GetProperty("events")[0]);
        (await service.SendAsync(Request.Get(Actor.Auditor with { Areas = ["ML"] }, address))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{address}x"))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{address}?limit=2"))).ShouldPointAt("query:limit");
    }

    [Fact]
    public async Task is_found_by_an_index_that_a_second_migration_leaves_standing()
    {
        const string index = "select indexrelid::bigint from pg_index where indexrelid = 'reintegration.mt_events_by_errand'::regclass and indisvalid";
        var made = await service.QueryAsync(index);
        made.ShouldNotBeNull();
        service.Migrate();
        (await service.QueryAsync(index)).ShouldBe(made);
    }

    private static string Address(JsonElement step) => $"/v1/reintegration/history/correlations/{step.GetProperty("correlation").GetString()}";

    private static Dictionary<string, string> Causes(JsonElement errand) =>
        errand.GetProperty("causes").EnumerateArray().ToDictionary(causation => causation.GetProperty("effect").GetString()!, causation => causation.GetProperty("cause").GetString()!);

    // As a reaction will leave it: the errand goes on, and an event is the cause.
    private Task<object?> CauseAsync(StandingCase @case, int version, string correlation, string cause) =>
        service.QueryAsync($"update reintegration.mt_events set correlation_id = '{correlation}', causation_id = '{cause}' where stream_id = '{@case.Id}' and version = {version}");
}
