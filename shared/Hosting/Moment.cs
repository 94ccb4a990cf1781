using System.ComponentModel.DataAnnotations;
using Marten;

namespace Concord.Hosting;

/// <summary>A point in a history: after an event, at an instant by what the system knew, or at an instant by what had happened.</summary>
/// <param name="Version">After this event.</param>
/// <param name="At">What the system knew then.</param>
/// <param name="Occurred">What had happened by then, whenever it was recorded.</param>
internal sealed record Moment(
    [property: Range(typeof(long), "1", "9223372036854775807", ErrorMessage = "is less than 1")] long? Version = null,
    DateTimeOffset? At = null,
    DateTimeOffset? Occurred = null)
{
    /// <summary>The details of the stream at this moment; <c>null</c> where there were none yet.</summary>
    public async Task<ISeen?> FoldAsync(StreamModel stream, IQuerySession session, Guid id, CancellationToken stop)
    {
        if (Occurred is not { } occurred)
            return await stream.DetailsAsync(session, id, Version ?? 0, At?.ToUniversalTime(), stop);

        // What had happened by then is a prefix in the order of happening only where nothing was recorded late;
        // the last version up to which everything had happened is what can be shown without inventing an order.
        var events = await session.Events.FetchStreamAsync(id, token: stop);
        var last = events.TakeWhile(stored => Envelope.Of(stored).OccurredAt <= occurred).LastOrDefault();
        return last is null ? null : await stream.DetailsAsync(session, id, last.Version, null, stop);
    }
}
