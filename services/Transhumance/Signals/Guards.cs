using Concord.Hosting;

namespace Concord.Transhumance.Signals;

/// <summary>What many commands on a signal ask.</summary>
internal static class Guards
{
    /// <summary>The signal stands at one of <paramref name="levels"/>.</summary>
    public static Refusal? MustBe(this Signal signal, params ReadOnlySpan<SignalLevel> levels) =>
        levels.Contains(signal.Level) ? null : Refusal.WrongState($"The signal is {signal.Level.ToString().ToLowerInvariant()}; this step does not lead on from there. Report anew what is new.");

    /// <summary>The whole hours since it was reported to have happened.</summary>
    public static int HoursUntil(this Signal signal, Act act) => (int)(act.OccurredAt - signal.HappenedAt).TotalHours;
}
