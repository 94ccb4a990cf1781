using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Signals;

/// <summary>It doesn't hold. The report stays, with why it was dropped.</summary>
public sealed record RefuteSignal(RefutationGround Ground);

[Command(Roles.Supervisor, Approves = true)]
public static class RefuteSignalEndpoint
{
    public static Refusal? Validate(RefuteSignal command, Signal signal) => signal.MustBe(SignalLevel.Unverified, SignalLevel.Corroborated, SignalLevel.Verified);

    [WolverinePost("/signals/{id}/refute-signal")]
    public static SignalRefuted Post(RefuteSignal command, [Existing] Signal signal) => new(command.Ground);
}
