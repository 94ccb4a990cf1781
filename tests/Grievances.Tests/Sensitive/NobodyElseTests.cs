using System.Text.Json;
using Concord.Grievances.Clocks;
using Concord.Grievances.General;
using Concord.Harness;
using Concord.Hosting.Emergencies;

namespace Concord.Grievances.Tests.Sensitive;

/// <summary>What everybody else sees of a sensitive report: nothing; and of the grievance that it was: its number, its date, and that it moved.</summary>
public sealed class to_everybody_else(GrievancesHost service)
{
    private const string Base = GivenOverHttp.Base;
    private static readonly Actor[] Others = [.. Actor.Everybody.Where(actor => actor != Actor.Safeguarding && actor != Actor.Subscriber), Actor.Safeguarding with { Id = "a-third-focal-point" }, Actor.Auditor with { Scopes = Actor.Supervisor.Scopes }];

    // Everything that could be asked of the records of a sensitive concern, by whichever id.
    private static IEnumerable<string> Reads(Guid id) =>
    [
        $"{Base}/sensitive-reports/{id}", $"{Base}/grievances/{id}", $"{Base}/clocks/{id}", $"{Base}/complainants/{id}", $"{Base}/land-disputes/{id}",
        $"{Base}/history/{id}", $"{Base}/history/{id}/state", $"{Base}/history/{id}/diff?from=0", $"{Base}/history/{id}/evidence",
    ];

    private static string[] Lists => [$"{Base}/grievances?limit=200", $"{Base}/clocks?limit=200", $"{Base}/sensitive-reports?limit=200", $"{Base}/land-disputes?limit=200", $"{Base}/break-glass", $"{Base}/legal-holds", $"{Base}/erasures", $"{Base}/retention/due"];

