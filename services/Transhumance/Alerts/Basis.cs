using Concord.Contracts;
using Concord.Hosting;
using Concord.Transhumance.Signals;
using Concord.Transhumance.Spots;
using Marten;

namespace Concord.Transhumance.Alerts;

/// <summary>On what an alert rests at this moment: its signals as they stand now, and the spot where it is drafted.</summary>
/// <param name="Signals">The signals that are there and in sight.</param>
/// <param name="Named">How many were named.</param>
/// <param name="Spot">The spot; asked for a draft only.</param>
public sealed record Basis(IReadOnlyList<Signal> Signals, int Named, SensitiveSpot? Spot = null)
{
    private IEnumerable<Signal> Standing => Signals.Where(signal => signal.Level is not SignalLevel.Refuted);

    /// <summary>How sure it can be said to be at most.</summary>
    public AlertCertainty Certainty =>
        Standing.Any(signal => signal.Observed) ? AlertCertainty.Observed
        : Standing.Any(signal => signal.Level is SignalLevel.Corroborated or SignalLevel.Verified) ? AlertCertainty.Likely
        : Standing.Any() ? AlertCertainty.Possible
        : AlertCertainty.Unlikely;

    /// <summary>Whether nothing in it is corroborated.</summary>
    public bool IsUnverified => Certainty is AlertCertainty.Possible;

    /// <summary>The worst harm that any of it tells of.</summary>
    public AlertSeverity Severity => Standing.Select(signal => signal.Harm).DefaultIfEmpty(HarmScale.None).Max() switch
    {
        HarmScale.Extreme => AlertSeverity.Extreme,
        HarmScale.Severe => AlertSeverity.Severe,
        HarmScale.Moderate => AlertSeverity.Moderate,
        _ => AlertSeverity.Minor,
    };

    /// <summary>What the worst of it is about.</summary>
    public SignalKind Kind => Signals.MaxBy(signal => signal.Harm)!.Kind;

    /// <summary>Looks at the signals, and at the spot where one is named.</summary>
    public static async Task<Basis> OfAsync(IReadOnlyList<Guid> signals, Guid? spot, Act act, IDocumentStore store, CancellationToken stop)
    {
        var standing = new List<Signal>();
        foreach (var id in signals.Distinct())
        {
            if (await Sight.BesideAsync<Signal>(id, act, store, stop) is { } signal)
                standing.Add(signal);
        }

        return new(standing, signals.Distinct().Count(), spot is { } named ? await Sight.BesideAsync<SensitiveSpot>(named, act, store, stop) : null);
    }
}
