using System.Collections.Immutable;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;

namespace Concord.Hosting.Erasures;

/// <summary>The erasure of a person, from the request to the certificate; it says nothing about who they were. Its evidence pack proves it.</summary>
[Class(Sensitivity.Confidential)]
public sealed record Erasure : IRevisioned, ISeen
{
    /// <summary>How many different people have to agree; whoever asked is none of them.</summary>
    public const int Approvals = 2;

    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    /// <summary>Where it is recorded.</summary>
    public required string Mission { get; init; }

    /// <summary>Who is erased.</summary>
    public Guid Subject { get; init; }

    /// <summary>Why.</summary>
    public ErasureGround Ground { get; init; }

    /// <summary>How far it is.</summary>
    public ErasureState State { get; init; }

    /// <summary>Who asked.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>Who agreed.</summary>
    public ImmutableList<string> ApprovedBy { get; init; } = [];

    /// <summary>Why it was declined.</summary>
    public ErasureDecline? Declined { get; init; }

    /// <summary>When the key was destroyed.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>When the last backup of the key has expired, so that nothing can bring the person back.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <inheritdoc/>
    public bool IsSeenBy(Caller caller) => caller.Role is Roles.Supervisor or Roles.Auditor;

    /// <summary>Begins.</summary>
    public static Erasure Create(IEvent<ErasureRequested> requested) => new()
    {
        Id = requested.StreamId, Mission = requested.TenantId, Subject = requested.Data.Subject, Ground = requested.Data.Ground, RequestedBy = requested.Data.RequestedBy,
    };

    /// <summary>Is agreed to.</summary>
    public Erasure Apply(ErasureApproved approved) =>
        this with { ApprovedBy = ApprovedBy.Add(approved.ApprovedBy), State = ApprovedBy.Count + 1 >= Approvals ? ErasureState.Approved : ErasureState.Requested };

    /// <summary>Is declined.</summary>
    public Erasure Apply(ErasureDeclined declined) => this with { State = ErasureState.Declined, Declined = declined.Reason };

    /// <summary>Is done.</summary>
    public Erasure Apply(SubjectErased erased) => this with { State = ErasureState.Erased, DestroyedAt = erased.DestroyedAt, FinalOn = erased.FinalOn };
}
