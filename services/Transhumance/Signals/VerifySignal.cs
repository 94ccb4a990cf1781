using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Signals;

/// <summary>It is verified, and how bad it is as verified.</summary>
public sealed record VerifySignal(VerificationMethod Method, HarmScale Harm);

[Command(Roles.Supervisor, Approves = true)]
public static class VerifySignalEndpoint
{
    public static Refusal? Validate(VerifySignal command, Signal signal) =>
        signal.MustBe(SignalLevel.Unverified, SignalLevel.Corroborated)
        ?? Rules.OneChainIsOneSource.Unless(signal.Chains.Count > 1 || command.Method is VerificationMethod.SeenByTrainedMonitor,
            "One chain has told of it, and no trained monitor saw it. Corroborate it by another chain first.");

    [WolverinePost("/signals/{id}/verify-signal")]
    public static SignalVerified Post(VerifySignal command, [Existing] Signal signal, Act act) => new(command.Method, command.Harm, signal.HoursUntil(act));
}
