using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.Transhumance.Alerts;

namespace Concord.Transhumance.Reactions;

/// <summary>What a neighbour does about an alert is kept with it, for its review; an alert that called nobody has no answer.</summary>
public static class RecordAnswer
{
    public static Task Handle(Told<AlertAnswered> told, Neighbourhood neighbours, CancellationToken stop) =>
        neighbours.DecideAsync<Alert, AlertAnswered>(told, told.What.Alert, (standing, _) => Decide(told.Context, told.What, standing), stop);

    public static IEnumerable<object> Decide(string context, AlertAnswered answered, Alert? standing) =>
        standing?.EverCalledFor is true ? [new EarlyActionAnswered(context, answered.Action, answered.Answer)] : [];
}
