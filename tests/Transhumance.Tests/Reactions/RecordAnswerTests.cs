using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Reactions;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Concord.Transhumance.Tests.Reactions;

public sealed class an_answer
{
    [Fact]
    public void is_kept_with_the_alert() =>
        RecordAnswer.Decide(Contexts.Grievances, new(Fold.Stream, AlertAction.StandbyMediator, AlertAnswer.Accepted), Given.AnIssuedAlert())
            .ShouldHaveSingleItem().ShouldBe(new EarlyActionAnswered(Contexts.Grievances, AlertAction.StandbyMediator, AlertAnswer.Accepted));

    [Fact]
    public void is_kept_after_the_alert_has_ended_too() =>
        RecordAnswer.Decide(Contexts.ViolenceReduction, new(Fold.Stream, AlertAction.QuickAction, AlertAnswer.StoodDown), Given.AnExpiredAlert()).ShouldHaveSingleItem();

    [Fact]
    public void to_what_called_nobody_is_none()
    {
        RecordAnswer.Decide(Contexts.Grievances, new(Fold.Stream, AlertAction.StandbyMediator, AlertAnswer.Accepted), Given.AnIssuedExercise()).ShouldBeEmpty();
        RecordAnswer.Decide(Contexts.Grievances, new(Fold.Stream, AlertAction.StandbyMediator, AlertAnswer.Accepted), standing: null).ShouldBeEmpty();
    }
}

public sealed class between_neighbours(TranshumanceHost service)
{
    [Fact]
    public async Task an_answer_is_recorded_once_however_often_it_is_heard()
    {
        var alert = await service.AnIssuedAlertAsync();
        var told = new Told<AlertAnswered>(Guid.NewGuid(), Contexts.CommunityPolicing, Guid.NewGuid(), "BFA", DateTimeOffset.UtcNow, "an-errand", 1, new(alert.Id, AlertAction.JointPatrol, AlertAnswer.Accepted));
        await HearAsync(told);
        await HearAsync(told);

        var details = await service.DetailsAsync(alert);
        details.GetProperty("answers").EnumerateArray().Select(answer => (answer.GetProperty("context").GetString(), answer.GetProperty("action").GetString(), answer.GetProperty("answer").GetString())).ShouldBe([("community-policing", "jointPatrol", "accepted")]);
        details.GetProperty("version").GetInt32().ShouldBe(5);

        var cancelled = await Task.FromResult(alert with { Version = 5 }).After(service, Actor.Supervisor, A.CancelAlert(), facts: 2).After(service, Actor.Supervisor, A.ReviewAlert());
        (await service.DetailsAsync(cancelled)).GetProperty("review").GetProperty("neverAnswered").EnumerateArray().Select(action => action.GetString()).ShouldBe(["standbyMediator", "quickAction"]);
    }

    [Fact]
    public async Task an_alert_is_told_in_each_version_and_at_its_end_and_holds_no_cell_and_no_recipient()
    {
        var alert = await service.AnUpdatedAlertAsync().After(service, Actor.Supervisor, A.IssueAllClear(1, 2), facts: 2);
        foreach (var hearer in new[] { "grievances", "violence_reduction", "community_policing" })
        {
            var heard = await Patience.UntilAsync(() => HeardAsync(hearer, alert.Id), found => found.Count == 3);
            heard.Select(told => told.TryGetProperty("ending", out var ending) ? ending.ToString() : told.GetProperty("version").ToString()).ShouldBe(["1", "2", "allClear"], ignoreOrder: true);
            heard.Select(told => told.GetRawText()).ShouldAllBe(told => !told.Contains("N14.1", StringComparison.Ordinal) && !told.Contains("FARM-DJIBO", StringComparison.Ordinal));
        }
    }

    [Fact, Shows("TR-04")]
    public async Task an_exercise_is_never_told()
    {
        var exercise = await service.ADraftAsync((spot, signal) => A.DraftAlert(spot, signal, DateTimeOffset.UtcNow) with { Mode = AlertMode.Exercise })
            .After(service, Actor.Supervisor, A.ApproveAlert()).After(service, Actor.Supervisor, A.IssueExercise()).After(service, Actor.Supervisor, A.CancelAlert());
        var meant = await service.AnIssuedAlertAsync();

        await Patience.UntilAsync(() => HeardAsync("grievances", meant.Id), found => found.Count == 1);
        (await HeardAsync("grievances", exercise.Id)).ShouldBeEmpty();
    }

    // As the queue's listener hands it on: through the handler that is generated for it.
    private async Task HearAsync(Told<AlertAnswered> told)
    {
        await using var scope = service.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(told, TestContext.Current.CancellationToken);
    }

    // What stands in a neighbour's queue about an alert: the transport's envelope, with what was told in it as JSON.
    private async Task<List<JsonElement>> HeardAsync(string hearer, Guid alert)
    {
        var bodies = await service.QueryAsync($"select string_agg(convert_from(substring(body from position('{{\"id\"'::bytea in body)), 'utf8'), E'\\n') from queues.wolverine_queue_{hearer} where position('{alert}'::bytea in body) > 0");
        return [.. (bodies as string ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(body => JsonDocument.Parse(body).RootElement.GetProperty("what").Clone())];
    }
}
