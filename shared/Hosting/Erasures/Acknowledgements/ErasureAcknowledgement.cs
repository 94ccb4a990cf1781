using Concord.Contracts;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Hosting.Erasures.Acknowledgements;

/// <summary>A subscriber says what became of its copy of an erased person.</summary>
[Fact("erasure-acknowledged", Sensitivity.Confidential)]
public sealed record ErasureAcknowledged(Guid Erasure, ErasureAnswer Answer, string By);

/// <summary>A subscriber's word that it erased its copy. It stands on the certificate of the erasure as well.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ErasureAcknowledgement : IRevisioned, ISeen
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>Which erasure.</summary>
    public Guid Erasure { get; init; }

    /// <summary>What became of the copy.</summary>
    public ErasureAnswer Answer { get; init; }

    /// <summary>Who says so.</summary>
    public required string By { get; init; }

    /// <inheritdoc/>
    public bool IsSeenBy(Caller caller) => caller.Role is Roles.Supervisor or Roles.Auditor;

    /// <summary>Begins, and is whole.</summary>
    public static ErasureAcknowledgement Create(IEvent<ErasureAcknowledged> acknowledged) =>
        new() { Id = acknowledged.StreamId, Erasure = acknowledged.Data.Erasure, Answer = acknowledged.Data.Answer, By = acknowledged.Data.By };
}
