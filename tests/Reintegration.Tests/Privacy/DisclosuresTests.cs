using System.Text.Json;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Privacy;

public sealed class every_read_of_a_person(ReintegrationHost service)
{
    [Fact]
    public async Task is_recorded_with_who_for_what_and_which_fields()
    {
        var (@case, person) = await service.APersonAsync();
        var reply = await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management").With("Concord-Reason", "First visit"));
        reply.ShouldShow();

        var record = (await RecordsAsync(person)).ShouldHaveSingleItem();
        record.GetProperty("operation").GetString().ShouldBe("GET /v1/reintegration/cases/{id}");
        record.GetProperty("record").GetGuid().ShouldBe(@case.Id);
        record.GetProperty("fields").EnumerateArray().Select(field => field.GetString()).ShouldBe(["alsoKnownAs", "birthDate", "familyName", "givenName", "phone"]);
        record.GetProperty("class").GetString().ShouldBe("restricted");
        record.GetProperty("request").GetString().ShouldBe(reply.Header("Request-Id"));
        var by = record.GetProperty("by");
        (by.GetProperty("actor").GetString(), by.GetProperty("role").GetString(), by.GetProperty("office").GetString(), by.GetProperty("purpose").GetString(), by.GetProperty("reason").GetProperty("withheld").GetString())
            .ShouldBe(("a-caseworker", "caseworker", "DJIBO", "case-management", "restricted"));
        var audited = await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/disclosures?subject={person}").For("audit"));
        audited.ShouldShow().GetProperty("items")[0].GetProperty("by").GetProperty("reason").GetString().ShouldBe("First visit");
    }

    [Fact]
    public async Task leaves_no_record_where_nothing_personal_leaves()
    {
        var (@case, person) = await service.APersonAsync();
        await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url));
        await service.SendAsync(Request.Get(Actor.Caseworker, StandingCase.Cases).For("case-management"));
        (await RecordsAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task is_recorded_in_a_history_and_in_a_state_of_it()
    {
        var (_, person) = await service.APersonAsync();
        foreach (var route in new[] { "", "/state" })
            (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/history/{person}{route}").For("audit"))).ShouldShow().ToString().ShouldContain("Aïssata");
        (await RecordsAsync(person)).Select(record => record.GetProperty("operation").GetString())
            .ShouldBe(["GET /v1/reintegration/history/{id:guid}/state", "GET /v1/reintegration/history/{id:guid}"]);
    }

    [Fact]
    public async Task is_recorded_when_a_search_finds_them_and_when_it_finds_nobody()
    {
        var named = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new("Salamata", "Sankara") });
        var person = (await service.DetailsAsync(named)).GetProperty("participant").GetGuid();
        (await service.SendAsync(Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor("Sankara")).For("protection"))).ShouldShow();
        (await RecordsAsync(person)).ShouldHaveSingleItem().GetProperty("class").GetString().ShouldBe("confidential");

        var before = await SearchesAsync();
        (await service.SendAsync(Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor("Nobodyatall")).For("protection"))).ShouldShow();
        (await SearchesAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task needs_a_purpose_where_it_is_a_search()
    {
        await service.APersonAsync();
        (await service.SendAsync(Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor("Dicko")))).ShouldBeProblem("purpose-not-allowed", 403);
    }

    [Fact]
    public async Task is_a_leaf_of_the_ledger_like_everything_else()
    {
        var (@case, person) = await service.APersonAsync();
        (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).ShouldShow();
        var record = (await RecordsAsync(person)).ShouldHaveSingleItem().GetProperty("id").GetGuid();
        await Patience.UntilAsync(() => service.QueryAsync($"select count(*) from reintegration.ledger_leaves where stream_id = '{record}'"), leaves => leaves is 1L);
    }

    [Fact]
    public async Task is_told_to_auditors_alone()
    {
        var (_, person) = await service.APersonAsync();
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"/v1/reintegration/disclosures?subject={person}"))).ShouldBeProblem("forbidden", 403);
    }

    [Fact]
    public async Task can_be_followed_page_by_page()
    {
        var (@case, person) = await service.APersonAsync();
        for (var read = 0; read < 5; read++)
            (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).ShouldShow();

        var seen = new List<Guid>();
        for (string? url = $"/v1/reintegration/disclosures?subject={person}&limit=2"; url is not null;)
        {
            var page = await service.SendAsync(Request.Get(Actor.Auditor, url));
            seen.AddRange(page.ShouldShow().GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            url = page.Header("Link") is { } link ? link.Split('<', '>')[1] : null;
        }

        (seen.Count, seen.Distinct().Count()).ShouldBe((5, 5));
    }

    private async Task<List<JsonElement>> RecordsAsync(Guid person) =>
        [.. (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/disclosures?subject={person}"))).ShouldShow().GetProperty("items").EnumerateArray()];

    private async Task<long> SearchesAsync() =>
        (long)(await service.QueryAsync("select count(*) from reintegration.mt_doc_accessrecord where data ->> 'operation' = 'POST /v1/reintegration/cases/search' and data -> 'subjects' = '[]'"))!;
}
