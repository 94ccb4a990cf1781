using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Linq.MatchesSql;

namespace Concord.Hosting;

/// <summary>A kind of stream: the state that its rules ask, and the details that people read.</summary>
/// <param name="Name">What it is called in a history.</param>
/// <param name="State">The state that decisions are taken on.</param>
/// <param name="Details">The details that people read.</param>
/// <param name="StandingAsync">The details as they stand, as they are kept.</param>
/// <param name="FoldAsync">What more events make of the details.</param>
/// <param name="NamingAsync">The records that name somebody.</param>
/// <param name="Register">Tells the event store about it.</param>
public sealed record StreamModel(string Name, Type State, Type Details, StreamModel.Standing StandingAsync, StreamModel.Fold FoldAsync, StreamModel.Naming NamingAsync, Action<StoreOptions> Register)
{
    /// <summary>Whether a record is about one person and nobody else, so that they are told all of it. Where nobody says so, it isn't.</summary>
    public bool IsOnePersons { get; init; }

    /// <summary>Whether a record follows from one such record that it names, and goes with it: it is about that person as well, though it names none.</summary>
    public bool FollowsOne { get; init; }

    /// <summary>Finds the records that hold a number anywhere in their details, such as a person's: in the session's mission, or in all of them.</summary>
    public delegate Task<IReadOnlyList<(Guid Id, ISeen Details)>> Naming(IQuerySession session, Guid named, bool anywhere, CancellationToken stop);

    /// <summary>Reads the details of a record that are kept with its events; <c>null</c> where there is no such record.</summary>
    public delegate Task<ISeen?> Standing(IQuerySession session, Guid id, CancellationToken stop);

    /// <summary>Folds <paramref name="events"/> into <paramref name="details"/>, <c>null</c> before the first event. Nothing is read.</summary>
    public delegate ValueTask<ISeen?> Fold(IQuerySession session, ISeen? details, IReadOnlyList<IEvent> events, CancellationToken stop);

    /// <summary>
    /// A stream whose state is folded when a command needs it and whose details are kept inline,
    /// so that a client reads its own writes.
    /// </summary>
    public static StreamModel Of<TState, TDetails>(string name) where TState : class, ISeen where TDetails : class, ISeen =>
        Kept<TDetails>(name) with
        {
            State = typeof(TState),
            Register = options =>
            {
                options.Projections.LiveStreamAggregation<TState>();
                options.Projections.Snapshot<TDetails>(SnapshotLifecycle.Inline, Following<TState>);
                NumberIndexes.Keep<TDetails>(options);
            },
        };

    /// <summary>A stream that is decided on and read in one form, kept inline.</summary>
    public static StreamModel Kept<T>(string name) where T : class, ISeen => new(
        name,
        typeof(T),
        typeof(T),
        async (session, id, stop) => await session.LoadAsync<T>(id, stop),
        async (session, details, events, stop) => await ((DocumentStore)session.DocumentStore).Options.Projections.AggregatorFor<T>().BuildAsync(events, session, (T?)details, stop),
        FindAsync<T>,
        options =>
        {
            options.Projections.Snapshot<T>(SnapshotLifecycle.Inline, Following<T>);
            NumberIndexes.Keep<T>(options);
        });

    private static async Task<IReadOnlyList<(Guid Id, ISeen Details)>> FindAsync<T>(IQuerySession session, Guid named, bool anywhere, CancellationToken stop) where T : class, ISeen
    {
        var holding = session.Query<T>().Where(details => details.MatchesSql(NumberIndexes.Mark, NumberIndexes.Holding, $"{named}"));
        var found = await (anywhere ? holding.Where(details => details.AnyTenant()) : holding).ToListAsync(stop);
        return [.. found.Select(details => ((Guid)typeof(T).GetProperty("Id")!.GetValue(details)!, (ISeen)details))];
    }

    // A fact that changes nothing in the details makes a new version of the record all the same: the store passes over what it isn't told of,
    // and the next write on the version that was read would be stale. The facts of a stream stand in the folder of its state.
    private static void Following<TState>(ProjectionBase details)
    {
        foreach (var fact in typeof(TState).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(TState).Namespace && type.IsDefined(typeof(FactAttribute), inherit: false)))
            details.IncludeType(fact);
    }
}
