using Concord.Privacy;
using JasperFx.Events;

namespace Concord.Hosting;

/// <summary>One errand as a graph: which requests began it, which events came of it, and which caused which.</summary>
/// <param name="Correlation">What all of it has in common.</param>
/// <param name="Requests">The requests with which it began: the roots of the graph.</param>
/// <param name="Events">The events, in the order in which they were recorded.</param>
/// <param name="Causes">What caused what.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Errand(string Correlation, IReadOnlyList<string> Requests, IReadOnlyList<ErrandEvent> Events, IReadOnlyList<Causation> Causes)
{
    /// <summary>Whether these are all events of the errand that the caller may see; a very long one is shown up to its thousandth.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>
    /// The graph of these events. A cause that is neither a request nor one of them isn't named: it would betray that there is a record
    /// which the reader may not see.
    /// </summary>
    public static Errand Of(string correlation, IEnumerable<(IEvent Stored, StoredStream Stream)> seen)
    {
        var events = seen.ToList();
        var known = events.Select(found => $"{found.Stored.Id}").ToHashSet(StringComparer.Ordinal);
        var causes = events.Where(found => found.Stored.CausationId is { } cause && (known.Contains(cause) || IsRequest(cause)))
            .Select(found => new Causation(found.Stored.CausationId!, found.Stored.Id)).ToList();
        return new(
            correlation,
            [.. causes.Select(causation => causation.Cause).Where(IsRequest).Distinct(StringComparer.Ordinal)],
            [.. events.Select(found => ErrandEvent.Of(found.Stored, found.Stream))],
            causes);
    }

    private static bool IsRequest(string cause) => Guid.TryParseExact(cause, "N", out _);
}

/// <summary>An event of an errand.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Type">What happened, under its stored name.</param>
/// <param name="Record">The record whose history it stands in.</param>
/// <param name="Stream">The kind of that record.</param>
/// <param name="Mission">The mission that the record belongs to.</param>
/// <param name="Version">Its place in that history, from 1.</param>
/// <param name="OccurredAt">When it happened in the field.</param>
/// <param name="RecordedAt">When this system recorded it.</param>
/// <param name="Actor">The person who acted, or the system where there was none.</param>
/// <param name="Role">The role at that time.</param>
[Class(Sensitivity.Confidential)]
internal sealed record ErrandEvent(
    Guid Id, string Type, Guid Record, string Stream, string Mission, long Version, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string Actor, string Role)
{
    public static ErrandEvent Of(IEvent stored, StoredStream stream)
    {
        var by = Envelope.Of(stored);
        return new(stored.Id, stored.EventTypeName, stored.StreamId, stream.Model.Name, stream.Mission, stored.Version, by.OccurredAt, stored.Timestamp, by.Actor, by.Role);
    }
}

/// <summary>That one thing caused another.</summary>
/// <param name="Cause">The request (32 hexadecimal digits) or the event (a UUID with hyphens).</param>
/// <param name="Effect">The event that came of it.</param>
[Class(Sensitivity.Confidential)]
internal sealed record Causation(string Cause, Guid Effect);
