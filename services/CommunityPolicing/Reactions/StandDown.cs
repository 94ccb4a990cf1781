using Concord.CommunityPolicing.Patrols;
using Concord.Contracts;
using Concord.Hosting.Neighbours;

namespace Concord.CommunityPolicing.Reactions;

/// <summary>An alert ended: what was planned for it is stood down, and what is heard of it later plans nothing any more.</summary>
public static class StandDown
{
    public static Task Handle(Told<TranshumanceAlertEnded> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<JointPatrol, TranshumanceAlertEnded>(told, PlanJointPatrol.PatrolOf(told.What.Alert), (standing, _) => Decide(told.What, standing), stop);

    public static IEnumerable<object> Decide(TranshumanceAlertEnded ended, JointPatrol? standing) => standing switch
    {
        null => [new PatrolAlertHeard(ended.Alert), new PatrolAlertOver(ended.Ending)],
        { State: JointPatrolState.Planned } => [new JointPatrolStoodDown(ended.Alert, ended.Ending)],
        { State: JointPatrolState.Declined } => [new PatrolAlertOver(ended.Ending)],
        _ => [],
    };
}
