using Concord.CommunityPolicing.SafetyPlans;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>One line of the list of safety plans.</summary>
[Class(Sensitivity.Internal)]
public sealed record SafetyPlanEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public required string Place { get; init; }
    public Guid Forum { get; init; }
    public int PlanVersion { get; init; }
    public SafetyPlanState State { get; init; }
    public DateOnly Until { get; init; }
    public DateOnly ReviewBy { get; init; }
    public bool Published { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SafetyPlanEntry Create(IEvent<SafetyPlanAgreed> agreed) =>
        new()
        {
            Id = agreed.StreamId,
            Mission = agreed.TenantId,
            Opened = agreed.Sequence,
            Place = agreed.Data.Place,
            Forum = agreed.Data.Forum,
            PlanVersion = agreed.Data.PlanVersion,
            Until = agreed.Data.Until,
            ReviewBy = agreed.Data.ReviewBy,
        };

    public SafetyPlanEntry Apply(SafetyPlanReviewed reviewed) => this with { ReviewBy = reviewed.ReviewBy };
    public SafetyPlanEntry Apply(SafetyPlanPublished _) => this with { Published = true };
    public SafetyPlanEntry Apply(SafetyPlanLapsed _) => this with { State = SafetyPlanState.Lapsed };
}

/// <summary>Which plans are asked for.</summary>
/// <param name="State">Only plans that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record SafetyPlanFilter(SafetyPlanState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the safety plans, newest first.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<SafetyPlanEntry>)], Asks = typeof(SafetyPlanFilter))]
public static class SafetyPlanListEndpoint
{
    [WolverineGet("/safety-plans")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<SafetyPlanFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var plans = session.Query<SafetyPlanEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            plans = plans.Where(entry => entry.State == state);
        return await Page.NewestFirstAsync(plans, entry => entry.Opened, filter.Limit, filter.After, http);
    }
}
