using Concord.CommunityPolicing.Oversight;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Neighbours;

namespace Concord.CommunityPolicing.Reactions;

/// <summary>A concern about conduct that another context heard is taken up by the independent oversight, once, and the answer says only that.</summary>
public static class TakeConcernUp
{
    public static Task Handle(Told<ConductConcernRaised> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<OversightCase, ConductConcernRaised>(told, CaseOf(told.What.Concern), (standing, act) => Decide(told.What, standing, act), stop);

    public static IEnumerable<object> Decide(ConductConcernRaised concern, OversightCase? standing, Act act) => standing is not null ? [] :
    [
        new ConductAllegationReceived(concern.Institution, Unit: null, RankBand.Unknown, concern.Class, concern.Place, ConductSource.OtherContext, concern.Danger, act.RecordedAt),
        new OversightTookConcernUp(concern.Concern),
    ];

    /// <summary>The case of a concern.</summary>
    internal static Guid CaseOf(Guid concern) => Neighbourhood.RecordOf("oversight-case", concern);
}
