using System.Text.Json;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Privacy.Policies;
using Concord.Privacy;

namespace Concord.CommunityPolicing.Tests.Incidents;

public sealed class report_incident_decides
{
    [Fact, Shows("PO-11")]
    public void that_who_told_it_is_sealed_in_the_highest_class()
    {
        var reported = ReportIncidentEndpoint.Report(A.ReportIncident(), Fold.Stream, Acting.Partner);
        reported.Informant.ShouldNotBeNull().Class.ShouldBe(Sensitivity.Lethal);
        reported.Narrative.ShouldNotBeNull().Class.ShouldBe(Sensitivity.Restricted);
        reported.ToString().ShouldNotContain("Barry");
    }

    [Fact, Shows("PO-08")]
    public void that_what_is_for_a_specialist_comes_without_a_narrative()
    {
        Given.RefusalToOpen(A.ReportIncident() with { NeedsSpecialist = true }, Acting.Partner).ShouldBeBy("PO-08");
        Given.RefusalToOpen(A.ReportIncident() with { NeedsSpecialist = true, Narrative = null }, Acting.Partner).ShouldBeBy("PO-08");
        Given.RefusalToOpen(A.ReportIncident() with { NeedsSpecialist = true, Narrative = null, Informant = null }, Acting.Partner).ShouldBeNull();
    }

    [Fact]
    public void that_it_has_happened() => Given.RefusalToOpen(A.ReportIncident() with { HappenedOn = new(2025, 1, 16) }, Acting.Partner).ShouldBeByState();

    [Fact, Shows("PO-09"), Shows("PO-25"), Shows("PO-11")]
    public void that_there_is_no_room_for_a_suspect_a_match_or_a_clan()
    {
        var members = typeof(IncidentReported).Assembly.GetTypes().Where(type => type.Namespace == typeof(IncidentReported).Namespace && type.IsDefined(typeof(Concord.Hosting.FactAttribute), inherit: false))
            .SelectMany(type => type.GetProperties()).ToList();
        members.Where(member => member.PropertyType == typeof(Guid) || member.PropertyType == typeof(Guid?)).ShouldBeEmpty("an incident refers to no record of a person, here or elsewhere");
        members.Where(member => member.PropertyType == typeof(Personal<string>)).Select(member => member.Name).ShouldBe(["Narrative", "Informant"]);
        members.Where(member => member.PropertyType == typeof(string)).Select(member => member.Name).Distinct().ShouldBe(["Place", "ReportedBy", "ScreenedBy", "Office", "ReceivingService", "VerifierRole", "Verifier"], ignoreOrder: true);
    }
}

public sealed class screen_incident_decides
{
    public static TheoryData<ScreenIncident> Specialists =>
    [
        A.ScreenIncident() with { AnybodyInDanger = IncidentScreeningAnswer.Yes }, A.ScreenIncident() with { ChildConcerned = IncidentScreeningAnswer.Yes },
        A.ScreenIncident() with { SexualViolence = IncidentScreeningAnswer.Yes }, A.ScreenIncident() with { ExplosiveRemnant = IncidentScreeningAnswer.Yes },
        A.ScreenIncident() with { SexualViolence = IncidentScreeningAnswer.Unknown },
    ];

    [Theory, MemberData(nameof(Specialists)), Shows("PO-08")]
    public void that_danger_a_child_sexual_violence_and_explosives_go_to_a_specialist_and_doubt_does(ScreenIncident answers)
    {
        var screened = Given.AnIncident().After(answers, Acting.Caseworker);
        screened.State.ShouldBe(IncidentState.ToBeRouted);
        foreach (var step in Work)
            screened.Refusing(step, Given.Another).ShouldBeBy("PO-08");
    }

    [Fact, Shows("PO-08")]
    public void that_it_comes_first()
    {
        foreach (var step in Work)
            Given.AnIncident().Refusing(step, Given.Another).ShouldBeBy("PO-08");
    }

    [Fact, Shows("PO-08")]
    public void that_what_was_answered_is_not_kept() =>
        ScreenIncidentEndpoint.Post(A.ScreenIncident() with { SexualViolence = IncidentScreeningAnswer.Yes }, Given.AnIncident(), Acting.Caseworker)
            .ShouldBe(ScreenIncidentEndpoint.Post(A.ScreenIncident() with { ChildConcerned = IncidentScreeningAnswer.Yes }, Given.AnIncident(), Acting.Caseworker));

    [Fact, Shows("PO-12")]
    public void that_the_community_is_told_by_a_day()
    {
        Given.AnIncident().Refusing(A.ScreenIncident() with { FeedBackBy = null }, Acting.Caseworker).ShouldBeBy("PO-12");
        Given.AnIncident().Refusing(A.ScreenIncident() with { FeedBackBy = new(2025, 1, 15) }, Acting.Caseworker).ShouldBeBy("PO-12");
    }

