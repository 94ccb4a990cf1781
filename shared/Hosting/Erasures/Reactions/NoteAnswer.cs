using Concord.Contracts;
using Concord.Hosting.Neighbours;

namespace Concord.Hosting.Erasures.Reactions;

/// <summary>A neighbour says what became of its copy: the certificate of the erasure shows it. What answers another's erasure is passed over.</summary>
public static class NoteAnswer
{
    /// <summary>Notes it, once.</summary>
    public static Task Handle(Told<ErasureAnswered> told, Neighbourhood neighbours, ContextModel context, CancellationToken stop) => told.Context == context.Name
        ? Task.CompletedTask
        : neighbours.DecideAsync<Erasure, ErasureAnswered>(told, told.What.Erasure, (standing, _) => Decide(told, standing), stop);

    /// <summary>The decision.</summary>
    public static IEnumerable<object> Decide(Told<ErasureAnswered> told, Erasure? standing) =>
        standing is null ? [] : [new NeighbourAnswered(told.Context, told.What.Answer, told.OccurredAt, told.Subject, told.Id, told.Position)];
}
