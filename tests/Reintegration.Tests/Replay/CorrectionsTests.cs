using System.Text;
using System.Text.Json;
using Concord.Harness;
using Concord.Ledger.Leaves;

namespace Concord.Reintegration.Tests.Replay;

public sealed class a_correction(ReintegrationHost service)
{
    [Fact, Shows("R-33")]
    public async Task names_the_event_that_it_corrects_and_is_named_there()
    {
        var assigned = await service.AnAccompaniedCaseAsync();
        var wrong = (await StepsAsync(assigned))[^1].GetProperty("id").GetGuid();
        (await service.SendAsync(Correcting(assigned, wrong))).ShouldHaveDone(204, 7);

        var steps = await StepsAsync(assigned);
        var by = steps[6].GetProperty("id").GetGuid();
        steps[6].GetProperty("by").GetProperty("corrects").GetGuid().ShouldBe(wrong);
        steps[5].GetProperty("correctedBy").EnumerateArray().Select(id => id.GetGuid()).ShouldBe([by]);
        steps[5].GetProperty("data").GetProperty("caseworker").GetString().ShouldBe("a-caseworker", "what was wrong stays");
        steps[4].GetProperty("correctedBy").GetArrayLength().ShouldBe(0);
        steps[4].GetProperty("by").GetProperty("corrects").ValueKind.ShouldBe(JsonValueKind.Null);

        var page = await service.AuditAsync($"{assigned.History}?limit=6");
        page.GetProperty("events")[5].GetProperty("correctedBy").GetArrayLength().ShouldBe(1, "though the correction is on the next page");
    }

    [Fact]
    public async Task is_sealed_with_what_it_corrects()
    {
        var assigned = await service.AnAccompaniedCaseAsync();
        var wrong = (await StepsAsync(assigned))[^1].GetProperty("id").GetGuid();
        await service.SendAsync(Correcting(assigned, wrong));
        await service.EverythingSealedAsync();

        var leaf = (byte[])(await service.QueryAsync($"select data from reintegration.ledger_leaves where stream_id = '{assigned.Id}' and version = 7"))!;
        Leaf.Read(CanonicalJson.Read(leaf)).Corrects.ShouldBe(wrong, Encoding.UTF8.GetString(leaf));
    }

    [Fact]
    public async Task of_what_does_not_stand_in_the_record_is_refused()
    {
        var (assigned, other) = (await service.AnAccompaniedCaseAsync(), await service.APresentedCaseAsync());
        var elsewhere = (await StepsAsync(other))[0].GetProperty("id").GetString()!;
        foreach (var id in new[] { elsewhere, $"{Guid.NewGuid()}", elsewhere.Replace("-", "", StringComparison.Ordinal), "the last one" })
            (await service.SendAsync(Correcting(assigned, id))).ShouldPointAt("header:Concord-Corrects");
        (await service.EventsAsync(assigned)).ShouldBe(6);

        var opening = Request.Command(Actor.Partner, StandingCase.Cases, A.PresentCandidate()).With("Concord-Corrects", elsewhere);
        (await service.SendAsync(opening)).ShouldPointAt("header:Concord-Corrects");
    }

    [Fact]
    public async Task betrays_nothing_of_records_that_the_writer_may_not_see()
    {
        var presented = await service.APresentedCaseAsync();
        var asking = GivenOverHttp.Asking(Actor.Caseworker with { Areas = ["ML"] }, presented, A.OpenScreening()).With("Concord-Corrects", $"{(await StepsAsync(presented))[0].GetProperty("id").GetGuid()}");
        (await service.SendAsync(asking)).ShouldBeProblem("not-found", 404);
    }

    private static Request Correcting(StandingCase assigned, object wrong) =>
        GivenOverHttp.Asking(Actor.Supervisor, assigned, A.AssignCaseworker() with { Caseworker = "another-caseworker" }).With("Concord-Corrects", $"{wrong}");

    private async Task<List<JsonElement>> StepsAsync(StandingCase @case) => [.. (await service.AuditAsync(@case.History)).GetProperty("events").EnumerateArray()];
}
