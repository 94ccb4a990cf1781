using System.Text.Json;
using Concord.Contracts;
using Concord.Harness;
using Concord.ViolenceReduction.QuickActions;
using Concord.ViolenceReduction.Reactions;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace Concord.ViolenceReduction.Tests.QuickActions;

public sealed class a_quick_action_over_http(ViolenceReductionHost service)
{
    [Fact]
    public async Task is_taken_on_from_a_project_s_envelope_and_stands_down_with_its_alert()
    {
        var (alert, project) = (Guid.NewGuid(), (await service.AContractedProjectAsync()).Project);
        var action = await AnswerAsync(await service.AQuickActionAsync(alert), An.Acceptance(project.Id));
        (await DetailsAsync(action)).GetProperty("state").GetString().ShouldBe("accepted");

        var ended = An.Told(new TranshumanceAlertEnded(alert, AlertEnding.AllClear), alert);
        await service.HearAsync(ended);
        await service.HearAsync(ended);
        var details = await DetailsAsync(action);
        (details.GetProperty("state").GetString(), details.GetProperty("ending").GetString(), details.GetProperty("version").GetInt32()).ShouldBe(("stoodDown", "allClear", 3));
    }

    [Fact, Shows("X9")]
    public async Task takes_no_more_than_earlier_ones_left_until_they_stand_down()
    {
        var (alert, project) = (Guid.NewGuid(), (await service.AContractedProjectAsync()).Project);
        await AnswerAsync(await service.AQuickActionAsync(alert), An.Acceptance(project.Id) with { Amount = A.Cfa(1_200_000) });

        var second = await service.AQuickActionAsync();
        (await SendAsync(second, An.Acceptance(project.Id))).ShouldBeRefusedBy("X9");

        await service.HearAsync(An.Told(new TranshumanceAlertEnded(alert, AlertEnding.Cancelled), alert));
        await AnswerAsync(second, An.Acceptance(project.Id));
    }

    [Fact, Shows("X9")]
    public async Task takes_no_more_than_the_envelope_holds_however_many_are_taken_on_at_once()
    {
        var project = (await service.AContractedProjectAsync()).Project;
        var actions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.AQuickActionAsync()));
        var answers = await Task.WhenAll(actions.Select(action => SendAsync(action, An.Acceptance(project.Id))));
        answers.Count(answer => answer.Status == 204).ShouldBe(3, "three times 400000 of 1500000");
        foreach (var refused in answers.Where(answer => answer.Status != 204))
            refused.ShouldBeRefusedBy("X9");
    }

    [Fact]
    public async Task is_proposed_once_however_often_the_alert_is_told()
    {
        var alert = Guid.NewGuid();
        var told = An.Told(An.Alert(alert: alert), alert);
        await service.HearAsync(told);
        await service.HearAsync(told);
        await service.HearAsync(An.Told(An.Alert(alert: alert), alert));
        (await DetailsAsync(await service.AQuickActionAsync(alert))).GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task is_never_proposed_where_the_end_was_heard_first()
    {
        var alert = Guid.NewGuid();
        await service.HearAsync(An.Told(new TranshumanceAlertEnded(alert, AlertEnding.Expired), alert));
        var action = await service.AQuickActionAsync(alert);
        (await service.SendAsync(Request.Get(Actor.Supervisor, action.Url))).ShouldBeProblem("not-found", 404);
        (await BoardAsync()).ShouldNotContain(action.Id.ToString());
    }

    [Fact]
    public async Task waits_on_the_board_until_a_person_answers()
    {
        var action = await service.AQuickActionAsync();
        (await BoardAsync()).ShouldContain(action.Id.ToString());
        await AnswerAsync(action, new DeclineQuickAction(QuickActionDecline.NobodyAvailable));
        (await BoardAsync()).ShouldNotContain(action.Id.ToString());
    }

    [Fact]
    public async Task answers_the_alert_s_own_context_once_it_is_sealed()
    {
        var alert = Guid.NewGuid();
        await AnswerAsync(await service.AQuickActionAsync(alert), new DeclineQuickAction(QuickActionDecline.TooLate));
        await Patience.UntilAsync(
            () => service.QueryAsync($"select count(*) from queues.wolverine_queue_transhumance where position('{alert}'::bytea in body) > 0 and position('declined'::bytea in body) > 0"), told => told is 1L);
    }

    [Fact]
    public async Task hears_of_an_alert_from_its_queue()
    {
        var alert = Guid.NewGuid();
        await using (var scope = service.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().EndpointFor(new Uri("postgresql://violence_reduction")).SendAsync(An.Told(An.Alert(alert: alert), alert));
        await Patience.UntilAsync(BoardAsync, board => board.Contains(ProposeQuickAction.QuickActionOf(alert).ToString(), StringComparison.Ordinal));
    }

    private async Task<StandingRecord> AnswerAsync(StandingRecord action, object command) =>
        action with { Version = (await SendAsync(action, command)).ShouldHaveDone(204, action.Version + 1).Version };

    // Before the alert expires, that is.
    private Task<Reply> SendAsync(StandingRecord action, object command) =>
        service.SendAsync(Request.Command(Actor.Supervisor, $"{action.Url}/{Names.Kebab(command.GetType().Name)}", command).Seen(action.Version));

    private async Task<JsonElement> DetailsAsync(StandingRecord action) => (await service.SendAsync(Request.Get(Actor.Supervisor, action.Url))).ShouldShow();

    private async Task<string> BoardAsync() => (await service.SendAsync(Request.Get(Actor.Supervisor, "/v1/violence-reduction/quick-actions"))).ShouldShow().GetRawText();
}
