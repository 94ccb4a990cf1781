using Concord.Grievances.Clocks;
using Concord.Grievances.Complainants;
using Concord.Grievances.General;
using Concord.Grievances.Sensitive;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests.General;

public sealed class submit_grievance_decides
{
    [Fact, Shows("GR-01")]
    public void that_no_name_no_telephone_and_no_place_are_needed()
    {
        Refusal(A.SubmitGrievance() with { ContactMode = ContactMode.Anonymous, Complainant = null, Place = null }).ShouldBeNull();
        Refusal(A.SubmitGrievance() with { Narrative = null, Voice = new string('a', 64) }).ShouldBeNull();
        Refusal(A.SubmitGrievance() with { Narrative = null }).ShouldBeBy("GR-01");
    }

    [Fact]
    public void that_a_concern_without_a_place_is_kept_where_it_was_received() =>
        Received(A.SubmitGrievance() with { Place = null }).ShouldSatisfyAllConditions(received => received.Place.ShouldBe("BF"), received => received.PlaceSaid.ShouldBeFalse());

    [Fact]
    public void that_an_anonymous_concern_carries_no_identity_and_a_named_one_does()
    {
        Refusal(A.SubmitGrievance() with { ContactMode = ContactMode.Anonymous }).ShouldBeByState();
        Refusal(A.SubmitGrievance() with { ContactMode = ContactMode.Named, Complainant = null }).ShouldBeByState();
    }

    [Fact]
    public void that_it_is_received_where_the_caller_works() =>
        SubmitGrievanceEndpoint.Validate(A.SubmitGrievance(), Acting.By(Actor.Partner with { Areas = ["BF49"] }), Given.Mechanism).ShouldBeByState();

    [Fact]
    public void that_who_complains_stands_apart_from_what_they_complain_of()
    {
        var recorded = (ComplainantRecorded)Given.Opened().Single(step => step.Opens == typeof(Complainant)).Fact;
        recorded.Name!.Subject.ShouldBe(recorded.Name.Subject);
        Received(A.SubmitGrievance()).Narrative!.Subject.ShouldBe(Given.Opened().Single(step => step.Opens == typeof(Complainant)).Record);
    }

    [Fact, Shows("GR-02")]
    public void that_the_clocks_start_with_the_receipt_and_the_answer_day_is_the_clock_s()
    {
        var clocks = Given.Opened().Where(step => step.Opens == typeof(Clock)).Select(step => (ClockStarted)step.Fact).ToList();
        clocks.Select(clock => clock.Kind).ShouldBe([ClockKind.Acknowledge, ClockKind.Respond]);
        Received(A.SubmitGrievance()).AnswerBy.ShouldBe(DateOnly.FromDateTime(clocks[1].Due.UtcDateTime));
    }

    [Theory, Shows("GR-22")]
    [InlineData("2025-06-30", "2024-1")]
    [InlineData("2025-07-01", "2025-2")]
    public void by_which_standard_it_is_measured_from_then_on(string day, string version)
    {
        var act = Acting.Partner.On(DateOnly.Parse(day));
        ((GrievanceReceived)Given.Received(act: act)[0]).StandardVersion.ShouldBe(version);
        Given.Opened(act: act).Select(step => step.Fact).OfType<ClockStarted>().ShouldAllBe(started => started.StandardVersion == version);
    }

    [Theory, Shows("GR-09")]
    [InlineData(GrievanceCategory.SexualExploitation)]
    [InlineData(GrievanceCategory.ChildSafety)]
    [InlineData(GrievanceCategory.Fraud)]
    [InlineData(GrievanceCategory.Retaliation)]
    public void that_a_sensitive_concern_never_reaches_the_general_desk(GrievanceCategory category)
    {
        var submitted = A.SubmitGrievance() with { Category = category, NamedStaff = ["another-focal-point"], Voice = new string('a', 64) };
        var received = Received(submitted);
        (received.Category, received.Narrative, received.Voice).ShouldBe((null, null, null));
        received.NamedStaff.ShouldBeEmpty();

        var steps = Given.Opened(submitted);
        steps.ShouldNotContain(step => step.Fact is ClockStarted && ((ClockStarted)step.Fact).Kind != ClockKind.Route);
        var report = (SensitiveReportReceived)steps.Single(step => step.Opens == typeof(SensitiveReport)).Fact;
        report.Handlers.ShouldBe(["a-safeguarding-officer"], "who is named in it doesn't handle it");
        report.Told.ShouldNotBeNull();
    }