    [Fact]
    public void that_it_is_done_once() => Given.ALoggedIncident().Refusing(A.ScreenIncident(), Acting.Caseworker).ShouldBeByState();

    private static object[] Work =>
        [A.CorroborateIncident(), A.VerifyIncident(), A.RefuteIncident(), A.AssignIncidentResponse(), A.RecordResponse(), A.FeedBackToCommunity(), A.CloseIncident()];
}

public sealed class route_to_specialist_decides
{
    [Fact, Shows("PO-08")]
    public void that_nothing_has_to_come_first_and_nothing_comes_after()
    {
        foreach (var incident in new[] { Given.AnIncident(), Given.ALoggedIncident(), Given.AVerifiedIncident() })
        {
            var routed = incident.After(A.RouteToSpecialist(), Acting.Caseworker);
            routed.Refusing(A.FeedBackToCommunity(), Acting.Caseworker).ShouldBeBy("PO-08");
            (routed.Sources.Count, routed.Standing).ShouldBe((0, IncidentStanding.Unverified));
        }
    }

    [Fact]
    public void that_it_is_acknowledged_within_a_day() =>
        RouteToSpecialistEndpoint.Post(A.RouteToSpecialist(), Given.AnIncident(), Acting.Caseworker).Routed.AcknowledgeBy.ShouldBe(Request.Instant.AddHours(24));

    [Fact, Shows("PO-08")]
    public void that_the_details_hold_nothing_else()
    {
        var details = Fold.Of<IncidentDetails>(
            ReportIncidentEndpoint.Report(A.ReportIncident(), Fold.Stream, Acting.Partner), new IncidentScreened(ForSpecialist: false, new(2027, 2, 15), "a-caseworker", "DJIBO"),
            new IncidentCorroborated(IncidentSource.Police), new IncidentRoutedToSpecialist(SpecialistKind.SurvivorSupport, "SS-1", Request.Instant));
        (details.Report, details.Sources.Count, details.FeedBackBy, details.ScreenedBy).ShouldBe((null, 0, null, null));
        details.RelationOf(Acting.Supervisor.Caller).ShouldBe(Relation.None);
    }

    [Fact]
    public void that_it_is_done_once() => Given.AnIncident().After(A.RouteToSpecialist(), Acting.Caseworker).Refusing(A.RouteToSpecialist(), Acting.Caseworker).ShouldBeByState();
}

public sealed class verify_incident_decides
{
    [Fact, Shows("PO-10")]
    public void that_one_source_is_not_enough()
    {
        Given.ALoggedIncident().Refusing(A.VerifyIncident(), Acting.Supervisor).ShouldBeBy("PO-10");
        Given.ALoggedIncident().After(A.CorroborateIncident(), Acting.Caseworker).Refusing(A.VerifyIncident(), Acting.Supervisor).ShouldBeNull();
    }

    [Fact, Shows("PO-10")]
    public void that_only_a_trained_monitor_sees_for_all()
    {
        var seen = A.VerifyIncident() with { Basis = IncidentVerificationBasis.DirectObservation };
        Given.ALoggedIncident().After(A.CorroborateIncident(), Acting.Caseworker).Refusing(seen, Acting.Supervisor).ShouldBeBy("PO-10");
        Given.AnIncident(A.ReportIncident() with { Source = IncidentSource.TrainedMonitor }).After(A.ScreenIncident(), Acting.Caseworker).Refusing(seen, Acting.Supervisor).ShouldBeNull();
    }

    [Fact, Shows("PO-10")]
    public void that_hearsay_is_no_second_source() => Given.ALoggedIncident().Refusing(A.CorroborateIncident() with { Independent = false }, Acting.Caseworker).ShouldBeBy("PO-10");

    [Fact, Shows("PO-10")]
    public void that_nobody_verifies_or_refutes_their_own_report()
    {
        var own = Given.AnIncident(by: Acting.Supervisor).After(A.ScreenIncident(), Acting.Caseworker).After(A.CorroborateIncident(), Acting.Caseworker);
        own.Refusing(A.VerifyIncident(), Acting.Supervisor).ShouldBeBy("PO-10");
        own.Refusing(A.RefuteIncident(), Acting.Supervisor).ShouldBeBy("PO-10");
        own.Refusing(A.VerifyIncident(), Given.Another).ShouldBeNull();
    }

