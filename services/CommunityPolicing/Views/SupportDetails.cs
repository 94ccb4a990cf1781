using System.Collections.Immutable;
using Concord.CommunityPolicing.Support;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>A package of support as people read it, with what stands between the unit and what it would get.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SupportDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public SupportState State { get; init; }
    public required SupportRequested Requested { get; init; }
    public DueDiligenceCompleted? Assessment { get; init; }

    /// <summary>The last day on which the assessment holds.</summary>
    public DateOnly? AssessedUntil { get; init; }
    public SupportApproved? Approval { get; init; }
    public ImmutableList<SupportItemDelivered> Delivered { get; init; } = [];
    public SupportSuspended? Suspension { get; init; }

    /// <summary>Since when the last review has looked at what there is about the unit.</summary>
    public DateTimeOffset? LastReview { get; init; }

    /// <summary>The unit, by itself, so that a package can be found by it.</summary>
    public string Unit => Requested.Unit;

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Requested.Place);

    public static SupportDetails Create(IEvent<SupportRequested> requested) => new() { Id = requested.StreamId, Mission = requested.TenantId, Requested = requested.Data };

    public SupportDetails Apply(DueDiligenceCompleted completed) =>
        this with { State = State is SupportState.Requested ? SupportState.Assessed : State, Assessment = completed, AssessedUntil = DueDiligence.HoldsUntil(completed.On) };
    public SupportDetails Apply(SupportApproved approved) => this with { State = SupportState.Approved, Approval = approved };
    public SupportDetails Apply(SupportItemDelivered delivered) => this with { State = SupportState.Delivering, Delivered = Delivered.Add(delivered) };
    public SupportDetails Apply(SupportSuspended suspended) =>
        this with { State = SupportState.Suspended, Suspension = suspended, LastReview = suspended.Ground is SupportSuspension.Review ? suspended.At : LastReview };
    public SupportDetails Apply(SupportResumed _) => this with { State = Delivered.IsEmpty ? SupportState.Approved : SupportState.Delivering, Suspension = null };
}

/// <summary>Shows a package of support.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(SupportDetails)], Versioned = true)]
public static class SupportDetailsEndpoint
{
    [WolverineGet("/support-packages/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<SupportDetails>().Where(found => found.Id == id), http, caller, stop);
}
