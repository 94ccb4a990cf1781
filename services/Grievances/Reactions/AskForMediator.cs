using Concord.Contracts;
using Concord.Grievances.Standby;
using Concord.Hosting.Neighbours;

namespace Concord.Grievances.Reactions;

/// <summary>An alert asks for a mediator to stand by, once; a later version of it changes the time of one that is still wanted, and nothing else (flow X9).</summary>
public static class AskForMediator
{
    public static Task Handle(Told<TranshumanceAlertIssued> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<MediatorStandby, TranshumanceAlertIssued>(told, StandbyOf(told.What.Alert), (standing, _) => Decide(told.What, standing), stop);

    /// <summary>The one stand-by of an alert.</summary>
    public static Guid StandbyOf(Guid alert) => Neighbourhood.RecordOf("mediator-standby", alert);

    public static IEnumerable<object> Decide(TranshumanceAlertIssued alert, MediatorStandby? standing) => standing switch
    {
        null when IsForUs(alert) => [new StandbyAsked(alert.Alert, alert.Place, alert.Spot, WindowOf(alert))],
        { IsLive: true } when alert.Version > standing.Window!.AlertVersion => [new StandbyRetimed(alert.Alert, WindowOf(alert))],
        _ => [],
    };

    // Farmers and herders meet at fields and at water; elsewhere there is nothing to mediate yet.
    private static bool IsForUs(TranshumanceAlertIssued alert) => alert is { Spot: SpotKind.Field or SpotKind.Water, Urgency: AlertUrgency.Immediate or AlertUrgency.Expected };

    private static StandbyWindow WindowOf(TranshumanceAlertIssued alert) => new(alert.Version, alert.Earliest, alert.Latest, alert.Expires, alert.Urgency);
}
