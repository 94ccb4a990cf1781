using Marten;
using Wolverine;

namespace Concord.Reintegration;

/// <summary>What a decision does to other records in the same transaction, such as recalling a referral whose ground is gone.</summary>
public sealed class Alongside(params IReadOnlyList<Step> steps) : ISideEffect
{
    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<Step> Steps { get; } = steps;

    // Appended on the version that stands: what is kept of the record carries it, and two at once are not both right.
    public async Task ExecuteAsync(IDocumentSession session, CancellationToken stop)
    {
        foreach (var step in Steps)
        {
            if (await session.Events.FetchStreamStateAsync(step.Record, stop) is { } standing)
                session.Events.Append(step.Record, standing.Version + 1, step.Fact);
        }
    }
}

/// <summary>A fact for another record that is there.</summary>
public sealed record Step(Guid Record, object Fact);
