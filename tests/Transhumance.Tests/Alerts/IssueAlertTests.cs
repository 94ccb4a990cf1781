using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Signals;

namespace Concord.Transhumance.Tests.Alerts;

public sealed class approve_alert_decides
{
    [Fact]
    public void who_approved() => ApproveAlertEndpoint.Post(A.ApproveAlert(), Given.ADraft(), Acting.Supervisor).Approver.ShouldBe("a-supervisor");

    [Fact, Shows("TR-07")]
    public void that_the_drafter_does_not() => Deciding.Refusal(A.ApproveAlert(), Given.ADraft(), Acting.By(Actor.Supervisor with { Id = "a-caseworker" })).ShouldBeBy("TR-07");

    [Fact]
    public void that_it_is_approved_once() => Deciding.Refusal(A.ApproveAlert(), Given.AnApprovedAlert(), Acting.Supervisor).ShouldBeByState();
}

public sealed class issue_alert_decides
{
    [Fact, Shows("TR-01")]
    public void that_the_first_message_is_version_one_and_follows_none()
    {
        var issued = Given.AnIssuedAlert();
        (issued.Latest!.Version, issued.Latest.Kind, issued.FirstSent).ShouldBe((1, AlertMessageKind.Alert, Request.Instant));
        issued.Latest.References.ShouldBeEmpty();
    }

    [Fact]
    public void that_nothing_goes_out_unapproved() => Refusal(Given.ADraft()).ShouldBeByState();

    [Theory, Shows("TR-08")]
    [InlineData(RecipientSide.Authority)]
    [InlineData(RecipientSide.Farmers)]
    [InlineData(RecipientSide.Herders)]
    public void that_authority_farmers_and_herders_are_told_or_it_says_that_it_is_one_sided(RecipientSide missing)
    {
        var some = A.IssueAlert() with { Recipients = [.. A.IssueAlert().Recipients.Where(recipient => recipient.Side != missing)] };
        Refusal(Given.AnApprovedAlert(), some).ShouldBeBy("TR-08");
        Deciding.Take(some with { OneSided = true }, Given.AnApprovedAlert(), Acting.Supervisor, Given.ABasis()).Facts[0].ShouldBeOfType<AlertIssued>().SidesMissing.ShouldBe([missing]);
    }

    [Fact, Shows("TR-04")]
    public void that_an_exercise_reaches_no_live_group()
    {
        var exercise = Given.AnApprovedAlert(A.DraftAlert() with { Mode = AlertMode.Exercise });
        Refusal(exercise).ShouldBeBy("TR-04");
        Refusal(exercise, A.IssueExercise() with { Recipients = [.. A.IssueExercise().Recipients, A.Farmers] }).ShouldBeBy("TR-04");
        Refusal(exercise, A.IssueExercise()).ShouldBeNull();
    }

    [Fact, Shows("TR-04")]
    public void that_what_is_meant_does_not_go_to_groups_for_exercises() => Refusal(Given.AnApprovedAlert(), A.IssueExercise()).ShouldBeBy("TR-04");

    [Fact, Shows("TR-06")]
    public void that_what_is_unverified_goes_out_only_in_danger()
    {
        Unverified(HarmScale.Severe, hours: 23).ShouldBeNull();
        Unverified(HarmScale.Extreme, hours: 1).ShouldBeNull();
        Unverified(HarmScale.Severe, hours: 24).ShouldBeBy("TR-06");
        Unverified(HarmScale.Moderate, hours: 23).ShouldBeBy("TR-06");
    }

    [Fact, Shows("TR-06")]
    public void that_what_is_unverified_is_checked_again_within_six_hours() =>
        (Issued(HarmScale.Severe, hours: 5).RecheckBy, Given.AnIssuedAlert().Latest).ShouldSatisfyAllConditions(
            found => found.RecheckBy.ShouldBe(Request.Instant.AddHours(6)),
            _ => Deciding.Take(A.IssueAlert(), Given.AnApprovedAlert(), Acting.Supervisor, Given.ABasis()).Facts[0].ShouldBeOfType<AlertIssued>().RecheckBy.ShouldBeNull());