    [Fact, Shows("PO-10")]
    public void who_did_on_what_ground_and_whether_it_was_late()
    {
        var corroborated = Given.ALoggedIncident().After(A.CorroborateIncident(), Acting.Caseworker);
        VerifyIncidentEndpoint.Post(A.VerifyIncident(), corroborated, Acting.Supervisor.On(new(2025, 4, 15))).ShouldBe(new(IncidentVerificationBasis.IndependentSources, 2, "supervisor", "a-supervisor", new(2025, 4, 15), Late: false));
        VerifyIncidentEndpoint.Post(A.VerifyIncident(), corroborated, Acting.Supervisor.On(new(2025, 4, 16))).Late.ShouldBeTrue();
    }

    [Fact, Shows("PO-10")]
    public void that_it_can_be_taken_back_with_a_ground_and_again()
    {
        var refuted = Given.AVerifiedIncident().After(A.RefuteIncident(), Acting.Supervisor);
        refuted.Standing.ShouldBe(IncidentStanding.Refuted);
        refuted.Refusing(A.RefuteIncident(), Acting.Supervisor).ShouldBeByState();
        refuted.After(A.VerifyIncident(), Acting.Supervisor).Standing.ShouldBe(IncidentStanding.Verified);
        Given.AVerifiedIncident().Refusing(A.VerifyIncident(), Acting.Supervisor).ShouldBeByState();
    }
}

public sealed class close_incident_decides
{
    [Fact, Shows("PO-12")]
    public void that_the_community_was_told_or_it_is_unsafe_to()
    {
        Given.ALoggedIncident().Refusing(A.CloseIncident(), Acting.Caseworker).ShouldBeBy("PO-12");
        Given.ALoggedIncident().Refusing(A.CloseIncident() with { Untold = ClosedUntold.UnsafeToSay }, Acting.Caseworker).ShouldBeNull();
        var told = Given.ALoggedIncident().After(A.FeedBackToCommunity(), Acting.Caseworker);
        told.Refusing(A.CloseIncident(), Acting.Caseworker).ShouldBeNull();
        told.Refusing(A.CloseIncident() with { Untold = ClosedUntold.UnsafeToSay }, Acting.Caseworker).ShouldBeBy("PO-12");
        told.After(A.CloseIncident(), Acting.Caseworker).Refusing(A.CorroborateIncident(), Acting.Caseworker).ShouldBeByState();
    }
}

public sealed class record_response_decides
{
    [Fact]
    public void that_somebody_was_asked() => Given.ALoggedIncident().Refusing(A.RecordResponse(), Acting.Caseworker).ShouldBeByState();

    [Fact]
    public void who_answered_and_how_long_it_took()
    {
        var assigned = Given.ALoggedIncident().After(A.AssignIncidentResponse(), Acting.Caseworker);
        RecordResponseEndpoint.Post(A.RecordResponse(), assigned, Acting.Caseworker.On(new(2025, 1, 25))).ShouldBe(new(IncidentResponder.Police, IncidentAnswer.PatrolAdded, DaysSinceReport: 10));
    }

    [Fact]
    public void that_a_response_is_not_due_before_it_is_assigned() => Given.ALoggedIncident().Refusing(A.AssignIncidentResponse() with { Due = new(2025, 1, 14) }, Acting.Caseworker).ShouldBeByState();
}

public sealed class an_incident_over_http(CommunityPolicingHost service)
{
    [Fact]
    public async Task lives_from_the_report_to_the_feedback()
    {
        var closed = await service.ALoggedIncidentAsync().After(service, Actor.Caseworker, A.CorroborateIncident()).After(service, Actor.Supervisor, A.VerifyIncident())
            .After(service, Actor.Caseworker, A.AssignIncidentResponse()).After(service, Actor.Caseworker, A.RecordResponse()).After(service, Actor.Caseworker, A.FeedBackToCommunity()).After(service, Actor.Caseworker, A.CloseIncident());
        var details = await service.DetailsAsync(closed);
        (details.GetProperty("state").GetString(), details.GetProperty("verification").GetString()).ShouldBe(("closed", "verified"));
        (await service.HistoryAsync(closed)).ShouldBe(["incident-reported", "incident-screened", "incident-corroborated", "incident-verified", "incident-response-assigned", "incident-response-recorded", "incident-fed-back-to-community", "incident-closed"]);
        (await service.LineAsync(closed, "closed")).GetProperty("category").GetString().ShouldBe("cattleTheft");
    }

