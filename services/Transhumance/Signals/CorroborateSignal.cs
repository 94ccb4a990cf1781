using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Transhumance.Signals;

/// <summary>A second source tells the same, and didn't have it from the first.</summary>
public sealed record CorroborateSignal(SourceClass Source, [property: RegularExpression("^[A-Z0-9-]{2,20}$")] string Chain);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class CorroborateSignalEndpoint
{
    public static Refusal? Validate(CorroborateSignal command, Signal signal) =>
        signal.MustBe(SignalLevel.Unverified, SignalLevel.Corroborated)
        ?? Rules.OneChainIsOneSource.Unless(!signal.Chains.Contains(command.Chain), $"Chain {command.Chain} is counted already, and one chain is one source. Find somebody who has it from elsewhere.");

    [WolverinePost("/signals/{id}/corroborate-signal")]
    public static SignalCorroborated Post(CorroborateSignal command, [Existing] Signal signal, Act act) =>
        new(command.Source, command.Chain, signal.Chains.Count + 1, signal.HoursUntil(act));
}
