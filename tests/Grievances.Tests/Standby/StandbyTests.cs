using System.Text.Json;
using Concord.Contracts;
using Concord.Grievances.Reactions;
using Concord.Grievances.Standby;
using Concord.Harness;

namespace Concord.Grievances.Tests.Standby;

public sealed class a_mediator_on_stand_by
{
    private static readonly MediatorStandby Asked = Fold.Of<MediatorStandby>(AskForMediator.Decide(Hearing.Alert(), standing: null));

    [Fact]
    public void is_asked_for_once_and_where_farmers_and_herders_meet()
    {
        (Asked.State, Asked.Place).ShouldBe((StandbyState.Asked, "BF5601"));
        AskForMediator.Decide(Hearing.Alert(), Asked).ShouldBeEmpty();
        AskForMediator.Decide(Hearing.Alert() with { Spot = SpotKind.Market }, standing: null).ShouldBeEmpty();
        AskForMediator.Decide(Hearing.Alert() with { Urgency = AlertUrgency.Future }, standing: null).ShouldBeEmpty();
    }

    [Fact]
    public void is_told_of_a_later_version_and_not_of_an_earlier_one()
    {
        var second = Fold.Of<MediatorStandby>(AskForMediator.Decide(Hearing.Alert() with { Version = 2 }, standing: null));
        AskForMediator.Decide(Hearing.Alert(), second).ShouldBeEmpty();
        AskForMediator.Decide(Hearing.Alert() with { Version = 3 }, second).Single().ShouldBeOfType<StandbyRetimed>();
    }

    [Theory, Shows("LA-04")]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void has_no_interest_in_the_land_and_no_office_that_registers_it(bool noInterest, bool noOffice) =>
        Decide.Take(A.NameStandbyMediator() with { NoInterestInTheLand = noInterest, RegistersNoLand = noOffice }, Asked, Acting.Supervisor).Refusal.ShouldBeBy("LA-04");

    [Fact]
    public void is_named_or_declined_once_and_before_the_alert_expires()
    {
        var late = Acting.Supervisor with { OccurredAt = Hearing.Alert().Expires };
        Decide.Take(A.NameStandbyMediator(), Asked, late).Refusal.ShouldBeByState();
        Decide.Take(A.DeclineStandby(), Asked, late).Refusal.ShouldBeByState();
        var ready = Asked.After(A.NameStandbyMediator(), Acting.Supervisor);
        (ready.State, ready.Mediator).ShouldBe((StandbyState.Ready, "a-mediator"));
        Decide.Take(A.DeclineStandby(), ready, Acting.Supervisor).Refusal.ShouldBeByState();
    }

    [Fact]
    public void stands_down_with_the_alert_and_is_never_asked_for_where_the_end_came_first()
    {
        var ended = new TranshumanceAlertEnded(Hearing.AlertId, AlertEnding.AllClear);
        var down = Fold.After(Asked.After(A.NameStandbyMediator(), Acting.Supervisor), StandMediatorDown.Decide(ended, Asked).Single());
        down.State.ShouldBe(StandbyState.StoodDown);
        StandMediatorDown.Decide(ended, down).ShouldBeEmpty();
        StandMediatorDown.Decide(ended, Asked.After(A.DeclineStandby(), Acting.Supervisor)).ShouldBeEmpty();
        var forestalled = Fold.Of<MediatorStandby>(StandMediatorDown.Decide(ended, standing: null));
        AskForMediator.Decide(Hearing.Alert(), forestalled).ShouldBeEmpty();
        forestalled.IsSeenBy(Acting.Supervisor.Caller).ShouldBeFalse();
    }
}

public sealed class a_mediator_on_stand_by_over_http(GrievancesHost service)
{
    [Fact]
    public async Task is_named_answers_the_alert_and_stands_down_with_it()
    {
        var alert = Guid.NewGuid();
        var named = await Task.FromResult(await service.AStandbyAsync(alert)).After(service, Actor.Caseworker, A.NameStandbyMediator());
        await Patience.UntilAsync(() => service.QueryAsync($"select count(*) from queues.wolverine_queue_transhumance where position('{alert}'::bytea in body) > 0"), told => told is 1L);

        var ended = Hearing.Told(Contexts.Transhumance, new TranshumanceAlertEnded(alert, AlertEnding.Cancelled));
        await service.HearAsync(ended);
        await service.HearAsync(ended);
        var shown = (await service.SendAsync(Request.Get(Actor.Supervisor, named.Url))).ShouldShow();
        (shown.GetProperty("state").GetString(), shown.GetProperty("ending").GetString(), shown.GetProperty("version").GetInt32()).ShouldBe(("stoodDown", "cancelled", 3));
        (await service.SendAsync(Request.Get(Actor.Supervisor, $"{GivenOverHttp.Base}/mediator-standbys?state=stoodDown&limit=200"))).ShouldShow().ToString().ShouldContain(named.Id.ToString());
    }

    [Fact]
    public async Task that_the_oversight_took_a_concern_up_shows_with_the_grievance()
    {
        var grievance = await service.AReceivedGrievanceAsync().After(service, Actor.Supervisor, A.Conduct());
        var concern = (await service.DetailsAsync(grievance)).GetProperty("conductConcern").GetGuid();
        await service.HearAsync(Hearing.Told(Contexts.CommunityPolicing, new OversightCaseOpened(concern)));
        await service.HearAsync(Hearing.Told(Contexts.CommunityPolicing, new OversightCaseOpened(Guid.NewGuid())));
        (await service.SendAsync(Request.Get(Actor.Supervisor, grievance.Url))).ShouldShow().GetProperty("oversightTookItUpOn").ValueKind.ShouldBe(JsonValueKind.String);
    }
}