    [Theory, Shows("GR-12")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task it_looks_as_if_there_were_none(bool atTriage)
    {
        var concern = await AConcernAsync(atTriage);
        var asked = 0;
        foreach (var actor in Others)
        {
            foreach (var url in concern.Hidden.SelectMany(Reads))
            {
                var reply = await service.SendAsync(Request.Get(actor, url).For("protection"));
                var again = await service.SendAsync(Request.Get(actor, url.Replace(url.Split('/')[4].Split('?')[0] is var id && Guid.TryParse(id, out _) ? id : Guid.Empty.ToString(), Guid.NewGuid().ToString())).For("protection"));
                reply.Status.ShouldBe(again.Status, $"{actor.Role} {url}: {reply.Body}");
                reply.Status.ShouldBeOneOf(403, 404);
                asked++;
            }

            foreach (var reply in await Task.WhenAll(Lists.Select(url => service.SendAsync(Request.Get(actor, url)))))
            {
                concern.Hidden.ShouldAllBe(id => !reply.Body.Contains(id.ToString()), $"{actor.Role}: {reply.Body}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(300);
    }

    [Theory, Shows("GR-12")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task the_grievance_shows_its_number_its_date_and_that_it_moved(bool atTriage)
    {
        var concern = await AConcernAsync(atTriage);
        foreach (var actor in (Actor[])[Actor.Partner, Actor.Caseworker, Actor.Supervisor, Actor.Auditor])
        {
            var shown = (await service.SendAsync(Request.Get(actor, concern.Grievance.Url).For(actor == Actor.Auditor ? "audit" : "case-management"))).ShouldShow();
            shown.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null && member.Value.ToString() != "[]").Select(member => member.Name).ShouldBe(["number", "receivedOn", "state"], ignoreOrder: true);
            shown.GetProperty("state").GetString().ShouldBe("moved");
        }

        foreach (var url in Reads(concern.Grievance.Id).Skip(1).Where(url => !url.Contains("/grievances/grievances/")))
            (await service.SendAsync(Request.Get(Actor.Auditor with { Scopes = Actor.Supervisor.Scopes }, url).For("audit"))).Status.ShouldBeOneOf(403, 404);
        (await service.DoAsync(Actor.Supervisor, concern.Grievance, A.AssignHandler())).ShouldBeProblem("not-found", 404);
    }

    [Fact, Shows("GR-12")]
    public async Task the_list_knows_no_category_of_it_and_no_filter_finds_it()
    {
        var concern = await AConcernAsync(atTriage: true);
        var line = await Patience.UntilAsync(() => LineAsync(concern.Grievance, ""), found => found?.GetProperty("state").GetString() == "moved");
        line!.Value.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null && member.Value.ToString() is not ("[]" or "False")).Select(member => member.Name)
            .ShouldBe(["id", "version", "mission", "received", "number", "receivedOn", "state", "place", "receivedBy"], ignoreOrder: true);
        foreach (var category in Enum.GetValues<GrievanceCategory>())
            (await LineAsync(concern.Grievance, $"&category={JsonNamingPolicy.CamelCase.ConvertName(category.ToString())}")).ShouldBeNull();
    }

    [Fact, Shows("GR-12")]
    public async Task no_emergency_no_hold_and_no_erasure_reaches_it()
    {
        foreach (var hidden in (await AConcernAsync(atTriage: true)).Hidden)
        {
            (await service.SendAsync(Request.Command(Actor.Supervisor, $"{Base}/break-glass", new OpenBreakGlass(hidden, EmergencyGround.ThreatToLife, "Somebody says that there is something here.", 60)))).ShouldBeProblem("not-found", 404);
            (await service.SendAsync(Request.Command(Actor.Supervisor, $"{Base}/legal-holds", new { subject = hidden, ground = "courtOrder", reference = "H-1", reviewOn = "2025-06-01" }))).ShouldBeProblem("not-found", 404);
            (await service.SendAsync(Request.Command(Actor.Supervisor, $"{Base}/erasures", new { subject = hidden, ground = "recordedUnlawfully" }))).ShouldBeProblem("not-found", 404);
        }
    }

    [Fact]
    public async Task and_yet_its_handlers_read_what_was_told_at_intake()
    {
        var concern = await AConcernAsync(atTriage: true);
        var shown = (await service.SendAsync(Request.Get(Actor.Safeguarding, $"{Base}/sensitive-reports/{concern.Report}").For("protection"))).ShouldShow();
        shown.GetProperty("toldAtIntake").GetString()!.ShouldContain("third site");
        (await service.SendAsync(Request.Get(Actor.Safeguarding, $"{Base}/sensitive-reports?limit=200"))).Body.ShouldContain(concern.Report.ToString());
    }

    private async Task<Concern> AConcernAsync(bool atTriage)
    {
        var grievance = atTriage
            ? await service.AReceivedGrievanceAsync().After(service, Actor.Supervisor, A.Moving())
            : await service.AReceivedGrievanceAsync(A.SubmitGrievance() with { Category = GrievanceCategory.SexualExploitation });
        var report = Guid.Parse((string)(await service.QueryAsync($"select data ->> 'report' from grievances.mt_events where stream_id = '{grievance.Id}' and type = 'grievance-moved'"))!);
        Guid[] hidden = [report, RunningClock.Of(report, ClockKind.Route).Id, (await service.AComplainantAsync(grievance)).Id, RunningClock.Of(grievance.Id, ClockKind.Respond).Id];
        return new(grievance, report, hidden);
    }

    private async Task<JsonElement?> LineAsync(StandingGrievance grievance, string filter) =>
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{StandingGrievance.Grievances}?limit=200{filter}"))).ShouldShow().GetProperty("items").EnumerateArray()
            .Select(item => (JsonElement?)item).FirstOrDefault(item => item!.Value.GetProperty("id").GetGuid() == grievance.Id);

    private sealed record Concern(StandingGrievance Grievance, Guid Report, Guid[] Hidden);
}
