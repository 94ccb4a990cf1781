using Concord.Contracts;
using Concord.Hosting.Neighbours;

namespace Concord.Hosting.Erasures.Reactions;

/// <summary>A neighbour erased somebody: what stands here under the same number goes too, unless a legal hold keeps it. Nobody here is asked again.</summary>
public static class EraseCopy
{
    /// <summary>Takes it up, once.</summary>
    public static Task Handle(Told<SubjectDataErased> told, Neighbourhood neighbours, ContextModel context, CancellationToken stop) => told.Context == context.Name
        ? Task.CompletedTask
        : neighbours.DecideAsync<Erasure, SubjectDataErased>(told, CopyOf(told.Subject), (standing, _) => Decide(told, standing), stop);

    /// <summary>The decision.</summary>
    public static IEnumerable<object> Decide(Told<SubjectDataErased> told, Erasure? standing) =>
        standing is null ? [new ErasureHeard(told.What.Subject, told.Context, told.Subject, told.What.AnswerBy)] : [];

    /// <summary>The record here of an erasure there.</summary>
    public static Guid CopyOf(Guid erasure) => Neighbourhood.RecordOf("erasure", erasure);
}
