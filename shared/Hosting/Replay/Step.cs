using Concord.Privacy;
using JasperFx.Events;

namespace Concord.Hosting;

/// <summary>One event of a history, with everything that was known about it when it was recorded, and what it changed.</summary>
/// <param name="Id">The event's own id; it never changes.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="Type">What happened, under its stored name.</param>
/// <param name="OccurredAt">When it happened in the field.</param>
/// <param name="RecordedAt">When this system recorded it.</param>
/// <param name="By">Who, on whose behalf, role and office then, purpose and reason.</param>
/// <param name="Correlation">What belongs to one errand, over all services.</param>
/// <param name="Cause">The request or the event that caused it.</param>
/// <param name="Position">Its place in the ledger, from 0; null while it isn't sealed yet.</param>
/// <param name="Data">What happened, in full: an object of its type's own members.</param>
/// <param name="Changes">What it changed of the record as people read it.</param>
/// <param name="CorrectedBy">The later events that correct it, first to last; what was wrong stays visible here.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Step(
    Guid Id, long Version, string Type, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, Envelope By, string? Correlation, string? Cause, long? Position, object Data,
    IReadOnlyList<Change> Changes, IReadOnlyList<Guid> CorrectedBy)
{
    public static Step Of(IEvent stored, IReadOnlyList<Change> changes, long? position, IEnumerable<Guid> correctedBy)
    {
        var by = Envelope.Of(stored);
        return new(
            stored.Id, stored.Version, stored.EventTypeName, by.OccurredAt, stored.Timestamp, by, stored.CorrelationId, stored.CausationId, position, stored.Data, changes,
            [.. correctedBy]);
    }
}
