using Concord.Contracts;
using Concord.Harness;
using Concord.Hosting;
using Concord.Transhumance.Alerts;
using Concord.Transhumance.Signals;

namespace Concord.Transhumance.Tests.Alerts;

public sealed class draft_alert_decides
{
    [Fact]
    public void how_bad_it_is_and_what_it_is_about_from_the_worst_of_its_signals()
    {
        var worse = Given.AReportedSignal(A.ReportSignal() with { Kind = SignalKind.Clash, Harm = HarmScale.Extreme });
        var drafted = DraftAlertEndpoint.Drafted(A.DraftAlert(), Given.ABasis(Given.ACorroboratedSignal(), worse), Acting.Caseworker);
        (drafted.Content.Severity, drafted.Kind, drafted.SpotKind, drafted.Drafter).ShouldBe((AlertSeverity.Extreme, SignalKind.Clash, SpotKind.Field, "a-caseworker"));
    }

    [Theory, Shows("TR-05")]
    [InlineData(SignalLevel.Unverified, AlertCertainty.Possible, AlertCertainty.Likely)]
    [InlineData(SignalLevel.Corroborated, AlertCertainty.Likely, AlertCertainty.Observed)]
    [InlineData(SignalLevel.Verified, AlertCertainty.Likely, AlertCertainty.Observed)]
    public void that_it_is_never_called_surer_than_its_signals_are(SignalLevel level, AlertCertainty most, AlertCertainty tooMuch)
    {
        var signal = level switch { SignalLevel.Unverified => Given.AReportedSignal(), SignalLevel.Corroborated => Given.ACorroboratedSignal(), _ => Given.AVerifiedSignal() };
        Refusal(A.DraftAlert() with { Certainty = most }, signal).ShouldBeNull();
        Refusal(A.DraftAlert() with { Certainty = AlertCertainty.Possible }, signal).ShouldBeNull();
        Refusal(A.DraftAlert() with { Certainty = tooMuch }, signal).ShouldBeBy("TR-05");
    }

    [Fact, Shows("TR-05")]
    public void that_what_a_trained_monitor_saw_is_observed() =>
        Refusal(A.DraftAlert() with { Certainty = AlertCertainty.Observed }, Given.AReportedSignal().After(A.VerifySignal() with { Method = VerificationMethod.SeenByTrainedMonitor }, Acting.Supervisor)).ShouldBeNull();

    [Fact, Shows("TR-05")]
    public void that_nothing_rests_on_what_was_refuted() =>
        Refusal(A.DraftAlert() with { Certainty = AlertCertainty.Unlikely }, Given.AReportedSignal().After(A.RefuteSignal(), Acting.Supervisor)).ShouldBeBy("TR-05");

    [Fact, Shows("TR-03")]
    public void that_it_ends_after_it_is_sent_and_within_fourteen_days()
    {
        Refusal(A.DraftAlert() with { Expires = Request.Instant }).ShouldBeBy("TR-03");
        Refusal(A.DraftAlert() with { Expires = Request.Instant.AddDays(14) }).ShouldBeNull();
        Refusal(A.DraftAlert() with { Expires = Request.Instant.AddDays(14).AddSeconds(1) }).ShouldBeBy("TR-03");
    }

    [Fact]
    public void that_it_names_what_is_in_sight()
    {
        Deciding.Refusal(A.DraftAlert(), new object(), Acting.Caseworker, Given.ABasis() with { Spot = null }).ShouldBeByState();
        Deciding.Refusal(A.DraftAlert(), new object(), Acting.Caseworker, Given.ABasis() with { Named = 2 }).ShouldBeByState();
        Refusal(A.DraftAlert() with { Place = "BF5601" }).ShouldBeByState();
        Refusal(A.DraftAlert() with { Latest = A.DraftAlert().Earliest }).ShouldBeByState();
    }

    private static Refusal? Refusal(DraftAlert command, Signal? signal = null) =>
        Deciding.Refusal(command, new object(), Acting.Caseworker, signal is null ? Given.ABasis() : Given.ABasis(signal));
}

public sealed class the_text_of_an_alert
{
    [Theory, Shows("TR-09")]
    [InlineData("An invasion of herds is expected.")]
    [InlineData("HORDES come from the north.")]
    [InlineData("Fulani herds will reach the fields.")]
    [InlineData("Foreigners, with cattle, are on their way.")]
    public void in_english_blames_no_group_and_speaks_of_no_war(string said) => (A.Texts() with { En = A.Texts().En with { Description = said } }).MustBeNeutral().ShouldBeBy("TR-09");

    [Theory, Shows("TR-09")]
    [InlineData("Des envahisseurs arrivent par le nord.")]
    [InlineData("Les Peuls amènent leurs troupeaux.")]
    [InlineData("Des étrangers campent près du barrage.")]
    public void in_french_blames_no_group_and_speaks_of_no_war(string said) => (A.Texts() with { Fr = A.Texts().Fr with { Headline = said } }).MustBeNeutral().ShouldBeBy("TR-09");

    [Theory, Shows("TR-09")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Prepare!")]
    public void says_what_to_do(string instruction) => (A.Texts() with { En = A.Texts().En with { Instruction = instruction } }).MustBeNeutral().ShouldBeBy("TR-09");

    [Theory, Shows("TR-09")]
    [InlineData("Call +226 70 12 34 56 at once.")]
    [InlineData("Call 70123456 at once.")]
    public void names_no_number_to_call(string instruction) => (A.Texts() with { Fr = A.Texts().Fr with { Instruction = instruction } }).MustBeNeutral().ShouldBeBy("TR-09");

    [Theory]
    [InlineData("Some 200 to 1000 animals may pass between 2025 and the end of March.")]
    [InlineData("Ask the invasive-plants team to open the gate by the market.")]
    public void may_say_everything_else(string said) => (A.Texts() with { En = A.Texts().En with { Description = said } }).MustBeNeutral().ShouldBeNull();
}
