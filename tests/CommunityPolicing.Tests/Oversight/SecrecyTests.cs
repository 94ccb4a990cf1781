using System.Text.RegularExpressions;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.CommunityPolicing.Tests.Oversight;

/// <summary>PO-18: to everybody but the independent oversight an allegation does not exist. Each asks for one that is there and for one that never was, and cannot tell them apart.</summary>
public sealed partial class to_everybody_but_the_oversight(CommunityPolicingHost service)
{
    private const string Absent = "00000000-0000-4000-8000-00000000dead";

    private static readonly Actor[] Others = [.. Actor.Everybody.Where(actor => actor.Role != Roles.Oversight), GivenOverHttp.Another];

    // With every scope there is: what is refused is refused for what they are, not for what their token lacks.
    private static IEnumerable<Actor> Entitled => Others.Select(actor => actor with { Scopes = [.. Scopes.All] });

    [Fact, Shows("PO-18")]
    public async Task every_read_is_as_if_there_were_none()
    {
        var (reads, faults) = (0, new List<string>());
        var allegation = await service.AnOversightCaseAsync();
        var correlation = (string)(await service.QueryAsync($"select correlation_id from community_policing.mt_events where stream_id = '{allegation.Id}'"))!;
        foreach (var actor in Entitled)
        {
            foreach (var address in Addresses)
            {
                foreach (var purpose in new[] { null, "audit", "protection", "case-management" })
                {
                    var there = await AskAsync(actor, address.Replace("{id}", $"{allegation.Id}").Replace("{correlation}", correlation), purpose);
                    var not = await AskAsync(actor, address.Replace("{id}", Absent).Replace("{correlation}", "no-errand-at-all"), purpose);
                    reads += 2;
                    if (there != not)
                        faults.Add($"{actor.Role} {address} {purpose}: {there} but {not}");
                }
            }
        }

        faults.ShouldBeEmpty();
        reads.ShouldBeGreaterThan(60);
    }

    [Fact, Shows("PO-18")]
    public async Task every_command_is_as_if_there_were_none()
    {
        var allegation = await service.AnOversightCaseAsync();
        foreach (var actor in Entitled)
        {
            foreach (var command in new object[] { A.TakeInterimMeasure(), A.ReferToOversightBody(), A.RecordOversightOutcome(), A.FeedBackConductOutcome(), A.CloseOversightCase() })
            {
                var there = Plain(await service.DoAsync(actor, allegation, command), allegation.Id);
                there.ShouldBe(Plain(await service.DoAsync(actor, allegation with { Url = $"{GivenOverHttp.Base}/oversight-cases/{Absent}" }, command), Guid.Parse(Absent)), $"{actor.Role} {command}");
            }

            foreach (var (url, body) in Bodies(allegation.Id).Zip(Bodies(Guid.Parse(Absent))).Select(pair => (pair.First, pair.Second)))
                Plain(await service.SendAsync(Request.Command(actor, url.Url, url.Body)), allegation.Id).ShouldBe(Plain(await service.SendAsync(Request.Command(actor, body.Url, body.Body)), Guid.Parse(Absent)), $"{actor.Role} {url.Url}");
        }
    }

    [Fact, Shows("PO-18")]
    public async Task no_list_and_no_figure_changes_by_it()
    {
        var allegation = await service.AnOversightCaseAsync(A.ReceiveConductAllegation($"PN-{Guid.NewGuid():N}"[..30].ToUpperInvariant()));
        foreach (var actor in Entitled)
        {
            foreach (var list in new[] { "forums", "commitments", "safety-plans", "incidents", "support-packages", "break-glass", "legal-holds", "erasures", "retention/due", "disclosures?subject=" + allegation.Id })
            {
                var separator = list.Contains('?') ? "&" : "?";
                var reply = await service.SendAsync(Request.Get(actor, $"{GivenOverHttp.Base}/{list}{(list.Contains('/') || list.Contains("glass") || list.Contains("holds") || list.Contains("erasures") ? "" : separator + "limit=200")}"));
                reply.Body.ShouldNotContain(allegation.Id.ToString());
            }
        }
    }

    [Fact, Shows("PO-18")]
    public async Task whatever_is_asked_about_it_as_if_it_were_a_person_says_nothing()
    {
        var allegation = await service.AnOversightCaseAsync();
        foreach (var actor in Entitled)
        {
            foreach (var (path, body) in new (string, Func<Guid, object>)[]
            {
                ("/legal-holds", id => new { subject = id, ground = "courtOrder", reference = "TGI-1", reviewOn = "2027-03-31" }),
                ("/erasures", id => new { subject = id, ground = "askedByPerson" }),
            })
            {
                var there = await service.SendAsync(Request.Command(actor, GivenOverHttp.Base + path, body(allegation.Id)));
                var not = await service.SendAsync(Request.Command(actor, GivenOverHttp.Base + path, body(Guid.NewGuid())));
                $"{there.Status} {string.Join(',', there.Headers.Keys.Order())}".ShouldBe($"{not.Status} {string.Join(',', not.Headers.Keys.Order())}", $"{actor.Role} {path}: {there.Body} {not.Body}");
            }
        }
    }

    [Fact, Shows("PO-18")]
    public async Task that_the_oversight_read_it_leaves_no_record()
    {
        var allegation = await service.AnOversightCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Oversight, allegation.Url).For("case-management"))).ShouldShow();
        (await service.QueryAsync($"select count(*) from community_policing.mt_events where type = 'access-recorded' and data::text like '%{allegation.Id}%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task but_to_the_oversight_it_is_there()
    {
        var allegation = await service.AnOversightCaseAsync();
        (await service.SendAsync(Request.Get(Actor.Oversight, allegation.Url))).ShouldShow().GetProperty("id").GetGuid().ShouldBe(allegation.Id);
        (await service.SendAsync(Request.Get(Actor.Oversight with { Areas = ["ML"] }, allegation.Url))).ShouldBeProblem("not-found", 404);
    }

    private static string[] Addresses =>
    [
        "/oversight-cases/{id}", "/oversight-cases", "/history/{id}", "/history/{id}/state", "/history/{id}/state?version=1", "/history/{id}/diff?from=0", "/history/{id}/evidence", "/history/correlations/{correlation}",
        "/disclosures?subject={id}", "/forums/{id}", "/incidents/{id}", "/support-packages/{id}", "/commitments/{id}", "/safety-plans/{id}", "/joint-patrols/{id}", "/erasures/{id}", "/indicators/oversight-cases",
    ];

    private static (string Url, object Body)[] Bodies(Guid id) =>
    [
        ($"{GivenOverHttp.Base}/break-glass", new { record = id, ground = "threatToLife", reason = "Armed men are asking for the family in the market tonight.", minutes = 30 }),
    ];

    private async Task<string> AskAsync(Actor actor, string address, string? purpose)
    {
        var request = Request.Get(actor, GivenOverHttp.Base + address);
        var reply = await service.SendAsync(purpose is null ? request : request.For(purpose));
        return Plain(reply, Guid.Empty);
    }

    // What every request has of its own is taken out: the instance, the ids that were asked for.
    private static string Plain(Reply reply, Guid asked) =>
        $"{reply.Status} {reply.Header("Content-Type")} {Own().Replace(reply.Body.Replace(asked.ToString(), "ID"), "REQUEST")} {string.Join(',', reply.Headers.Keys.Order().Where(header => header is not ("Date" or "Request-Id")))}";

    [GeneratedRegex("urn:request:[0-9a-zA-Z-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}
