using Concord.CommunityPolicing.SafetyPlans;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>A safety plan as people read it.</summary>
[Class(Sensitivity.Internal)]
public sealed record SafetyPlanDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public SafetyPlanState State { get; init; }
    public required SafetyPlanAgreed Agreed { get; init; }
    public DateOnly Until { get; init; }
    public DateOnly ReviewBy { get; init; }
    public SafetyPlanReviewed? LastReview { get; init; }
    public SafetyPlanPublished? Summary { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Agreed.Place);

    public static SafetyPlanDetails Create(IEvent<SafetyPlanAgreed> agreed) =>
        new() { Id = agreed.StreamId, Mission = agreed.TenantId, Agreed = agreed.Data, Until = agreed.Data.Until, ReviewBy = agreed.Data.ReviewBy };

    public SafetyPlanDetails Apply(SafetyPlanReviewed reviewed) => this with { LastReview = reviewed, ReviewBy = reviewed.ReviewBy };
    public SafetyPlanDetails Apply(SafetyPlanPublished published) => this with { Summary = published };
    public SafetyPlanDetails Apply(SafetyPlanLapsed _) => this with { State = SafetyPlanState.Lapsed };

    /// <summary>As it stands on a day: what ran out is lapsed from the next day on, whether the clock has recorded it yet or not (PO-07).</summary>
    internal SafetyPlanDetails On(DateOnly day) => day > Until ? this with { State = SafetyPlanState.Lapsed } : this;
}

/// <summary>Shows a safety plan.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(SafetyPlanDetails)], Versioned = true)]
public static class SafetyPlanDetailsEndpoint
{
    [WolverineGet("/safety-plans/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, TimeProvider time, IQuerySession session, CancellationToken stop) =>
        await Found.OneAsync(session.Query<SafetyPlanDetails>().Where(found => found.Id == id), http, caller, stop) is { } details ? new Shown(details.On(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), details.Version) : Shown.Absent;
}
