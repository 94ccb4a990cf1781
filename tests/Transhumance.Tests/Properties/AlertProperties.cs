using Concord.Harness;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Views;
using FsCheck;
using FsCheck.Fluent;

namespace Concord.Transhumance.Tests.Properties;

/// <summary>What holds in every life that an alert can have, however people try.</summary>
public sealed class in_every_life
{
    [Fact, Shows("TR-01")]
    public void an_alert_keeps_one_identity_and_one_first_sent_time() => Always(life =>
        life.Select(moment => moment.After.Id).Distinct().Count() == 1 && life.Select(moment => moment.After.FirstSent).OfType<DateTimeOffset>().Distinct().Count() <= 1);

    [Fact, Shows("TR-03")]
    public void an_ended_alert_never_gets_another_ending_nor_another_message() => Always(life =>
        life.SelectMany(moment => moment.Facts).Count(fact => fact is AlertCancelled or AllClearIssued or AlertExpired) <= 1
        && life.All(moment => moment.Before.State < AlertState.Expired || Messages([moment]) is []));

    [Fact, Shows("TR-02")]
    public void each_message_after_the_first_references_earlier_ones_and_the_latest_of_them() => Always(life =>
        Messages(life) is var messages && messages.Select((message, at) => message.Version == at + 1).All(holds => holds)
        && messages.All(message => message.Kind is AlertMessageKind.Alert ? message is { Version: 1, References: [] } : message.References.All(version => version < message.Version) && message.References.Contains(message.Version - 1)));

    [Fact, Shows("TR-01")]
    public void messages_are_sent_one_after_the_other() => Always(life => Messages(life) is var messages && messages.Zip(messages.Skip(1)).All(pair => pair.First.Sent < pair.Second.Sent));

    [Fact, Shows("TR-04")]
    public void an_exercise_reaches_no_live_recipient_and_calls_no_neighbour() => Always(life =>
        life[^1].After is not { Mode: AlertMode.Exercise } exercise
        || (Messages(life).SelectMany(message => message.Recipients).All(recipient => recipient.ForExercises) && life.SelectMany(moment => moment.Facts).All(fact => fact is not (EarlyActionCalledFor or EarlyActionStoodDown))
            && life.All(moment => Deciding.Refusal(A.SendAlert(), new object(), moment.Attempt.Act, moment.After with { Mode = exercise.Mode }) is not null)));

    [Fact, Shows("TR-05")]
    public void nothing_goes_out_surer_than_its_signals_are_at_that_moment() => Always(life =>
        life.All(moment => moment.Facts.All(fact => fact is not (AlertIssued or AlertUpdated) || Messages([moment]).All(message => message.Content.Certainty >= moment.Attempt.Basis.Certainty))));

    [Fact]
    public void neighbours_are_stood_down_as_often_as_they_were_called() => Always(life =>
        life[^1].After.State < AlertState.Expired || !life[^1].After.ActionCalledFor);

    [Fact]
    public void a_refusal_says_what_to_do_and_names_a_rule_that_binds_the_command() => Always(life => life.All(moment =>
        moment.Refusal is null || (moment.Refusal.Detail.EndsWith('.') && (moment.Refusal.Rule is not { } rule || Rules.All.Single(known => known.Id == rule).Binds.Contains(moment.Attempt.Command.GetType().Name)))));

    [Fact]
    public void the_views_show_what_the_rules_see() => Always(life =>
    {
        object[] facts = [DraftAlertEndpoint.Drafted(A.DraftAlert() with { Mode = life[0].Before.Mode }, Given.ABasis(), Acting.Caseworker), .. life.SelectMany(moment => moment.Facts)];
        var (alert, details, entry) = (life[^1].After, Fold.Of<AlertDetails>(facts), Fold.Of<AlertEntry>(facts));
        return (alert.State, alert.FirstSent, alert.ActionCalledFor, alert.Latest?.Version ?? 0) == (details.State, details.FirstSent, details.ActionCalledFor, details.Messages.Count) && entry.State == alert.State;
    });

    [Fact]
    public void there_are_lives_that_reach_every_state_and_every_message()
    {
        var moments = AlertLife.Lives.Generator.Sample(2000).SelectMany(life => life.Moments()).ToList();
        moments.Select(moment => moment.After.State).Distinct().ShouldBe(Enum.GetValues<AlertState>(), ignoreOrder: true);
        Messages(moments).Select(message => message.Kind).Distinct().Count().ShouldBe(4);
        moments.Where(moment => moment.After.Mode is AlertMode.Exercise).Select(moment => moment.After.State).Distinct().Count().ShouldBe(7);
        moments.Select(moment => moment.Refusal?.Rule).OfType<string>().Distinct().Order().ShouldBe(["TR-01", "TR-02", "TR-03", "TR-04", "TR-05", "TR-06", "TR-07", "TR-08", "TR-17", "TR-18"]);
    }

    private static List<AlertMessage> Messages(IEnumerable<Lived> life) =>
        [.. life.SelectMany(moment => moment.Facts).Select(fact => fact switch { AlertIssued issued => issued.Message, AlertUpdated updated => updated.Message, AlertCancelled cancelled => cancelled.Message, AllClearIssued clear => clear.Message, _ => null }).OfType<AlertMessage>()];

    private static void Always(Func<Lived[], bool> holds) =>
        Prop.ForAll(AlertLife.Lives, life => life.Moments().ToArray() is not { Length: > 0 } moments || holds(moments)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