    [Fact, Shows("PO-08")]
    public async Task is_erased_once_a_specialist_has_it_and_two_people_agree()
    {
        var routed = await service.ALoggedIncidentAsync().After(service, Actor.Caseworker, A.RouteToSpecialist());
        var erasure = (await service.SendAsync(Request.Get(Actor.Auditor, $"{GivenOverHttp.Base}/erasures?limit=200"))).ShouldShow().GetProperty("items").EnumerateArray().Single(asked => asked.GetProperty("subject").GetGuid() == routed.Id);
        (erasure.GetProperty("ground").GetString(), erasure.GetProperty("requestedBy").GetString()).ShouldBe(("retentionEnded", "a-caseworker"));

        var asked = new StandingRecord($"{GivenOverHttp.Base}/erasures/{erasure.GetProperty("id").GetGuid()}", 1);
        foreach (var actor in new[] { Actor.Supervisor, GivenOverHttp.Another })
            asked = await Task.FromResult(asked).After(service, actor, new Concord.Hosting.Erasures.ApproveErasure());
        await Patience.UntilAsync(() => service.DetailsAsync(asked), details => details.GetProperty("state").GetString() == "erased");
    }

    [Fact, Shows("PO-08")]
    public async Task of_which_nothing_was_told_needs_no_erasure()
    {
        var routed = await service.OpenAsync(Actor.Partner, "/incidents", A.ReportIncident() with { NeedsSpecialist = true, Narrative = null, Informant = null }).After(service, Actor.Caseworker, A.RouteToSpecialist());
        (await service.SendAsync(Request.Get(Actor.Auditor, $"{GivenOverHttp.Base}/erasures?limit=200"))).Body.ShouldNotContain(routed.Id.ToString());
    }

    [Fact]
    public async Task can_be_refuted()
    {
        var refuted = await service.ALoggedIncidentAsync().After(service, Actor.Supervisor, A.RefuteIncident());
        (await service.DetailsAsync(refuted)).GetProperty("verification").GetString().ShouldBe("refuted");
    }

    [Fact, Shows("PO-11")]
    public async Task opens_who_told_it_for_protection_only()
    {
        var incident = await service.ALoggedIncidentAsync();
        ((string)(await service.QueryAsync($"select string_agg(data::text, '') from community_policing.mt_events where stream_id = '{incident.Id}'"))!).ShouldNotContain("Barry");
        (await service.SendAsync(Request.Get(Actor.Caseworker, incident.Url))).Body.ShouldNotContain("Arbinda");
        var worked = (await service.SendAsync(Request.Get(Actor.Caseworker, incident.Url).For("case-management"))).Body;
        worked.ShouldContain("Arbinda");
        worked.ShouldNotContain("Barry");
        (await service.SendAsync(Request.Get(Actor.Supervisor, incident.Url).For("protection"))).Body.ShouldContain("Barry");
    }

    [Fact, Shows("PO-11")]
    public async Task keeps_who_told_it_out_of_the_evidence_that_an_auditor_takes_away()
    {
        var incident = await service.ALoggedIncidentAsync();
        var pack = await Patience.UntilAsync(() => PackAsync(incident.Id), text => text.Length > 0);
        pack.ShouldContain("Arbinda");
        pack.ShouldNotContain("Barry");
    }

    private async Task<string> PackAsync(Guid incident)
    {
        using var client = service.Host.Server.CreateClient();
        using var message = Request.Get(Actor.Auditor, $"{GivenOverHttp.Base}/history/{incident}/evidence").For("audit").Message();
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
            return "";
        using var zip = new System.IO.Compression.ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var text = new System.Text.StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return $"{text}";
    }

    [Fact, Shows("PO-08")]
    public async Task leaves_nothing_to_read_once_a_specialist_has_it()
    {
        var routed = await service.ALoggedIncidentAsync().After(service, Actor.Caseworker, A.RouteToSpecialist());
        foreach (var (actor, purpose) in new[] { (Actor.Caseworker, "case-management"), (Actor.Supervisor, "protection"), (Actor.Auditor, "audit") })
        {
            foreach (var url in actor.Role == Roles.Caseworker ? [routed.Url] : new[] { routed.Url, $"{GivenOverHttp.Base}/history/{routed.Id}", $"{GivenOverHttp.Base}/history/{routed.Id}/state?version=1" })
            {
                var reply = await service.SendAsync(Request.Get(actor, url).For(purpose));
                reply.ShouldShow();
                reply.Body.ShouldNotContain("Arbinda", customMessage: $"{actor.Role} {url}");
                reply.Body.ShouldNotContain("Barry", customMessage: $"{actor.Role} {url}");
            }
        }

        (await service.LineAsync(routed, "withSpecialist")).TryGetProperty("category", out var category).ShouldBe(category.ValueKind is JsonValueKind.Null);
        (await service.DoAsync(Actor.Caseworker, routed, A.FeedBackToCommunity())).ShouldBeRefusedBy("PO-08");
    }
}
