using Concord.Contracts;
using Concord.Grievances.Standby;
using Concord.Hosting.Neighbours;

namespace Concord.Grievances.Reactions;

/// <summary>With its alert a stand-by ends, and says so. Where the end is heard first, nobody is asked when the beginning comes (flow X10).</summary>
public static class StandMediatorDown
{
    public static Task Handle(Told<TranshumanceAlertEnded> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<MediatorStandby, TranshumanceAlertEnded>(told, AskForMediator.StandbyOf(told.What.Alert), (standing, _) => Decide(told.What, standing), stop);

    public static IEnumerable<object> Decide(TranshumanceAlertEnded alert, MediatorStandby? standing) => standing switch
    {
        null => [new StandbyForestalled(alert.Alert, alert.Ending)],
        { IsLive: true } => [new StandbyStoodDown(alert.Alert, alert.Ending)],
        _ => [],
    };
}
