using System.ComponentModel.DataAnnotations;
using JasperFx.Events;
using Marten;

namespace Concord.Hosting;

/// <summary>
/// A point in a history: after an event, at an instant by what the system knew, or at an instant by what had happened. Given together they
/// narrow each other: <c>at</c> and <c>occurred</c> ask what the system knew then of what had happened by then.
/// </summary>
/// <param name="Version">After this event.</param>
/// <param name="At">What the system knew then: events recorded by this instant.</param>
/// <param name="Occurred">What had happened by then, whenever it was recorded.</param>
/// <param name="Order">In which order events are taken where <c>occurred</c> is given: as they happened, unless it is said otherwise.</param>
internal sealed record Moment(
    [property: Range(typeof(long), "1", "9223372036854775807", ErrorMessage = "is less than 1")] long? Version = null,
    DateTimeOffset? At = null,
    DateTimeOffset? Occurred = null,
    Order? Order = null)
{
    /// <summary>The details of the stream at this moment, and in which order its events were taken; no details where there were none yet.</summary>
    public async Task<(ISeen? Details, Order Order)> FoldAsync(StoredStream stream, IQuerySession session, CancellationToken stop)
    {
        var events = await session.Events.FetchStreamAsync(stream.Id, Version ?? 0, At?.ToUniversalTime(), token: stop);
        if (Occurred is { } occurred)
            return await FoldAsync(HappenedBy(occurred, events), asked => stream.FoldAsync(session, asked, stop));
        return (await stream.FoldAsync(session, events, stop), Hosting.Order.Recorded);
    }

    // Each event was decided on those recorded before it. Taken as they happened, one may not fit on the other; then the order of recording is told, and said.
    internal async Task<(ISeen? Details, Order Order)> FoldAsync(IReadOnlyList<IEvent> events, Func<IReadOnlyList<IEvent>, Task<ISeen?>> fold)
    {
        if (Order is Hosting.Order.Recorded)
            return (await fold(events), Hosting.Order.Recorded);
        try
        {
            return (await fold(AsHappened(events)), Hosting.Order.Happened);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return (await fold(events), Hosting.Order.Recorded);
        }
    }

    // A record is there from its first event on: whatever is said to have happened before has no record to stand in until then.
    private static IReadOnlyList<IEvent> HappenedBy(DateTimeOffset instant, IReadOnlyList<IEvent> events)
    {
        var happened = events.Where(stored => Envelope.Of(stored).OccurredAt <= instant).ToList();
        return happened is [{ Version: 1 }, ..] ? happened : [];
    }

    /// <summary>The first event, then the others as they happened; what happened at the same instant stays as it was recorded.</summary>
    internal static IReadOnlyList<IEvent> AsHappened(IReadOnlyList<IEvent> events) =>
        [.. events.Take(1), .. events.Skip(1).OrderBy(stored => Envelope.Of(stored).OccurredAt)];
}

/// <summary>In which order events are taken.</summary>
public enum Order
{
    /// <summary>As they happened in the field; the first event of a record stays the first.</summary>
    Happened,

    /// <summary>As they were recorded, and each decided on those before it.</summary>
    Recorded,
}
