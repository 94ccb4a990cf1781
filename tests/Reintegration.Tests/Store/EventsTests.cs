using System.Text.Json;
using Concord.Harness;
using Concord.Hosting;
using Concord.Privacy;
using Concord.Privacy.Keys;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Reintegration.Tests.Store;

public sealed class a_stored_fact(ReintegrationHost service)
{
    [Fact]
    public async Task carries_who_when_why_and_what_caused_it()
    {
        var presented = await service.APresentedCaseAsync();
        await service.SendAsync(GivenOverHttp.Asking(Actor.Caseworker, presented, A.OpenScreening()).For("case-management").With("Concord-Reason", "2025-01-14").At(Request.Instant.AddMicroseconds(123456)));

        var opened = (await ReadAsync(presented.Id))[1];
        opened.UserName.ShouldBe("a-caseworker");
        opened.CausationId.ShouldNotBeNullOrEmpty();
        opened.CorrelationId.ShouldNotBeNullOrEmpty();
        opened.TenantId.ShouldBe("BFA");
        var by = Envelope.Of(opened);
        (by with { Reason = null }).ShouldBe(new("a-caseworker", "person", Client: null, Asserted: false, "caseworker", "DJIBO", Request.Instant.AddMicroseconds(123456), "case-management"));
        by.Reason.ShouldNotBeNull().Readability.ShouldBe(Readability.Sealed);
        by.Reason.Subject.ShouldBe(presented.Id, "the record that the act is about");
        (await service.QueryAsync($"select string_agg(name, ' ' order by name) from reintegration.mt_events, jsonb_object_keys(headers) name where id = '{opened.Id}'")).ShouldBe("act mac reason");
    }

    [Fact]
    public async Task is_committed_to_in_every_personal_value()
    {
        var visited = await service.ARegisteredCaseAsync().After(service, Actor.Caseworker, A.RecordFollowUpVisit());
        var person = (await service.DetailsAsync(visited)).GetProperty("participant").GetGuid();
        var facts = (await ReadAsync(person)).Concat(await ReadAsync(visited.Id)).Select(stored => stored.Data).ToList();

        var personal = facts.SelectMany(Personal.Within).ToList();
        personal.Select(found => found.Path).ShouldBe(["givenName", "familyName", "alsoKnownAs[0]", "birthDate", "phone", "narrative"], ignoreOrder: true);
        var key = (await service.Host.Services.GetRequiredService<SubjectKeys>().ToOpenAsync([person], CancellationToken.None))[person];
        foreach (var (path, value) in personal)
        {
            (value.Subject, value.Readability, value.Sealed!.At.Path).ShouldBe((person, Readability.Sealed, path));
            value.Open(key);
            value.Readability.ShouldBe(Readability.Open, "its commitment holds");
        }
    }

    [Fact]
    public async Task is_found_by_no_name_in_the_index_and_kept_in_no_answer()
    {
        var presented = await service.APresentedCaseAsync();
        var person = (await service.DetailsAsync(presented)).GetProperty("participant").GetGuid();
        var tokens = (string)(await service.QueryAsync($"select data::text from reintegration.mt_doc_nameindex where id = '{person}'"))!;
        JsonDocument.Parse(tokens).RootElement.GetProperty("tokens").GetArrayLength().ShouldBe(3);

        var answers = (string)(await service.QueryAsync("select string_agg(data::text, '') from reintegration.mt_doc_answeredrequest"))!;
        var caseload = await service.QueryAsync("select string_agg(data::text, '') from reintegration.mt_doc_caseloadentry") as string ?? "";
        foreach (var name in new[] { "Aïssata", "Dicko", "Aïcha", "aissata", "dicko", "70123456", "1994-05" })
            (tokens + answers + caseload).ShouldNotContain(name, Case.Insensitive);
    }

    private async Task<IReadOnlyList<IEvent>> ReadAsync(Guid stream)
    {
        await using var session = service.Host.Services.GetRequiredService<IDocumentStore>().QuerySession("BFA");
        return await session.Events.FetchStreamAsync(stream);
    }
}
