using Concord.Contracts;
using Concord.Grievances.Conduct;
using Concord.Hosting.Neighbours;

namespace Concord.Grievances.Reactions;

/// <summary>The independent oversight took a concern up: that is noted, once, so that the complainant can be told.</summary>
public static class NoteOversight
{
    public static Task Handle(Told<OversightCaseOpened> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<ConductConcern, OversightCaseOpened>(told, told.What.Concern, (standing, act) => Decide(standing, act.Day), stop);

    public static IEnumerable<object> Decide(ConductConcern? standing, DateOnly day) => standing is { TakenUpOn: null } ? [new OversightTookItUp(day)] : [];
}
