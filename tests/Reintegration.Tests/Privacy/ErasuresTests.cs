using System.Text.Json;
using Concord.Harness;
using Concord.Reintegration.Views;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Privacy;

public sealed class an_erasure(ReintegrationHost service)
{
    private const string Erasures = "/v1/reintegration/erasures";
    private static readonly string[] Telling = ["Aïssata", "Dicko", "Aïcha", "1994-05", "70123456"];
    private static readonly Actor Second = Actor.Supervisor with { Id = "a-second-supervisor" };
    private static readonly Actor Third = Actor.Supervisor with { Id = "a-third-supervisor" };

    [Fact]
    public async Task takes_two_other_people_and_then_nobody_reads_the_person_again_by_any_route()
    {
        var (@case, person) = await service.APersonAsync();
        await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"));
        await EraseAsync(person);

        // A process that didn't erase the person itself may remember their key for half a minute.
        var details = await Patience.UntilAsync(
            () => service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management")), reply => reply.ShouldShow().GetProperty("person").GetProperty("givenName").ValueKind is JsonValueKind.Object);
        details.ShouldShow().GetProperty("person").GetProperty("givenName").GetProperty("withheld").GetString().ShouldBe("erased");
        details.Json.GetProperty("case").GetProperty("sex").GetString().ShouldBe("female", "what counts rest on survives");
        foreach (var url in new[] { $"/v1/reintegration/history/{person}", $"/v1/reintegration/history/{person}/state" })
        {
            var read = await service.SendAsync(Request.Get(Actor.Auditor, url).For("audit"));
            read.ShouldShow();
            Telling.ShouldAllBe(value => !read.Body.Contains(value));
        }

        var found = await service.SendAsync(Request.Post(Actor.Caseworker, $"{StandingCase.Cases}/search", A.SearchFor("Dicko")).For("protection"));
        found.ShouldShow().ToString().ShouldNotContain(@case.Id.ToString());
    }

    [Fact]
    public async Task is_refused_to_whoever_asked_and_to_one_person_twice()
    {
        var (_, person) = await service.APersonAsync();
        var erasure = await RequestAsync(person);
        (await ApproveAsync(Actor.Supervisor, erasure, 1)).ShouldBeProblem("forbidden", 403);
        (await ApproveAsync(Second, erasure, 1)).ShouldHaveDone(204, 2);
        (await ApproveAsync(Second, erasure, 2)).ShouldBeProblem("forbidden", 403);
        (await DetailsAsync(erasure)).GetProperty("state").GetString().ShouldBe("requested");
        (await service.SendAsync(Request.Get(Actor.Auditor, Erasures))).ShouldShow().GetProperty("items")[0].GetProperty("state").GetString().ShouldBe("requested");
    }

    [Fact]
    public async Task waits_for_a_legal_hold()
    {
        var (@case, person) = await service.APersonAsync();
        var erasure = await RequestAsync(person);
        (await ApproveAsync(Second, erasure, 1)).ShouldHaveDone(204, 2);
        var hold = await service.SendAsync(Request.Command(Actor.Supervisor, "/v1/reintegration/legal-holds",
            new { subject = person, ground = "complaint", reference = "OIOS-2025/17", reviewOn = "2025-06-30" }));
        hold.Status.ShouldBe(201, hold.Body);
        (await ApproveAsync(Third, erasure, 2)).ShouldBeProblem("wrong-state", 409);

        (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).Body.ShouldContain("Aïssata");
        var lifted = await service.SendAsync(Request.Command(Second, $"{hold.Location}/lift-legal-hold", new { release = "concluded" }).Seen(1));
        lifted.ShouldHaveDone(204, 2);
        (await ApproveAsync(Third, erasure, 2)).ShouldHaveDone(204, 3);
        await ErasedAsync(erasure);
    }

    [Fact]
    public async Task ends_with_a_certificate_that_says_when_it_took_effect_and_when_it_is_final()
    {
        var (_, person) = await service.APersonAsync();
        var certificate = await EraseAsync(person);
        certificate.GetProperty("approvedBy").GetArrayLength().ShouldBe(2);
        var destroyed = DateOnly.FromDateTime(certificate.GetProperty("destroyedAt").GetDateTimeOffset().UtcDateTime);
        DateOnly.Parse(certificate.GetProperty("finalOn").GetString()!).ShouldBe(destroyed.AddDays(8));
    }

    [Fact]
    public async Task lets_nothing_more_be_recorded_about_the_person()
    {
        var visited = await service.ARegisteredCaseAsync();
        var person = (await service.DetailsAsync(visited)).GetProperty("participant").GetGuid();
        await EraseAsync(person);
        (await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, visited, A.RecordFollowUpVisit()))).ShouldBeProblem("wrong-state", 409);
    }

    [Fact]
    public async Task can_be_declined_with_a_reason()
    {
        var (@case, person) = await service.APersonAsync();
        var erasure = await RequestAsync(person);
        (await service.SendAsync(Request.Command(Second, $"{erasure}/decline-erasure", new { reason = "legalObligation" }).Seen(1))).ShouldHaveDone(204, 2);
        (await ApproveAsync(Third, erasure, 2)).ShouldBeProblem("wrong-state", 409);
        (await service.SendAsync(Request.Get(Actor.Caseworker, @case.Url).For("case-management"))).Body.ShouldContain("Aïssata");
    }

    [Fact]
    public async Task is_done_again_when_a_restore_brings_the_key_back()
    {
        var (@case, person) = await service.APersonAsync();
        var backup = (byte[])(await service.KeysQueryAsync($"select wrapped from reintegration.subject_keys where subject = '{person}'"))!;
        await EraseAsync(person);
        await service.KeysQueryAsync($"update reintegration.subject_keys set wrapped = '\\x{Convert.ToHexString(backup)}', destroyed_at = null, wrapped_under = (select max(wrapped_under) from reintegration.subject_keys) where subject = '{person}'");

        await using var restarted = await service.StartAsync();
        await Patience.UntilAsync(() => service.KeysQueryAsync($"select count(*) from reintegration.subject_keys where subject = '{person}' and wrapped is null"), rows => rows is 1L);
        var read = await ReintegrationHost.SendAsync(restarted, Request.Get(Actor.Caseworker, @case.Url).For("case-management"));
        Telling.ShouldAllBe(value => !read.Body.Contains(value));
    }

    [Fact]
    public async Task leaves_no_blind_token_of_the_person_in_any_table()
    {
        // A name that nobody else in this house has.
        var presented = await service.APresentedCaseAsync(A.PresentCandidate() with { Names = new(Word(), Word()) });
        var person = (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid();
        var tokens = $"{await service.QueryAsync($"select string_agg(token, ',') from reintegration.mt_doc_nameindex, jsonb_array_elements_text((data -> 'tokens') || (data -> 'sounds')) token where id = '{person}'")}".Split(',');
        tokens.Length.ShouldBe(4, "two words and two sounds");
        (await StolenDisk.TablesHoldingAsync(service.Admin, tokens)).ShouldBe(["reintegration.mt_doc_nameindex"]);
        await EraseAsync(person);
        (await StolenDisk.TablesHoldingAsync(service.Admin, tokens)).ShouldBeEmpty();
    }

    [Fact]
    public async Task leaves_what_was_sealed_in_the_history_alone_and_in_no_view()
    {
        var visited = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordFollowUpVisit() with { Narrative = "She sells at the market." });
        var person = (await service.DetailsAsync(visited)).GetProperty("participant").GetGuid();
        var texts = $"{await service.QueryAsync($"select string_agg(split_part(v ->> 'sealed', ':', 5), ',') from reintegration.mt_events e, jsonb_path_query(e.data, 'strict $.** ? (exists (@.sealed))') v where v ->> 'subject' = '{person}'")}".Split(',');
        texts.Length.ShouldBeGreaterThan(4);
        (await StolenDisk.TablesHoldingAsync(service.Admin, texts)).ShouldContain("reintegration.mt_doc_participantdetails");
        await EraseAsync(person);
        (await StolenDisk.TablesHoldingAsync(service.Admin, texts)).ShouldAllBe(table => table.StartsWith("reintegration.mt_events"));

        var details = await service.SendAsync(Request.Get(Actor.Caseworker, visited.Url).For("case-management"));
        details.ShouldShow().GetProperty("person").GetProperty("givenName").GetProperty("withheld").GetString().ShouldBe("erased");
        (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/reintegration/history/{person}/state").For("audit"))).ShouldShow();
    }

    [Fact]
    public async Task holds_in_a_view_that_is_built_anew()
    {
        var (_, person) = await service.APersonAsync();
        var texts = $"{await service.QueryAsync($"select string_agg(split_part(v ->> 'sealed', ':', 5), ',') from reintegration.mt_events e, jsonb_path_query(e.data, 'strict $.** ? (exists (@.sealed))') v where v ->> 'subject' = '{person}'")}".Split(',');
        await EraseAsync(person);
        await service.QueryAsync("grant truncate on reintegration.mt_doc_participantdetails to reintegration_serve");
        using (var daemon = await service.Host.Services.GetRequiredService<IDocumentStore>().BuildProjectionDaemonAsync())
            await daemon.RebuildProjectionAsync<ParticipantDetails>(TestContext.Current.CancellationToken);
        (await service.QueryAsync($"select count(*) from reintegration.mt_doc_participantdetails where id = '{person}'")).ShouldBe(1L, "it was built anew");
        (await StolenDisk.TablesHoldingAsync(service.Admin, texts)).ShouldAllBe(table => table.StartsWith("reintegration.mt_events"));
    }

    private static string Word() => string.Concat(Enumerable.Range(0, 12).Select(_ => "bdfglmnprst"[Random.Shared.Next(11)]));

    private async Task<JsonElement> EraseAsync(Guid person)
    {
        var erasure = await RequestAsync(person);
        (await ApproveAsync(Second, erasure, 1)).ShouldHaveDone(204, 2);
        (await ApproveAsync(Third, erasure, 2)).ShouldHaveDone(204, 3);
        return await ErasedAsync(erasure);
    }

    private async Task<string> RequestAsync(Guid person)
    {
        var requested = await service.SendAsync(Request.Command(Actor.Supervisor, Erasures, new { subject = person, ground = "askedByPerson" }));
        requested.ShouldHaveDone(201, 1);
        return requested.Location;
    }

    private Task<Reply> ApproveAsync(Actor actor, string erasure, long version) => service.SendAsync(Request.Command(actor, $"{erasure}/approve-erasure", "{}").Seen(version));

    private async Task<JsonElement> DetailsAsync(string erasure) => (await service.SendAsync(Request.Get(Actor.Auditor, erasure))).ShouldShow();

    private Task<JsonElement> ErasedAsync(string erasure) => Patience.UntilAsync(() => DetailsAsync(erasure), shown => shown.GetProperty("state").GetString() == "erased");
}