    [Fact, Shows("TR-05")]
    public void that_what_was_refuted_since_the_draft_carries_nothing() =>
        Refusal(Given.AnApprovedAlert(), basis: Given.ABasis(Given.ACorroboratedSignal().After(A.RefuteSignal(), Acting.Supervisor))).ShouldBeBy("TR-05");

    [Fact, Shows("TR-03")]
    public void that_it_is_not_sent_after_its_time() => Deciding.Refusal(A.IssueAlert(), Given.AnApprovedAlert(), Acting.Supervisor.Later(24 * 6), Given.ABasis()).ShouldBeBy("TR-03");

    [Fact]
    public void that_a_recipient_is_named_once() => Refusal(Given.AnApprovedAlert(), new([A.Authority, A.Farmers, A.Herders, A.Farmers])).ShouldBeByState();

    [Theory]
    [InlineData(23, AlertUrgency.Immediate)]
    [InlineData(24, AlertUrgency.Expected)]
    [InlineData(167, AlertUrgency.Expected)]
    [InlineData(168, AlertUrgency.Future)]
    public void how_soon_to_act_from_the_earliest_arrival(int hours, AlertUrgency urgency) => Warning.Urgency(Request.Instant.AddHours(hours), Request.Instant).ShouldBe(urgency);

    private static Refusal? Refusal(Alert alert, IssueAlert? command = null, Basis? basis = null) => Deciding.Refusal(command ?? A.IssueAlert(), alert, Acting.Supervisor, basis ?? Given.ABasis());

    private static Refusal? Unverified(HarmScale harm, int hours) => Taken(harm, hours).Refusal;

    private static AlertIssued Issued(HarmScale harm, int hours) => (AlertIssued)Taken(harm, hours).Facts[0];

    private static (Refusal? Refusal, IReadOnlyList<object> Facts) Taken(HarmScale harm, int hours)
    {
        var basis = Given.ABasis(Given.AReportedSignal(A.ReportSignal() with { Harm = harm }));
        var alert = Given.AnApprovedAlert(A.DraftAlert() with { Certainty = AlertCertainty.Possible, Earliest = Request.Instant.AddHours(hours) }, basis);
        return Deciding.Take(A.IssueAlert(), alert, Acting.Supervisor, basis);
    }
}

public sealed class neighbours_are_called_to_act
{
    [Theory]
    [InlineData(SpotKind.Field, 48, true)]
    [InlineData(SpotKind.Water, 1, true)]
    [InlineData(SpotKind.Market, 48, false)]
    [InlineData(SpotKind.Field, 200, false)]
    public void for_fields_and_water_and_soon(SpotKind kind, int hours, bool called)
    {
        var (from, basis) = (Request.Instant.AddHours(hours), Given.ABasis() with { Spot = Given.ASpot(kind) });
        var alert = Given.AnApprovedAlert(A.DraftAlert() with { Earliest = from, Latest = from.AddDays(1), Expires = from.AddDays(2) }, basis);
        Deciding.Take(A.IssueAlert(), alert, Acting.Supervisor, basis).Facts.OfType<EarlyActionCalledFor>().Any().ShouldBe(called);
    }

    [Fact]
    public void anew_when_a_later_version_moves_the_arrival_away()
    {
        var later = A.UpdateAlert() with { Earliest = Request.Instant.AddDays(9), Latest = Request.Instant.AddDays(10), Expires = Request.Instant.AddDays(11) };
        Deciding.Take(later, Given.AnIssuedAlert(), Acting.Supervisor.Later(), Given.ABasis()).Facts.OfType<EarlyActionCalledFor>().ShouldHaveSingleItem().Urgency.ShouldBe(AlertUrgency.Future);
    }

    [Fact, Shows("TR-04")]
    public void never_for_an_exercise() => Given.AnIssuedExercise().ActionCalledFor.ShouldBeFalse();

    [Fact]
    public void with_the_district_and_no_more_of_the_place() =>
        Given.AnIssuedAlert().CallFor(Given.AnIssuedAlert().Latest!).ShouldHaveSingleItem().ShouldBeOfType<EarlyActionCalledFor>().Place.ShouldBe("BF5603");
}
