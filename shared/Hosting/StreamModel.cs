using JasperFx.Events.Projections;
using Marten;

namespace Concord.Hosting;

/// <summary>A kind of stream: the state that its rules ask, and the details that people read.</summary>
/// <param name="Name">What it is called in a history.</param>
/// <param name="State">The state that decisions are taken on.</param>
/// <param name="Details">The details that people read.</param>
/// <param name="DetailsAsync">The details at a version or an instant, folded from the events.</param>
/// <param name="Register">Tells the event store about it.</param>
public sealed record StreamModel(string Name, Type State, Type Details, StreamModel.Fold DetailsAsync, Action<StoreOptions> Register)
{
    /// <summary>Folds a stream up to a version, or up to an instant of recording; <c>0</c> and <c>null</c> mean all of it.</summary>
    public delegate Task<ISeen?> Fold(IQuerySession session, Guid id, long version, DateTimeOffset? at, CancellationToken stop);

    /// <summary>
    /// A stream whose state is folded when a command needs it and whose details are kept inline,
    /// so that a client reads its own writes.
    /// </summary>
    public static StreamModel Of<TState, TDetails>(string name) where TState : class, ISeen where TDetails : class, ISeen => new(
        name,
        typeof(TState),
        typeof(TDetails),
        async (session, id, version, at, stop) => await session.Events.AggregateStreamAsync<TDetails>(id, version, at, token: stop),
        options =>
        {
            options.Projections.LiveStreamAggregation<TState>();
            options.Projections.Snapshot<TDetails>(SnapshotLifecycle.Inline);
        });

    /// <summary>A stream whose details are all that rules ask.</summary>
    public static StreamModel Of<TDetails>(string name) where TDetails : class, ISeen => new(
        name,
        typeof(TDetails),
        typeof(TDetails),
        async (session, id, version, at, stop) => await session.Events.AggregateStreamAsync<TDetails>(id, version, at, token: stop),
        options => options.Projections.Snapshot<TDetails>(SnapshotLifecycle.Inline));
}
