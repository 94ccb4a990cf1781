using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting.Deadlines;
using Concord.Transhumance.Alerts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Concord.Transhumance.Tests.Alerts;

public sealed class an_alert_over_http(TranshumanceHost service)
{
    [Fact]
    public async Task is_drafted_approved_issued_updated_cleared_and_reviewed()
    {
        var alert = await service.ADraftAsync();
        (await service.DoAsync(Actor.Supervisor with { Id = Actor.Caseworker.Id }, alert, A.ApproveAlert())).ShouldBeRefusedBy("TR-07");
        alert = await Task.FromResult(alert).After(service, Actor.Supervisor, A.ApproveAlert());
        (await service.DoAsync(Actor.Supervisor, alert, A.IssueAlert() with { Recipients = [A.Farmers] })).ShouldBeRefusedBy("TR-08");
        (await service.DoAsync(Actor.Supervisor, alert, A.IssueExercise())).ShouldBeRefusedBy("TR-04");
        alert = await Task.FromResult(alert).After(service, Actor.Supervisor, A.IssueAlert(), facts: 2);

        var update = A.UpdateAlert(await service.Signal, DateTimeOffset.UtcNow);
        (await service.DoAsync(Actor.Supervisor, alert, update with { References = [] })).ShouldBeRefusedBy("TR-02");
        alert = await Task.FromResult(alert).After(service, Actor.Supervisor, update, facts: 2).After(service, Actor.Supervisor, A.IssueAllClear(1, 2), facts: 2);
        (await service.DoAsync(Actor.Supervisor, alert, A.CancelAlert(1, 2, 3))).ShouldBeRefusedBy("TR-03");
        alert = await Task.FromResult(alert).After(service, Actor.Supervisor, A.ReviewAlert());

        var details = await service.DetailsAsync(alert);
        (details.GetProperty("state").GetString(), details.GetProperty("ending").GetString(), details.GetProperty("messages").GetArrayLength()).ShouldBe(("reviewed", "allClear", 3));
        details.GetProperty("firstSent").GetDateTimeOffset().ShouldBe(details.GetProperty("messages")[0].GetProperty("sent").GetDateTimeOffset());
        (await service.HistoryAsync(alert)).ShouldBe(["alert-drafted", "alert-approved", "alert-issued", "early-action-called-for", "alert-updated", "early-action-called-for", "alert-all-clear-issued", "early-action-stood-down", "alert-reviewed"]);
    }

    [Fact]
    public async Task rests_on_signals_and_a_spot_that_are_there()
    {
        var elsewhere = A.DraftAlert(await service.Spot, Guid.NewGuid(), DateTimeOffset.UtcNow);
        (await Draft(elsewhere)).ShouldBeProblem("wrong-state", 409);
        (await Draft(elsewhere with { Signals = [await service.Signal], Spot = Guid.NewGuid() })).ShouldBeProblem("wrong-state", 409);
        (await Draft(elsewhere with { Signals = [await service.Signal], Certainty = AlertCertainty.Observed })).ShouldBeRefusedBy("TR-05");

        async Task<Reply> Draft(DraftAlert command) => await service.SendAsync(Request.Command(Actor.Caseworker, $"{Lives.Root}/alerts", command).At(DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task that_is_one_sided_is_listed_as_such()
    {
        var alert = await service.ADraftAsync().After(service, Actor.Supervisor, A.ApproveAlert()).After(service, Actor.Supervisor, new IssueAlert([A.Farmers], OneSided: true), facts: 2);
        var listed = await Patience.UntilAsync(
            async () => (await service.SendAsync(Request.Get(Actor.Committee, $"{Lives.Root}/alerts?state=issued&limit=200"))).ShouldShow().GetProperty("items").EnumerateArray().FirstOrDefault(item => item.GetProperty("id").GetGuid() == alert.Id),
            item => item.ValueKind is System.Text.Json.JsonValueKind.Object);
        listed.GetProperty("oneSided").GetBoolean().ShouldBeTrue();
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{alert.Url}/board"))).ShouldShow().GetProperty("sidesMissing").EnumerateArray().Select(side => side.GetString()).ShouldBe(["authority", "herders"]);
    }

    [Fact, Shows("TR-03")]
    public async Task expires_once_though_eight_watchers_saw_it_due_at_the_same_moment()
    {
        var alert = await service.AnIssuedAlertAsync();
        var due = new Due(alert.Id, "BFA", alert.Version, DateTimeOffset.UtcNow, Expiry.Of(version: 1, DateTimeOffset.UtcNow, actionCalledFor: true));
        var watch = service.Host.Services.GetServices<IHostedService>().OfType<DeadlineWatch>().Single();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => watch.RecordAsync(due, TestContext.Current.CancellationToken)));

        (await service.HistoryAsync(alert)).ShouldBe(["alert-drafted", "alert-approved", "alert-issued", "early-action-called-for", "alert-expired", "early-action-stood-down"]);
    }

    [Fact, Shows("TR-03")]
    public async Task expires_by_itself_once_however_many_processes_watch()
    {
        await using var second = await service.StartAsync();
        var alert = await service.AnIssuedAlertAsync((spot, signal) => A.DraftAlert(spot, signal, DateTimeOffset.UtcNow) with { Expires = DateTimeOffset.UtcNow.AddSeconds(3) });

        await Patience.UntilAsync(() => service.DetailsAsync(alert), details => details.GetProperty("state").GetString() == "expired", seconds: 60);
        await Patience.WhileAsync(() => service.HistoryAsync(alert), history => history.Count(type => type == "alert-expired") == 1, seconds: 11);
        (await service.HistoryAsync(alert)).ShouldBe(["alert-drafted", "alert-approved", "alert-issued", "early-action-called-for", "alert-expired", "early-action-stood-down"]);

        var late = await service.DoAsync(Actor.Supervisor, alert with { Version = 6 }, A.CancelAlert());
        late.ShouldBeRefusedBy("TR-03");
        (await service.DetailsAsync(alert)).GetProperty("ending").GetString().ShouldBe("expired");
    }
}
