using Concord.Harness;
using Concord.Transhumance.Signals;

namespace Concord.Transhumance.Tests.Signals;

public sealed class corroborate_signal_decides
{
    [Fact]
    public void that_a_second_chain_corroborates_and_counts()
    {
        var corroborated = CorroborateSignalEndpoint.Post(A.CorroborateSignal(), Given.AReportedSignal(), Acting.Caseworker.Later(5));
        (corroborated.Sources, corroborated.HoursSinceReport).ShouldBe((2, 5));
        Given.ACorroboratedSignal().Level.ShouldBe(SignalLevel.Corroborated);
    }

    [Fact, Shows("TR-13")]
    public void that_two_reports_of_one_chain_are_one_source() =>
        Deciding.Refusal(A.CorroborateSignal() with { Chain = "CH-17", Source = SourceClass.Authority }, Given.AReportedSignal(), Acting.Caseworker).ShouldBeBy("TR-13");

    [Fact, Shows("TR-13")]
    public void that_a_chain_that_corroborated_does_not_do_so_twice() =>
        Deciding.Refusal(A.CorroborateSignal(), Given.ACorroboratedSignal(), Acting.Caseworker).ShouldBeBy("TR-13");

    [Fact]
    public void that_what_is_verified_needs_no_more() => Deciding.Refusal(A.CorroborateSignal() with { Chain = "CH-99" }, Given.AVerifiedSignal(), Acting.Caseworker).ShouldBeByState();
}

public sealed class verify_signal_decides
{
    [Fact]
    public void how_bad_it_is_as_verified() =>
        Given.ACorroboratedSignal().After(A.VerifySignal() with { Harm = HarmScale.Moderate }, Acting.Supervisor).ShouldSatisfyAllConditions(
            signal => signal.Harm.ShouldBe(HarmScale.Moderate), signal => signal.Observed.ShouldBeFalse(), signal => signal.Level.ShouldBe(SignalLevel.Verified));

    [Fact, Shows("TR-13")]
    public void that_one_chain_is_not_enough() => Deciding.Refusal(A.VerifySignal(), Given.AReportedSignal(), Acting.Supervisor).ShouldBeBy("TR-13");

    [Fact]
    public void that_a_trained_monitor_who_saw_it_is_enough() =>
        Given.AReportedSignal().After(A.VerifySignal() with { Method = VerificationMethod.SeenByTrainedMonitor }, Acting.Supervisor).Observed.ShouldBeTrue();
}

public sealed class refute_signal_decides
{
    [Fact]
    public void that_even_what_was_verified_can_turn_out_wrong() => Given.AVerifiedSignal().After(A.RefuteSignal(), Acting.Supervisor).Level.ShouldBe(SignalLevel.Refuted);

    [Fact]
    public void that_it_ends_there()
    {
        var refuted = Given.AReportedSignal().After(A.RefuteSignal(), Acting.Supervisor);
        Deciding.Refusal(A.RefuteSignal(), refuted, Acting.Supervisor).ShouldBeByState();
        Deciding.Refusal(A.CorroborateSignal(), refuted, Acting.Supervisor).ShouldBeByState();
        Deciding.Refusal(A.VerifySignal(), refuted, Acting.Supervisor).ShouldBeByState();
    }
}

public sealed class a_signal_of_peace
{
    private static ReportSignal Peace { get; } = A.ReportSignal() with { Kind = SignalKind.SharingOfResources, Harm = HarmScale.None };

    [Fact, Shows("TR-20")]
    public void is_corroborated_and_verified_like_any_other()
    {
        Deciding.Refusal(A.VerifySignal() with { Harm = HarmScale.None }, Given.AReportedSignal(Peace), Acting.Supervisor).ShouldBeBy("TR-13");
        Given.AReportedSignal(Peace).After(A.CorroborateSignal(), Acting.Caseworker).After(A.VerifySignal() with { Harm = HarmScale.None }, Acting.Supervisor).Level.ShouldBe(SignalLevel.Verified);
    }

    [Fact]
    public void tells_of_no_harm() => ReportSignalEndpoint.Validate(Peace with { Harm = HarmScale.Minor }, Acting.Partner).ShouldBeByState();

    [Fact]
    public void is_one_of_three_families() => Enum.GetValues<SignalKind>().GroupBy(Families.Of).ToDictionary(family => family.Key, family => family.Count())
        .ShouldBe(new Dictionary<SignalFamily, int> { [SignalFamily.Event] = 7, [SignalFamily.Movement] = 4, [SignalFamily.Peace] = 3 });
}

public sealed class a_signal_over_http(TranshumanceHost service)
{
    [Fact]
    public async Task is_reported_corroborated_verified_and_refuted()
    {
        var signal = await service.ASignalAsync();
        (await service.DoAsync(Actor.Caseworker, signal, A.CorroborateSignal() with { Chain = "CH-17" })).ShouldBeRefusedBy("TR-13");
        signal = await Task.FromResult(signal).After(service, Actor.Caseworker, A.CorroborateSignal()).After(service, Actor.Supervisor, A.VerifySignal()).After(service, Actor.Supervisor, A.RefuteSignal());

        var details = await service.DetailsAsync(signal);
        details.GetProperty("level").GetString().ShouldBe("refuted");
        details.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("chain").GetString()).ShouldBe(["CH-17", "CH-04"]);
        (await service.HistoryAsync(signal)).ShouldBe(["signal-reported", "signal-corroborated", "signal-verified", "signal-refuted"]);
    }

    [Fact]
    public async Task keeps_the_account_sealed()
    {
        var signal = await service.ASignalAsync();
        (await service.SendAsync(Request.Get(Actor.Supervisor, signal.Url))).Body.ShouldNotContain("north market");
        (await service.SendAsync(Request.Get(Actor.Supervisor, signal.Url).For("protection"))).Body.ShouldContain("north market");
    }

    [Fact, Shows("TR-20")]
    public async Task is_listed_by_family_and_level_peace_like_conflict()
    {
        var peace = await service.OpenAsync(Actor.Committee, "signals", A.ReportSignal() with { Kind = SignalKind.JointMarket, Harm = HarmScale.None }).After(service, Actor.Caseworker, A.CorroborateSignal());
        var conflict = await service.ACorroboratedSignalAsync();

        var listed = await Patience.UntilAsync(
            () => service.SendAsync(Request.Get(Actor.Supervisor, $"{Lives.Root}/signals?family=peace&level=corroborated&limit=200")), reply => reply.Body.Contains(peace.Id.ToString(), StringComparison.Ordinal));
        listed.ShouldShow().GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("family").GetString() == "peace" && item.GetProperty("sources").GetInt32() == 2);
        listed.Body.ShouldNotContain(conflict.Id.ToString());
    }
}
