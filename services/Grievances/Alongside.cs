using Marten;
using Wolverine.Marten;

namespace Concord.Grievances;

/// <summary>What a decision does to other records in the same transaction: it starts and stops clocks, moves a report, shields a person.</summary>
public sealed class Alongside(params IReadOnlyList<Step> steps) : IMartenOp
{
    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<Step> Steps { get; } = steps;

    /// <summary>These steps and then those of <paramref name="other"/>.</summary>
    public Alongside And(Alongside other) => new([.. Steps, .. other.Steps]);

    public void Execute(IDocumentSession session)
    {
        foreach (var step in Steps)
        {
            if (step.Opens is { } kind)
                session.Events.StartStream(kind, step.Stream, step.Fact);
            else
                session.Events.Append(step.Stream, step.Fact);
        }
    }
}

/// <summary>A fact for another record, and of which kind that is where it begins with it.</summary>
public sealed record Step(Guid Stream, Type? Opens, object Fact)
{
    /// <summary>A fact for a record that is there.</summary>
    public static Step To(Guid stream, object fact) => new(stream, Opens: null, fact);

    /// <summary>The first fact of a record.</summary>
    public static Step Start<T>(Guid stream, object fact) where T : class => new(stream, typeof(T), fact);
}
