using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Views;

namespace Concord.Transhumance.Tests.Alerts;

public sealed class update_alert_decides
{
    private static readonly Act Later = Acting.Supervisor.Later(3);

    [Fact, Shows("TR-01")]
    public void that_the_alert_stays_the_same_alert()
    {
        var updated = Given.AnIssuedAlert().After(A.UpdateAlert(), Later, Given.ABasis());
        (updated.Id, updated.FirstSent, updated.Latest!.Version, updated.Latest.Sent).ShouldBe((Given.AnIssuedAlert().Id, Request.Instant, 2, Request.Instant.AddHours(3)));
        updated.Latest.References.ShouldBe([1]);
    }

    [Theory, Shows("TR-02")]
    [InlineData()]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(1, 7)]
    public void that_it_names_an_earlier_message_of_this_alert(params int[] references) => Refusal(A.UpdateAlert() with { References = references }).ShouldBeBy("TR-02");

    [Fact, Shows("TR-01")]
    public void that_the_latest_is_among_those_it_follows()
    {
        var twice = Given.AnIssuedAlert().After(A.UpdateAlert(), Later, Given.ABasis());
        Deciding.Refusal(A.UpdateAlert(), twice, Acting.Supervisor.Later(4), Given.ABasis()).ShouldBeBy("TR-01");
        Deciding.Refusal(A.UpdateAlert() with { References = [2, 1] }, twice, Acting.Supervisor.Later(4), Given.ABasis()).ShouldBeNull();
    }

    [Fact, Shows("TR-01")]
    public void that_it_is_sent_after_the_one_that_it_follows() => Deciding.Refusal(A.UpdateAlert(), Given.AnIssuedAlert(), Acting.Supervisor, Given.ABasis()).ShouldBeBy("TR-01");

    [Fact]
    public void that_the_rules_of_the_first_message_hold_for_it_too()
    {
        Refusal(A.UpdateAlert() with { Certainty = AlertCertainty.Observed }).ShouldBeBy("TR-05");
        Refusal(A.UpdateAlert() with { Expires = Later.OccurredAt.AddDays(15) }).ShouldBeBy("TR-03");
        Refusal(A.UpdateAlert() with { Texts = A.Texts() with { En = A.Texts().En with { Headline = "An invasion is near" } } }).ShouldBeBy("TR-09");
        Refusal(A.UpdateAlert() with { Recipients = [A.Authority] }).ShouldBeBy("TR-08");
        Refusal(A.UpdateAlert() with { Recipients = [A.Authority, A.Farmers, A.Herders, A.Farmers.ForExercise()] }).ShouldBeBy("TR-04");
        Deciding.Refusal(A.UpdateAlert() with { Certainty = AlertCertainty.Possible }, Given.AnIssuedAlert(), Later, Given.ABasis(Given.AReportedSignal())).ShouldBeBy("TR-06");
    }

    [Fact]
    public void that_a_one_sided_alert_is_put_right()
    {
        var oneSided = Given.AnApprovedAlert().After(new IssueAlert([A.Authority, A.Farmers], OneSided: true), Acting.Supervisor, Given.ABasis());
        Deciding.Take(A.UpdateAlert(), oneSided, Later, Given.ABasis()).Facts[0].ShouldBeOfType<AlertUpdated>().SidesMissing.ShouldBeEmpty();
    }

    private static Refusal? Refusal(UpdateAlert command) => Deciding.Refusal(command, Given.AnIssuedAlert(), Later, Given.ABasis());
}

public sealed class an_ending
{
    private static readonly Act Later = Acting.Supervisor.Later();

    public static TheoryData<string> Endings => ["cancelled", "all clear", "expired"];

    [Fact, Shows("TR-03")]
    public void is_one_of_three_and_shown_as_such()
    {
        AlertDetails Shown(params IEnumerable<object> ending) => Fold.Of<AlertDetails>([Drafted, .. Issued, .. ending]);
        Shown(Facts(A.CancelAlert())).ShouldSatisfyAllConditions(alert => alert.State.ShouldBe(AlertState.Cancelled), alert => alert.Ending.ShouldBe(AlertEnding.Cancelled));
        Shown(Facts(A.IssueAllClear())).ShouldSatisfyAllConditions(alert => alert.State.ShouldBe(AlertState.AllClear), alert => alert.Ending.ShouldBe(AlertEnding.AllClear));
        Shown(Expiry.Of(1, A.DraftAlert().Expires, actionCalledFor: true)).ShouldSatisfyAllConditions(alert => alert.State.ShouldBe(AlertState.Expired), alert => alert.Ending.ShouldBe(AlertEnding.Expired), alert => alert.Messages.Count.ShouldBe(1));
    }

