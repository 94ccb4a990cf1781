using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Hosting.Disclosures;

/// <summary>Who saw, received or exported what about whom, when and for what purpose.</summary>
[Class(Sensitivity.Confidential)]
public sealed record AccessRecord : IRevisioned, ISeen
{
    /// <summary>The record's own id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc cref="IRevisioned.Version"/>
    public int Version { get; set; }

    /// <summary>Its place in the order of reading.</summary>
    public long Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who, on whose behalf, in which role and office, for what purpose.</summary>
    public required Envelope By { get; init; }

    /// <summary>The request, as its <c>Request-Id</c>.</summary>
    public string? Request { get; init; }

    /// <summary>What was asked, as method and route.</summary>
    public required string Operation { get; init; }

    /// <summary>The record that the address named.</summary>
    public Guid? Record { get; init; }

    /// <summary>The people whom the answer told something about.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];

    /// <summary>The personal fields in the answer.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The most sensitive of them.</summary>
    public Sensitivity Class { get; init; }

    /// <summary>Only those who check see who looked.</summary>
    public bool IsSeenBy(Caller caller) => caller.Role == Roles.Auditor;

    /// <summary>The record of one read.</summary>
    public static AccessRecord Create(IEvent<AccessRecorded> recorded)
    {
        var by = Envelope.Of(recorded);
        return new()
        {
            Id = recorded.StreamId,
            Number = NumberOf(by.OccurredAt, recorded.StreamId),
            At = by.OccurredAt,
            By = by,
            Request = recorded.CausationId,
            Operation = recorded.Data.Operation,
            Record = recorded.Data.Record,
            Subjects = recorded.Data.Subjects,
            Fields = recorded.Data.Fields,
            Class = recorded.Data.Class,
        };
    }

    // Two reads in one microsecond still need an order in which pages can be cut.
    private static long NumberOf(DateTimeOffset at, Guid id) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond * 1000 + (uint)id.GetHashCode() % 1000;
}
