using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.Reintegration.Cases;

namespace Concord.Reintegration.Reactions;

/// <summary>Two people are sure of a match: the case gets the task, whatever has become of it meanwhile short of child protection.</summary>
public static class AskForSafetyCheck
{
    public static Task Handle(Told<SafetyCheckConfirmed> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<ReintegrationCase, SafetyCheckConfirmed>(told, told.What.Case, (@case, _) => Decide(told.What, @case), stop);

    public static IEnumerable<object> Decide(SafetyCheckConfirmed confirmed, ReintegrationCase? @case) =>
        @case is null or { State: CaseState.Diverted } ? [] : [new SafetyCheckAsked(confirmed.Urgency)];
}
