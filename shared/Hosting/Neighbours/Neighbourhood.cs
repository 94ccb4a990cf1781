using System.Text;
using Concord.Contracts;
using JasperFx;
using Marten;

namespace Concord.Hosting.Neighbours;

/// <summary>
/// What a context does about something that it heard: a decision like any other, on a record of its own. What is heard twice is done once,
/// for as long as the record lives; what is heard in another order than it was told is decided on what stands.
/// </summary>
public sealed class Neighbourhood(IDocumentStore store, TimeProvider time)
{
    /// <summary>The id of the one record that <paramref name="kind"/> of thing gets for the thing that others call <paramref name="about"/>.</summary>
    public static Guid RecordOf(string kind, Guid about) => DigestId.Of([.. Encoding.UTF8.GetBytes(kind), .. about.ToByteArray()]);

    /// <summary>Appends to <paramref name="record"/> what <paramref name="decide"/> makes of its state as it stands; <c>null</c> where it doesn't exist yet.</summary>
    /// <exception cref="ConcurrencyException">Somebody else wrote at the same time: what was heard is heard again.</exception>
    public async Task DecideAsync<TState, TTold>(Told<TTold> told, Guid record, Func<TState?, Act, IEnumerable<object>> decide, CancellationToken stop) where TState : class where TTold : class
    {
        await using var session = store.LightweightSession(told.Mission);
        if (await session.LoadAsync<Heard>(told.Id, stop) is not null)
            return;

        var act = ActOf(told);
        session.CorrelationId = told.Correlation;
        Envelope.Write(act, session);
        var standing = await session.Events.FetchForWriting<TState>(record, stop);
        standing.AppendMany(decide(standing.Aggregate, act));
        session.Insert(new Heard(told.Id, told.Context, time.GetUtcNow()));
        await session.SaveChangesAsync(stop);
    }

    // The neighbour acts, by what it told; who there decided it is the neighbour's own affair.
    private Act ActOf<T>(Told<T> told) where T : class => new(
        new Caller(told.Context, IsPerson: false, "system", "", [told.Mission], [], []), OnBehalfOf: null, told.Mission, told.OccurredAt, time.GetUtcNow(), Purpose: null, Reason: null, RequestId: told.Id.ToString("N"));
}

/// <summary>Something told that was acted on.</summary>
/// <param name="Id">The event that was told of.</param>
/// <param name="Context">The context that told it.</param>
/// <param name="At">When it was acted on.</param>
public sealed record Heard(Guid Id, string Context, DateTimeOffset At);
