using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Views;

namespace Concord.Transhumance.Tests.Alerts;

public sealed class review_alert_decides
{
    private static readonly DateTimeOffset Before = A.DraftAlert().Earliest.AddHours(-1);

    private static ReviewAlert Averted { get; } = A.ReviewAlert() with { Outcome = AlertOutcome.Averted, EarlyAction = true, FirstActionAt = Before, ConfirmedBy = [CommunitySide.Herders, CommunitySide.Farmers] };

    [Fact]
    public void how_much_time_the_alert_gave() => ReviewAlertEndpoint.Post(A.ReviewAlert(), Given.AnExpiredAlert(), Acting.Supervisor).LeadHours.ShouldBe(48);

    [Fact]
    public void what_nobody_answered()
    {
        var answered = Given.AnIssuedAlert().With([new EarlyActionAnswered(Contexts.Grievances, AlertAction.StandbyMediator, AlertAnswer.Accepted), .. Expiry.Of(1, A.DraftAlert().Expires, actionCalledFor: true)]);
        ReviewAlertEndpoint.Post(A.ReviewAlert(), answered, Acting.Supervisor).NeverAnswered.ShouldBe([AlertAction.QuickAction, AlertAction.JointPatrol]);
        ReviewAlertEndpoint.Post(A.ReviewAlert(), Given.AnIssuedExercise(), Acting.Supervisor).NeverAnswered.ShouldBeEmpty();
    }

    [Fact, Shows("TR-17")]
    public void that_early_means_before_the_arrival()
    {
        Refusal(A.ReviewAlert() with { EarlyAction = true }).ShouldBeBy("TR-17");
        Refusal(A.ReviewAlert() with { EarlyAction = true, FirstActionAt = A.DraftAlert().Earliest }).ShouldBeBy("TR-17");
        Refusal(A.ReviewAlert() with { EarlyAction = true, FirstActionAt = Before }).ShouldBeNull();
    }

    [Fact, Shows("TR-17")]
    public void that_early_means_before_the_event_where_there_was_one() =>
        Refusal(A.ReviewAlert() with { Outcome = AlertOutcome.Hit, EarlyAction = true, FirstActionAt = Before, HappenedAt = Before.AddHours(-2) }).ShouldBeBy("TR-17");

    [Fact, Shows("TR-18")]
    public void that_averted_needs_an_early_action_and_the_word_of_both_sides()
    {
        Refusal(Averted).ShouldBeNull();
        Refusal(Averted with { EarlyAction = false }).ShouldBeBy("TR-18");
        Refusal(Averted with { ConfirmedBy = [CommunitySide.Farmers] }).ShouldBeBy("TR-18");
        Refusal(Averted with { ConfirmedBy = [CommunitySide.Farmers, CommunitySide.Farmers] }).ShouldBeBy("TR-18");
    }

    [Fact]
    public void that_a_hit_says_when() => Refusal(A.ReviewAlert() with { Outcome = AlertOutcome.Hit }).ShouldBeByState();

    [Fact]
    public void that_it_is_reviewed_once_and_after_it_ended()
    {
        Deciding.Refusal(A.ReviewAlert(), Given.AnIssuedAlert(), Acting.Supervisor).ShouldBeByState();
        Deciding.Refusal(A.ReviewAlert(), Given.AnExpiredAlert().After(A.ReviewAlert(), Acting.Supervisor), Acting.Supervisor).ShouldBeByState();
    }

    [Theory, Shows("TR-19")]
    [InlineData(AlertMode.Actual, true)]
    [InlineData(AlertMode.Exercise, false)]
    public void that_what_was_meant_is_reviewed_within_21_days(AlertMode mode, bool due)
    {
        var drafted = DraftAlertEndpoint.Drafted(A.DraftAlert() with { Mode = mode }, Given.ABasis(), Acting.Caseworker);
        var ended = Fold.Of<AlertDetails>([drafted, .. Expiry.Of(1, A.DraftAlert().Expires, actionCalledFor: false)]);
        ended.ReviewBy.ShouldBe(due ? A.DraftAlert().Expires.AddDays(21) : null);
    }

    private static Refusal? Refusal(ReviewAlert command) => Deciding.Refusal(command, Given.AnExpiredAlert(), Acting.Supervisor);
}