    [Theory, MemberData(nameof(Endings)), Shows("TR-03")]
    public void is_the_last(string ending)
    {
        var ended = Ended(ending);
        Deciding.Refusal(A.CancelAlert(1, 2), ended, Acting.Supervisor.Later(2)).ShouldBeBy("TR-03");
        Deciding.Refusal(A.IssueAllClear(1, 2), ended, Acting.Supervisor.Later(2)).ShouldBeBy("TR-03");
        Deciding.Refusal(A.UpdateAlert(), ended, Acting.Supervisor.Later(2), Given.ABasis()).ShouldBeBy("TR-03");
    }

    [Fact, Shows("TR-03")]
    public void comes_by_itself_when_the_time_is_over_even_before_it_is_recorded() =>
        Deciding.Refusal(A.CancelAlert(), Given.AnIssuedAlert(), Acting.Supervisor.Later(24 * 6)).ShouldBeBy("TR-03");

    [Theory, MemberData(nameof(Endings))]
    public void stands_neighbours_down_who_were_called(string ending)
    {
        Given.AnIssuedAlert().ActionCalledFor.ShouldBeTrue();
        Ended(ending).ActionCalledFor.ShouldBeFalse();
    }

    [Fact]
    public void of_an_exercise_stands_nobody_down() =>
        Deciding.Take(A.CancelAlert(), Given.AnIssuedExercise(), Later).Facts.ShouldHaveSingleItem().ShouldBeOfType<AlertCancelled>();

    [Fact, Shows("TR-02")]
    public void names_what_it_ends_and_is_a_cancel_to_everybody_who_was_ever_told()
    {
        Deciding.Refusal(A.CancelAlert() with { References = [] }, Given.AnIssuedAlert(), Later).ShouldBeBy("TR-02");
        Deciding.Refusal(A.IssueAllClear() with { References = [3] }, Given.AnIssuedAlert(), Later).ShouldBeBy("TR-02");

        var more = new AlertRecipient("HERD-DORI-2", RecipientSide.Herders, AlertChannel.RelayVisit);
        var updated = Given.AnIssuedAlert().After(A.UpdateAlert() with { Recipients = [A.Authority, A.Farmers, more] }, Later, Given.ABasis());
        var cancelled = updated.After(A.CancelAlert(2), Acting.Supervisor.Later(2)).Latest!;
        (cancelled.Kind, cancelled.Urgency).ShouldBe((AlertMessageKind.Cancel, AlertUrgency.Past));
        cancelled.Recipients.ShouldBe([A.Authority, A.Farmers, A.Herders, more]);
    }

    [Fact]
    public void is_worded_neutrally_too()
    {
        var blaming = A.Texts() with { Fr = A.Texts().Fr with { Description = "Les Dogons ont menti." } };
        Deciding.Refusal(A.CancelAlert() with { Texts = blaming }, Given.AnIssuedAlert(), Later).ShouldBeBy("TR-09");
        Deciding.Refusal(A.IssueAllClear() with { Texts = blaming }, Given.AnIssuedAlert(), Later).ShouldBeBy("TR-09");
    }

    [Fact]
    public void comes_to_what_was_issued_only()
    {
        Deciding.Refusal(A.CancelAlert(), Given.ADraft(), Later).ShouldBeByState();
        Deciding.Refusal(A.IssueAllClear(), Given.AnApprovedAlert(), Later).ShouldBeByState();
        Deciding.Refusal(A.UpdateAlert(), Given.AnApprovedAlert(), Later, Given.ABasis()).ShouldBeByState();
    }

    private static AlertDrafted Drafted => DraftAlertEndpoint.Drafted(A.DraftAlert(), Given.ABasis(), Acting.Caseworker);

    private static IEnumerable<object> Issued => [new AlertApproved("a-supervisor"), .. Deciding.Take(A.IssueAlert(), Given.AnApprovedAlert(), Acting.Supervisor, Given.ABasis()).Facts];

    private static IReadOnlyList<object> Facts(object command) => Deciding.Take(command, Given.AnIssuedAlert(), Later).Facts;

    private static Alert Ended(string ending) => ending switch
    {
        "cancelled" => Given.ACancelledAlert(),
        "all clear" => Given.AnIssuedAlert().After(A.IssueAllClear(), Later),
        _ => Given.AnExpiredAlert(),
    };
}
