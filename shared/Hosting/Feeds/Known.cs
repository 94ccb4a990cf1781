using Concord.Contracts;
using JasperFx.Events;

namespace Concord.Hosting.Feeds;

/// <summary>By what others know an event. On the strict channel it shares nothing with what else happened at its moment: an id of its own, the day, no errand.</summary>
/// <param name="Id">The same however often it is told.</param>
/// <param name="Time">When it happened, UTC.</param>
/// <param name="Recorded">When it was recorded, UTC.</param>
/// <param name="Correlation">The errand that it belongs to.</param>
/// <param name="Cause">What caused it.</param>
internal sealed record Known(Guid Id, DateTimeOffset Time, DateTimeOffset Recorded, string? Correlation, string? Cause)
{
    // One command writes to both channels. An instant, an id that holds one, or the errand would lead from a concern to the complaint that it came from.
    public static Known In(string channel, IEvent fact) => channel == Channels.Strict
        ? new(DigestId.Of([.. "strict"u8, .. fact.Id.ToByteArray()]), Days.Of(Envelope.Of(fact).OccurredAt), Days.Of(fact.Timestamp), Correlation: null, Cause: null)
        : new(fact.Id, Envelope.Of(fact).OccurredAt, fact.Timestamp, fact.CorrelationId, fact.CausationId);
}
