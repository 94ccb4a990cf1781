using Concord.Grievances.General;
using Concord.Grievances.Sensitive;
using Concord.Harness;
using Concord.Hosting;

namespace Concord.Grievances.Tests.Sensitive;

public sealed class a_sensitive_report
{
    [Fact, Shows("GR-09")]
    public void is_about_a_sensitive_concern() =>
        Validate(A.ReportSensitiveConcern() with { Category = GrievanceCategory.Payment }).ShouldBeBy("GR-09");

    [Fact]
    public void is_there_for_its_named_handlers_alone()
    {
        var report = Given.AReport();
        Actor.Everybody.Where(actor => report.IsSeenBy(Acting.By(actor).Caller)).ShouldBe([Actor.Safeguarding]);
        report.IsSeenBy(Acting.By(Actor.Safeguarding with { Id = "a-third-focal-point" }).Caller).ShouldBeFalse();
        report.IsSeenBy(Acting.By(Actor.Supervisor with { Id = "a-safeguarding-officer" }).Caller).ShouldBeFalse("the role counts as well");
    }

    [Fact, Shows("GR-06")]
    public void has_somebody_left_to_handle_it() => Validate(A.ReportSensitiveConcern() with { NamedStaff = Given.Mechanism.FocalPoints }).ShouldBeBy("GR-06");

    [Fact, Shows("GR-11")]
    public void is_routed_with_help_offered_first_and_says_how_long_it_took()
    {
        Decide.Take(A.RouteSensitiveReport() with { AssistanceOffered = false }, Given.AReport(), Acting.Safeguarding).Refusal.ShouldBeBy("GR-11");
        var (_, facts, steps) = Decide.Take(A.RouteSensitiveReport(), Given.AReport(), Acting.Safeguarding with { OccurredAt = Request.Instant.AddHours(3) });
        facts.Single().ShouldBeOfType<SensitiveReportRouted>().ElapsedMinutes.ShouldBe(180);
        steps.Single().Fact.ShouldBeOfType<Grievances.Clocks.ClockStopped>();
    }

    [Fact, Shows("GR-11")]
    public void is_not_closed_before_the_body_concluded()
    {
        Close(Given.AReport()).ShouldBeBy("GR-11");
        Close(Routed()).ShouldBeBy("GR-11");
        Close(Confirmed()).ShouldBeBy("GR-11");
        Close(Confirmed().After(new RecordBodyFeedback(BodyFeedback.TakenUp), Acting.Safeguarding)).ShouldBeBy("GR-11");
        Close(Confirmed().After(A.RecordBodyFeedback(), Acting.Safeguarding)).ShouldBeNull();
    }

    [Fact, Shows("GR-10")]
    public void ends_with_a_look_at_safety_and_with_no_verdict()
    {
        Decide.Take(A.CloseSensitiveReport() with { SafetyChecked = false }, Confirmed().After(A.RecordBodyFeedback(), Acting.Safeguarding), Acting.Safeguarding).Refusal.ShouldBeBy("GR-10");
        var facts = typeof(SensitiveReport).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(SensitiveReport).Namespace && type.IsDefined(typeof(Hosting.FactAttribute), inherit: false));
        facts.SelectMany(fact => fact.GetProperties()).Select(property => property.Name).ShouldAllBe(name => !name.Contains("Finding") && !name.Contains("Evidence") && !name.Contains("Verdict") && !name.Contains("Interview"));
    }

    [Fact]
    public void goes_its_way_step_by_step()
    {
        Decide.Take(A.ConfirmBodyReceipt(), Given.AReport(), Acting.Safeguarding).Refusal.ShouldBeByState();
        Decide.Take(A.RecordBodyFeedback(), Routed(), Acting.Safeguarding).Refusal.ShouldBeByState();
        Decide.Take(A.RouteSensitiveReport(), Routed(), Acting.Safeguarding).Refusal.ShouldBeByState();
    }

    private static SensitiveReport Routed() => Given.AReport().After(A.RouteSensitiveReport(), Acting.Safeguarding);

    private static SensitiveReport Confirmed() => Routed().After(A.ConfirmBodyReceipt(), Acting.Safeguarding);

    private static Refusal? Close(SensitiveReport report) => Decide.Take(A.CloseSensitiveReport(), report, Acting.Safeguarding).Refusal;

    private static Refusal? Validate(ReportSensitiveConcern command) => ReportSensitiveConcernEndpoint.Validate(command, Acting.Partner, Given.Mechanism);
}

public sealed class a_sensitive_report_over_http(GrievancesHost service)
{
    [Fact]
    public async Task lives_its_life_with_its_handlers()
    {
        var report = await service.AReportAsync();
        foreach (var command in (object[])[A.RouteSensitiveReport(), A.ConfirmBodyReceipt(), A.RecordBodyFeedback(), A.CloseSensitiveReport()])
            report = await Task.FromResult(report).After(service, Actor.Safeguarding, command);
        var shown = (await service.SendAsync(Request.Get(Actor.Safeguarding, report.Url).For("protection"))).ShouldShow().GetProperty("report");
        shown.GetProperty("state").GetString().ShouldBe("closed");
        shown.GetProperty("told").GetString()!.ShouldContain("driver");
        (await service.SendAsync(Request.Get(Actor.Safeguarding, report.Url))).ShouldShow().GetProperty("routeWithin").GetProperty("stopped").GetString().ShouldBe("done");
        (await service.SendAsync(Request.Get(Actor.Safeguarding, report.Url))).ShouldShow().GetProperty("report").GetProperty("told").GetProperty("withheld").GetString().ShouldBe("restricted");
    }

    [Theory, Shows("GR-10")]
    [InlineData("record-finding")]
    [InlineData("record-evidence")]
    [InlineData("record-interview")]
    [InlineData("decide-report")]
    public async Task has_no_way_to_record_a_finding(string command)
    {
        var report = await service.AReportAsync();
        (await service.SendAsync(Request.Command(Actor.Safeguarding, $"{report.Url}/{command}", new { finding = "guilty" }).Seen(1))).ShouldBeProblem("not-found", 404);
    }
}
