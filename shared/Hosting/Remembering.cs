using System.Diagnostics.CodeAnalysis;
using JasperFx.Events.Fetching;
using Marten;
using Marten.Events;
using Marten.Events.Fetching;

namespace Concord.Hosting;

/// <summary>Decides on a long record as fast as on a short one: what a record came to is remembered, and only what happened since is read.</summary>
/// <param name="states">The states that are folded from events whenever somebody decides, and kept nowhere.</param>
/// <remarks>
/// The event store remembers only what it also keeps in a table. It is asked on every decision all the same, and the version is asserted at the commit: what is
/// remembered can be old, never wrong. The event that the memory ends with is read again, so that a database that was restored isn't taken for the one before.
/// </remarks>
internal sealed class Remembering(IReadOnlySet<Type> states) : IFetchPlanner
{
    private const int Records = 2000;
    private readonly RecentlyUsedAggregateWriteCache memory = new(Records);

    /// <inheritdoc/>
    public bool TryMatch<TDoc, TId>(IEventIdentityStrategy<TId> identity, StoreOptions options, [NotNullWhen(true)] out IAggregateFetchPlan<TDoc, TId>? plan) where TDoc : class where TId : notnull
    {
        plan = states.Contains(typeof(TDoc)) && identity is IEventIdentityStrategy<Guid> byId ? (IAggregateFetchPlan<TDoc, TId>)(object)new RememberedPlan<TDoc>(memory, byId, options) : null;
        return plan is not null;
    }
}
