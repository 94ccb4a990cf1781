using Concord.Harness;
using Concord.Hosting.Emergencies;
using Concord.Privacy;

namespace Concord.Reintegration.Tests.Shared;

public sealed class an_emergency_access
{
    private static readonly DateTimeOffset Now = Request.Instant;
    private static readonly Guid Record = Guid.Parse("b0b0b0b0-0000-4000-8000-000000000001");

    internal static OpenBreakGlass Open { get; } = new(Record, EmergencyGround.ThreatToLife, "Armed men ask for the family; they have to be warned tonight.", 60);

    private static BreakGlass Access { get; } = Fold.Of<BreakGlass>(OpenBreakGlassEndpoint.Opened(Open, Acting.Caseworker));

    [Fact]
    public void lasts_as_long_as_was_asked_and_is_reviewed_within_three_days()
    {
        var opened = OpenBreakGlassEndpoint.Opened(Open, Acting.Caseworker);
        (opened.Until, opened.ReviewDue).ShouldBe((Now.AddHours(1), Now.AddHours(72)));
        opened.Reason.Class.ShouldBe(Sensitivity.Restricted);
    }

    [Fact]
    public void lasts_four_hours_at_most() => OpenBreakGlassEndpoint.Opened(Open with { Minutes = 10_000 }, Acting.Caseworker).Until.ShouldBe(Now.AddHours(4));

    [Fact]
    public void begins_now_whenever_it_is_said_to_have_begun() =>
        OpenBreakGlassEndpoint.Opened(Open, Acting.Caseworker with { OccurredAt = Now.AddDays(-3) }).OpenedAt.ShouldBe(Now);

    [Fact]
    public void covers_one_record_for_one_person_for_its_time_and_nothing_else()
    {
        Access.Covers(Record, "a-caseworker", Now).ShouldBeTrue();
        Access.Covers(Record, "a-caseworker", Now.AddMinutes(59)).ShouldBeTrue();
        Access.Covers(Record, "a-caseworker", Now.AddHours(1)).ShouldBeFalse();
        Access.Covers(Record, "a-caseworker", Now.AddMinutes(-1)).ShouldBeFalse();
        Access.Covers(Guid.NewGuid(), "a-caseworker", Now).ShouldBeFalse();
        Access.Covers(Record, "a-supervisor", Now).ShouldBeFalse();
    }

    [Fact]
    public void is_refused_about_a_record_that_is_not_in_sight() => OpenBreakGlassEndpoint.Validate(Open, new(IsThere: false), Acting.Caseworker).ShouldBe(Hosting.Refusal.Absent);

    [Fact]
    public void is_refused_to_a_system_without_a_person() =>
        OpenBreakGlassEndpoint.Validate(Open, new(IsThere: true), Acting.By(Actor.Caseworker with { IsPerson = false })).ShouldNotBeNull();

    [Theory]
    [InlineData("urgent urgent urgent urgent", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("Her brother was shot at the well.", true)]
    public void needs_a_reason_that_can_be_reviewed(string reason, bool enough) =>
        (OpenBreakGlassEndpoint.Validate(Open with { Reason = reason }, new(IsThere: true), Acting.Caseworker) is null).ShouldBe(enough);

    [Fact]
    public void is_not_reviewed_by_whoever_opened_it()
    {
        ReviewBreakGlassEndpoint.Validate(new(EmergencyFinding.Justified), Access, Acting.Caseworker).ShouldNotBeNull();
        ReviewBreakGlassEndpoint.Validate(new(EmergencyFinding.Justified), Access, Acting.Supervisor).ShouldBeNull();
    }

    [Fact]
    public void is_reviewed_once() =>
        ReviewBreakGlassEndpoint.Validate(new(EmergencyFinding.Misuse), Fold.After(Access, new BreakGlassReviewed(EmergencyFinding.Justified, "a-supervisor")), Acting.Supervisor).ShouldBeByState();

    [Fact]
    public void is_overdue_after_72_hours_without_a_review()
    {
        Access.IsOverdue(Now.AddHours(72)).ShouldBeFalse();
        Access.IsOverdue(Now.AddHours(73)).ShouldBeTrue();
        Fold.After(Access, new BreakGlassReviewed(EmergencyFinding.Justified, "a-supervisor")).IsOverdue(Now.AddHours(73)).ShouldBeFalse();
    }
}

public sealed class an_emergency_access_over_http(ReintegrationHost service)
{
    private const string Url = "/v1/reintegration/break-glass";

    [Fact]
    public async Task is_seen_by_supervisors_at_once_and_reviewed_by_another()
    {
        var opened = await OpenedAsync(await service.APresentedCaseAsync());
        var watched = await FindAsync(opened);
        watched.ShouldNotBeNull().GetProperty("open").GetBoolean().ShouldBeTrue();
        watched.Value.GetProperty("access").GetProperty("reason").GetProperty("withheld").GetString().ShouldBe("restricted");

        (await ReviewAsync(opened, Actor.Auditor)).ShouldHaveDone(204, version: 2);
        (await FindAsync(opened)).ShouldBeNull("it waits for nothing any more");
    }

    [Fact]
    public async Task is_not_reviewed_by_whoever_opened_it()
    {
        var @case = await service.APresentedCaseAsync();
        var opened = (await service.SendAsync(Request.Command(Actor.Supervisor, Url, an_emergency_access.Open with { Record = @case.Id }))).ShouldHaveDone(201, version: 1).Location;
        (await ReviewAsync(opened, Actor.Supervisor)).ShouldBeProblem("forbidden", 403);
    }

    [Fact]
    public async Task is_not_opened_about_a_record_that_is_absent_or_elsewhere()
    {
        var @case = await service.APresentedCaseAsync();
        var command = an_emergency_access.Open with { Record = @case.Id };
        (await service.SendAsync(Request.Command(Actor.Caseworker, Url, command with { Record = Guid.NewGuid() }))).ShouldBeProblem("not-found", 404);
        (await service.SendAsync(Request.Command(Actor.Caseworker with { Areas = ["BF46"] }, Url, command))).ShouldBeProblem("not-found", 404);
    }

    [Fact]
    public async Task is_recorded_as_ended_by_itself()
    {
        var opened = await OpenedAsync(await service.APresentedCaseAsync());
        var clock = new Later(TimeSpan.FromHours(5));
        await using var later = await service.StartAsync(web => web.ConfigureServices(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<TimeProvider>(services, clock)));
        var id = Guid.Parse(opened[(opened.LastIndexOf('/') + 1)..]);
        await Patience.UntilAsync(() => service.QueryAsync($"select count(*) from reintegration.mt_events where stream_id = '{id}' and type = 'break-glass-expired'"), found => found is 1L, seconds: 40);
    }

    private async Task<string> OpenedAsync(StandingCase @case) =>
        (await service.SendAsync(Request.Command(Actor.Caseworker, Url, an_emergency_access.Open with { Record = @case.Id }))).ShouldHaveDone(201, version: 1).Location;

    private Task<Reply> ReviewAsync(string opened, Actor by) =>
        service.SendAsync(Request.Command(by, $"{opened}/review-break-glass", new ReviewBreakGlass(EmergencyFinding.Justified)).Seen(1));

    private async Task<System.Text.Json.JsonElement?> FindAsync(string opened) =>
        (await service.SendAsync(Request.Get(Actor.Supervisor, Url))).ShouldShow().GetProperty("items").EnumerateArray().Select(item => (System.Text.Json.JsonElement?)item)
            .FirstOrDefault(item => opened.EndsWith(item!.Value.GetProperty("access").GetProperty("id").GetString()!, StringComparison.Ordinal));

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
