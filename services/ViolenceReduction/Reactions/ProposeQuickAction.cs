using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.ViolenceReduction.QuickActions;

namespace Concord.ViolenceReduction.Reactions;

/// <summary>An alert proposes a quick action, once; a later version of it changes the time of one that is still wanted, and nothing else (flow X9).</summary>
public static class ProposeQuickAction
{
    public static Task Handle(Told<TranshumanceAlertIssued> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<QuickAction, TranshumanceAlertIssued>(told, QuickActionOf(told.What.Alert), (standing, _) => Decide(told.What, standing), stop);

    /// <summary>The one quick action of an alert.</summary>
    public static Guid QuickActionOf(Guid alert) => Neighbourhood.RecordOf("quick-action", alert);

    public static IEnumerable<object> Decide(TranshumanceAlertIssued alert, QuickAction? standing) => standing switch
    {
        null when IsForUs(alert) => [new QuickActionProposed(alert.Alert, alert.Place, alert.Spot, TimingOf(alert))],
        { IsLive: true } when alert.Version > standing.Timing!.AlertVersion => [new QuickActionRetimed(alert.Alert, TimingOf(alert))],
        _ => [],
    };

    // Others act on the rest: a quick action keeps a herd and a field, or a herd and a well, apart.
    private static bool IsForUs(TranshumanceAlertIssued alert) => alert is { Spot: SpotKind.Field or SpotKind.Water, Urgency: AlertUrgency.Immediate or AlertUrgency.Expected };

    private static AlertTiming TimingOf(TranshumanceAlertIssued alert) => new(alert.Version, alert.Earliest, alert.Latest, alert.Expires, alert.Urgency, alert.Severity);
}
