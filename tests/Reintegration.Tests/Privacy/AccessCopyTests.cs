using System.Text.Json;
using Concord.Harness;

namespace Concord.Reintegration.Tests.Privacy;

/// <summary>What a person is handed when they ask what is recorded about them.</summary>
public sealed class an_access_copy(ReintegrationHost service)
{
    private const string Rights = "subject-rights";

    [Fact]
    public async Task holds_values_with_their_sources_codes_purposes_retention_and_rights()
    {
        var (@case, person) = await VisitedAsync();
        var copy = (await CopyAsync(person, Actor.Supervisor)).ShouldShow();
        var records = copy.GetProperty("records").EnumerateArray().ToDictionary(record => record.GetProperty("kind").GetString()!);
        Values(records["participant"]).ShouldContain(("given name", "Aïssata"));
        records["participant"].GetProperty("values")[0].GetProperty("source").GetProperty("role").GetString().ShouldBe("partner");
        Values(records["case"]).ShouldContain(("narrative", "She sells at the market."));
        records["case"].GetProperty("id").GetGuid().ShouldBe(@case.Id);
        Codes(records["case"]).ShouldContain(("sex", "female"));
        Codes(records["case"]).ShouldContain(("place", "BF5601"));
        copy.GetProperty("purposes").GetArrayLength().ShouldBeGreaterThan(4);
        copy.GetProperty("retention").GetString()!.ShouldContain("10 years");
        copy.GetProperty("rights").GetArrayLength().ShouldBe(5);
        copy.GetProperty("erased").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task says_who_saw_it_by_role_and_office_and_names_no_staff()
    {
        var (@case, person) = await VisitedAsync();
        (await service.SendAsync(Request.Get(Actor.Supervisor, @case.Url).For("referral"))).ShouldShow();
        var reply = await CopyAsync(person, Actor.Supervisor);
        var seen = reply.ShouldShow().GetProperty("seenBy")[0];
        (seen.GetProperty("role").GetString(), seen.GetProperty("office").GetString(), seen.GetProperty("purpose").GetString()).ShouldBe(("supervisor", "DORI", "Bringing the person to a service"));
        foreach (var staff in new[] { Actor.Supervisor, Actor.Caseworker, Actor.Partner })
            reply.Body.ShouldNotContain(staff.Id);
        (await CopyAsync(person, Actor.Supervisor)).ShouldShow().GetProperty("seenBy")[0].GetProperty("what").EnumerateArray().Select(what => what.GetString()).ShouldContain("narrative", "the copy was a read too");
    }

    [Fact]
    public async Task is_in_french_and_a_text_for_whoever_asks_for_that()
    {
        var (_, person) = await VisitedAsync();
        var reply = await service.SendAsync(Request.Get(Actor.Supervisor, Url(person)).For(Rights).With("Accept-Language", "fr-BF, en;q=0.5").With("Accept", "text/markdown"));
        reply.Status.ShouldBe(200, reply.Body);
        reply.Headers["Content-Type"].ShouldBe("text/markdown; charset=utf-8");
        reply.Headers["Content-Language"].ShouldBe("fr");
        foreach (var words in new[] { "# Ce qui est enregistré à votre sujet", "- given name: Aïssata", "Vous pouvez faire corriger ce qui est faux.", "Orienter la personne vers un service" })
            reply.Body.ShouldContain(words);
        (await service.SendAsync(Request.Get(Actor.Supervisor, Url(person)).For(Rights).With("Accept-Language", "ff, es"))).ShouldShow().GetProperty("language").GetString().ShouldBe("en");
    }

    [Fact]
    public async Task is_withheld_value_by_value_from_whoever_has_no_purpose_or_is_a_stranger_to_the_record()
    {
        var (_, person) = await VisitedAsync();
        foreach (var asking in new[] { Request.Get(Actor.Supervisor, Url(person)), Request.Get(Actor.Caseworker with { Id = "another", Office = "DORI" }, Url(person)).For(Rights) })
        {
            var reply = await service.SendAsync(asking);
            reply.ShouldShow();
            foreach (var value in new[] { "Aïssata", "market" })
                reply.Body.ShouldNotContain(value);
        }

        (await service.SendAsync(Request.Get(Actor.Supervisor, Url(person)).With("Accept", "text/plain"))).Body.ShouldContain("given name: [withheld]");
        (await CopyAsync(Guid.NewGuid(), Actor.Supervisor)).ShouldBeProblem("not-found", 404);
        (await CopyAsync(person, Actor.Supervisor with { Areas = ["ML"] })).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Get(Actor.Auditor, Url(person)).For("audit"))).ShouldBeProblem("forbidden", 403);
    }

    [Fact]
    public async Task shows_what_was_put_right_beside_what_stands()
    {
        var (_, person) = await VisitedAsync();
        (await service.SendAsync(Request.Command(Actor.Caseworker, $"/v1/reintegration/participants/{person}/rectify-participant", new { ground = "askedByPerson", names = new { given = "Aïcha" } }).Seen(1))).ShouldHaveDone(204, 2);
        var record = (await CopyAsync(person, Actor.Supervisor)).ShouldShow().GetProperty("records").EnumerateArray().Single(record => record.GetProperty("kind").GetString() == "participant");
        record.GetProperty("values").EnumerateArray().Where(value => value.GetProperty("what").GetString() == "given name").Select(value => (value.GetProperty("value").GetString(), value.GetProperty("current").GetBoolean()))
            .ShouldBe([("Aïssata", false), ("Aïcha", true)]);
    }

    [Fact]
    public async Task says_so_of_somebody_who_was_erased()
    {
        var (_, person) = await VisitedAsync();
        await service.ErasedAsync(person);
        var copy = await Patience.UntilAsync(() => CopyAsync(person, Actor.Supervisor), reply => reply.ShouldShow().GetProperty("erased").GetBoolean());
        copy.Body.ShouldNotContain("Aïssata");
        copy.Json.GetProperty("records")[0].GetProperty("values").EnumerateArray().Concat(copy.Json.GetProperty("records")[1].GetProperty("values").EnumerateArray())
            .ShouldAllBe(value => value.GetProperty("value").GetProperty("withheld").GetString() == "erased");
    }

    private async Task<(StandingCase Case, Guid Person)> VisitedAsync()
    {
        var visited = await service.AnActiveCaseAsync().After(service, Actor.Caseworker, A.RecordFollowUpVisit() with { Narrative = "She sells at the market." });
        return (visited, (await service.DetailsAsync(visited)).GetProperty("participant").GetGuid());
    }

    private Task<Reply> CopyAsync(Guid person, Actor actor) => service.SendAsync(Request.Get(actor, Url(person)).For(Rights));

    private static string Url(Guid person) => $"/v1/reintegration/subjects/{person}/copy";

    private static IEnumerable<(string?, string?)> Values(JsonElement record) => record.GetProperty("values").EnumerateArray().Select(value => (value.GetProperty("what").GetString(), $"{value.GetProperty("value")}"))!;

    private static IEnumerable<(string?, string?)> Codes(JsonElement record) => record.GetProperty("codes").EnumerateArray().Select(code => (code.GetProperty("what").GetString(), code.GetProperty("value").GetString()));
}