    [Fact, Shows("GR-06")]
    public void that_somebody_is_left_who_answers_for_it()
    {
        Refusal(A.SubmitGrievance() with { NamedStaff = ["a-supervisor", "a-manager", "a-head", "an-inspector"] }).ShouldBeBy("GR-06");
        Refusal(A.SubmitGrievance() with { Category = GrievanceCategory.Fraud, NamedStaff = Given.Mechanism.FocalPoints }).ShouldBeBy("GR-06");
    }

    [Fact]
    public void a_number_that_says_nothing() => Received(A.SubmitGrievance()).Number.ShouldMatch("^G-[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$");

    private static GrievanceReceived Received(SubmitGrievance submitted) => (GrievanceReceived)Given.Received(submitted)[0];

    private static Refusal? Refusal(SubmitGrievance submitted) => SubmitGrievanceEndpoint.Validate(submitted, Acting.Partner, Given.Mechanism);
}

public sealed class submit_grievance_over_http(GrievancesHost service)
{
    [Fact, Shows("GR-02")]
    public async Task answers_with_a_receipt_that_says_what_happens_next()
    {
        var receipt = (await service.AReceivedGrievanceAsync()).Receipt;
        receipt.GetProperty("number").GetString().ShouldStartWith("G-");
        receipt.GetProperty("answerBy").GetString().ShouldBe("2025-02-14");
        receipt.GetProperty("rightToAppeal").GetString()!.ShouldContain("30 days");
    }

    [Fact, Shows("GR-14")]
    public async Task shows_a_code_of_a_hundred_bits_and_keeps_nothing_but_a_keyed_hash()
    {
        var grievance = await service.AReceivedGrievanceAsync();
        var bare = grievance.Code.Replace("-", "");
        (bare.Length * Math.Log2(32)).ShouldBeGreaterThanOrEqualTo(80);
        foreach (var written in (string[])[grievance.Code, bare])
            (await service.QueryAsync($"select count(*) from grievances.mt_events where data::text ilike '%{written}%' or headers::text ilike '%{written}%'")).ShouldBe(0L);
        (await service.QueryAsync($"select count(*) from grievances.mt_doc_complainant where data::text ilike '%{bare}%'")).ShouldBe(0L);
        (await service.QueryAsync($"select count(*) from grievances.mt_doc_answeredrequest where data::text ilike '%{bare}%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task gives_the_same_receipt_for_the_same_request_and_another_for_another()
    {
        var request = Request.Command(Actor.Partner, StandingGrievance.Grievances, A.SubmitGrievance());
        var (first, again) = (await service.SendAsync(request), await service.SendAsync(request));
        again.Header("Idempotent-Replayed").ShouldBe("true");
        again.Body.ShouldBe(first.Body);
        (await service.SendAsync(request.Under("another"))).Json.GetProperty("trackingCode").GetString().ShouldNotBe(first.Json.GetProperty("trackingCode").GetString());
    }

    [Fact]
    public async Task keeps_who_complains_out_of_the_grievance_and_sealed()
    {
        var grievance = await service.AReceivedGrievanceAsync(A.SubmitGrievance() with { Complainant = new("Hadiza Canary", "+22670998877") });
        (await service.QueryAsync("select count(*) from grievances.mt_events where data::text ~ 'Hadiza Canary|22670998877|third site'")).ShouldBe(0L);
        (await service.SendAsync(Request.Get(Actor.Supervisor, grievance.Url).For("case-management"))).ShouldShow().ToString().ShouldSatisfyAllConditions(
            shown => shown.ShouldContain("third site"), shown => shown.ShouldNotContain("Hadiza"));

        var complainant = await service.AComplainantAsync(grievance);
        (await service.SendAsync(Request.Get(Actor.Safeguarding, complainant.Url).For("protection"))).ShouldShow().GetProperty("name").GetString().ShouldBe("Hadiza Canary");
        (await service.SendAsync(Request.Get(Actor.Supervisor, complainant.Url).For("protection"))).ShouldBeProblem("forbidden", 403);
        (await service.SendAsync(Request.Get(Actor.Auditor, $"/v1/grievances/history/{complainant.Id}").For("audit"))).Body.ShouldNotContain("Hadiza");
    }
}
