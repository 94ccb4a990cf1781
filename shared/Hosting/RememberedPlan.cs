using JasperFx.Events;
using JasperFx.Events.Aggregation;
using JasperFx.Events.Fetching;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events;
using Marten.Internal.Sessions;
using Marten.Linq.QueryHandlers;

namespace Concord.Hosting;

/// <summary>How one kind of record is fetched for a decision, from what is remembered of it.</summary>
internal sealed class RememberedPlan<T>(IAggregateWriteCache memory, IEventIdentityStrategy<Guid> identity, StoreOptions options) : IAggregateFetchPlan<T, Guid> where T : class
{
    private readonly IAggregator<T, IQuerySession> aggregator = options.Projections.AggregatorFor<T>();

    public ProjectionLifecycle Lifecycle => ProjectionLifecycle.Live;

    public async Task<IEventStream<T>> FetchForWriting(DocumentSessionBase session, Guid id, bool forUpdate, CancellationToken stop = default)
    {
        var key = new AggregateCacheKey(typeof(T), "", session.TenantId, id);
        var (state, version) = await SinceAsync(session, key, id, stop) ?? await WholeAsync(session, key, id, stop);
        return state is null ? identity.StartStream(state, session, id, stop) : identity.AppendToStream(state, session, id, version, stop);
    }

    // Nothing, where nothing is remembered or what is remembered isn't how this record began.
    private async Task<(T? State, long Version)?> SinceAsync(DocumentSessionBase session, AggregateCacheKey key, Guid id, CancellationToken stop)
    {
        if (!memory.TryTake(key, out var remembered, out var version) || remembered is not Standing standing)
            return null;
        var events = await session.Events.FetchStreamAsync(id, fromVersion: version, token: stop);
        return events is [{ } last, ..] && last.Version == version && last.Id == standing.Last ? await FoldAsync(session, key, (T)standing.State, [.. events.Skip(1)], last, stop) : null;
    }

    private async Task<(T? State, long Version)> WholeAsync(DocumentSessionBase session, AggregateCacheKey key, Guid id, CancellationToken stop) =>
        await session.Events.FetchStreamAsync(id, token: stop) is { Count: > 0 } events ? await FoldAsync(session, key, null, events, events[^1], stop) : (null, 0);

    private async Task<(T? State, long Version)> FoldAsync(DocumentSessionBase session, AggregateCacheKey key, T? state, IReadOnlyList<IEvent> events, IEvent last, CancellationToken stop)
    {
        if (events is [.., var newest])
            (state, last) = (await aggregator.BuildAsync(events, session, state, stop), newest);
        if (state is not null)
            memory.Store(key, new Standing(state, last.Id), last.Version);
        return (state, last.Version);
    }

    // Nobody here asks for a record in another way than to decide on it.
    public Task<IEventStream<T>> FetchForWriting(DocumentSessionBase session, Guid id, long expectedStartingVersion, CancellationToken stop = default) => throw new NotSupportedException();

    public ValueTask<T?> FetchForReading(DocumentSessionBase session, Guid id, CancellationToken stop) => throw new NotSupportedException();

    public ValueTask<T?> ProjectLatest(DocumentSessionBase session, Guid id, CancellationToken stop) => throw new NotSupportedException();

    public Task<bool> StreamForReading(DocumentSessionBase session, Guid id, Stream destination, CancellationToken stop) => throw new NotSupportedException();

    public IQueryHandler<IEventStream<T>> BuildQueryHandler(QuerySession session, Guid id, long expectedStartingVersion) => throw new NotSupportedException();

    public IQueryHandler<IEventStream<T>> BuildQueryHandler(QuerySession session, Guid id, bool forUpdate) => throw new NotSupportedException();

    public IQueryHandler<T?> BuildQueryHandler(QuerySession session, Guid id) => throw new NotSupportedException();

    private sealed record Standing(object State, Guid Last);
}
