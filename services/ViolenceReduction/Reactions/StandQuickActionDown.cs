using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.ViolenceReduction.QuickActions;

namespace Concord.ViolenceReduction.Reactions;

/// <summary>With its alert a quick action stands down, and says so. Where the end is heard first, nothing is proposed when the beginning comes (flow X10).</summary>
public static class StandQuickActionDown
{
    public static Task Handle(Told<TranshumanceAlertEnded> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<QuickAction, TranshumanceAlertEnded>(told, ProposeQuickAction.QuickActionOf(told.What.Alert), (standing, _) => Decide(told.What, standing), stop);

    public static IEnumerable<object> Decide(TranshumanceAlertEnded alert, QuickAction? standing) => standing switch
    {
        null => [new QuickActionForestalled(alert.Alert, alert.Ending)],
        { IsLive: true } => [new QuickActionStoodDown(alert.Alert, alert.Ending)],
        _ => [],
    };
}
