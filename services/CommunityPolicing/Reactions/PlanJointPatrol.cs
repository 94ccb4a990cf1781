using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Patrols;
using Concord.CommunityPolicing.Views;
using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Marten;

namespace Concord.CommunityPolicing.Reactions;

/// <summary>An alert about fields or water asks for a patrol of police and a forum together, once, however often and in whatever order it is heard.</summary>
public static class PlanJointPatrol
{
    public static async Task Handle(Told<TranshumanceAlertIssued> told, Neighbourhood neighbours, IDocumentStore store, CancellationToken stop)
    {
        await using var session = store.QuerySession(told.Mission);
        var active = await session.Query<ForumDetails>().Where(forum => forum.State == ForumState.Active && forum.Place.StartsWith(told.What.Place)).OrderBy(forum => forum.Id).FirstOrDefaultAsync(stop);
        await neighbours.DecideAsync<JointPatrol, TranshumanceAlertIssued>(told, PatrolOf(told.What.Alert), (standing, _) => Decide(told.What, active?.Id, standing), stop);
    }

    public static IEnumerable<object> Decide(TranshumanceAlertIssued alert, Guid? forum, JointPatrol? standing) => standing switch
    {
        null => [new PatrolAlertHeard(alert.Alert), Answer(alert, forum)],
        { State: JointPatrolState.StoodDown or JointPatrolState.Over } => [],
        _ when alert.Version <= standing.AlertVersion => [],
        { State: JointPatrolState.Planned } => [new JointPatrolReplanned(alert.Version, alert.Earliest, alert.Latest)],
        _ => [Answer(alert, forum)],
    };

    /// <summary>The patrol of an alert.</summary>
    internal static Guid PatrolOf(Guid alert) => Neighbourhood.RecordOf("joint-patrol", alert);

    private static object Answer(TranshumanceAlertIssued alert, Guid? forum) => (IsOurs(alert), forum) switch
    {
        (false, _) => new JointPatrolDeclined(alert.Alert, alert.Version, alert.Place, PatrolDecline.NotNeeded),
        (_, { } found) => new JointPatrolPlanned(alert.Alert, alert.Version, found, alert.Place, alert.Spot, alert.Earliest, alert.Latest),
        _ => new JointPatrolDeclined(alert.Alert, alert.Version, alert.Place, PatrolDecline.NoForum),
    };

    private static bool IsOurs(TranshumanceAlertIssued alert) => alert is { Spot: SpotKind.Field or SpotKind.Water, Urgency: AlertUrgency.Immediate or AlertUrgency.Expected };
}
