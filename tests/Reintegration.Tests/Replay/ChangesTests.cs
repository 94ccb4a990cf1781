using Concord.Harness;

namespace Concord.Reintegration.Tests.Replay;

public sealed class a_step_shows_what_it_changed(ReintegrationHost service)
{
    [Fact]
    public async Task value_by_value_before_and_after()
    {
        var planned = await service.APlannedCaseAsync();
        var active = await Task.FromResult(planned).After(service, Actor.Caseworker, A.RecordMilestoneAchieved());
        var steps = (await service.AuditAsync(active.History)).GetProperty("events");

        Auditing.Lines(steps[1].GetProperty("changes")).ShouldBe(["/state \"presented\" → \"screening\"", "/office null → \"DJIBO\""], ignoreOrder: true);
        Auditing.Lines(steps[7].GetProperty("changes")).ShouldBe(["/state \"planned\" → \"active\"", "/plan/0/achievedBy null → \"certificate\""], ignoreOrder: true);
        steps[0].GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("path").GetString())
            .ShouldBe(["/id", "/mission", "/participant", "/state", "/source", "/place", "/presentedOn", "/presentedBy", "/reference", "/sex", "/ageBand", "/ageStatus", "/visits", "/suspectedDuplicate", "/hasOverrides", "/profileVersion"], ignoreOrder: true);
    }

    [Fact]
    public async Task and_shows_personal_values_only_for_a_purpose()
    {
        var presented = await service.APresentedCaseAsync();
        var person = (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid();

        (await ChangedAsync(person, purpose: null)).ShouldBe(new Dictionary<string, string>
        {
            ["/givenName"] = """{"withheld":"restricted"}""", ["/familyName"] = """{"withheld":"restricted"}""", ["/alsoKnownAs"] = """[{"withheld":"restricted"}]""",
            ["/birthDate"] = """{"withheld":"restricted"}""", ["/phone"] = """{"withheld":"restricted"}""",
        }, ignoreOrder: true);
        (await ChangedAsync(person, "audit"))["/alsoKnownAs"].ShouldBe("""["Aïcha"]""");
    }

    [Fact]
    public async Task and_its_place_in_the_ledger_once_it_is_sealed()
    {
        var screened = await service.ACaseInScreeningAsync();
        await service.EverythingSealedAsync();
        var sealedAt = (long)(await service.QueryAsync($"select index from reintegration.ledger_leaves where stream_id = '{screened.Id}' and version = 2"))!;

        (await service.AuditAsync(screened.History)).GetProperty("events")[1].GetProperty("position").GetInt64().ShouldBe(sealedAt);
    }

    private async Task<Dictionary<string, string>> ChangedAsync(Guid person, string? purpose) =>
        (await service.AuditAsync($"/v1/reintegration/history/{person}", purpose)).GetProperty("events")[0].GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("path").GetString() is not ("/id" or "/place" or "/presentedBy"))
            .ToDictionary(change => change.GetProperty("path").GetString()!, change => change.GetProperty("after").GetRawText());
}
