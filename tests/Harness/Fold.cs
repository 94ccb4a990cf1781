using JasperFx.Events;

namespace Concord.Harness;

/// <summary>Folds facts into a state or a view with its own <c>Create</c> and <c>Apply</c>: no store, no database.</summary>
public static class Fold
{
    /// <summary>The stream's id in every fold.</summary>
    public static readonly Guid Stream = Guid.Parse("c0c0c0c0-0000-4000-8000-000000000001");

    /// <summary>What the facts come to.</summary>
    public static T Of<T>(params IEnumerable<object> facts) where T : class
    {
        var first = Stored(facts.First());
        return facts.Skip(1).Aggregate((T)typeof(T).GetMethod("Create", [typeof(IEvent<>).MakeGenericType(first.EventType)])!.Invoke(null, [first])!, After);
    }

    /// <summary>What one more fact makes of it; a fact that it doesn't apply leaves it as it was.</summary>
    public static T After<T>(T state, object fact) where T : class =>
        typeof(T).GetMethod("Apply", [fact.GetType()]) is { } apply ? (T)apply.Invoke(state, [fact])! : state;

    private static IEvent Stored(object fact)
    {
        var stored = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(fact.GetType()), fact)!;
        (stored.StreamId, stored.Version, stored.Sequence, stored.TenantId, stored.Timestamp) = (Stream, 1, 1, "BFA", Request.Instant);
        return stored;
    }
}
