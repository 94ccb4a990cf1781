using Marten;
using Wolverine.Marten;

namespace Concord.Reintegration;

/// <summary>What a decision says on another record in the same transaction.</summary>
/// <param name="record">The record, which is there.</param>
/// <param name="fact">What is said there.</param>
public sealed class Alongside(Guid record, object fact) : IMartenOp
{
    /// <summary>The record.</summary>
    public Guid Record { get; } = record;

    /// <summary>What is said there.</summary>
    public object Fact { get; } = fact;

    public void Execute(IDocumentSession session) => session.Events.Append(Record, Fact);
}
