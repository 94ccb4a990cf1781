using Concord.CommunityPolicing.Support;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>One line of the list of support.</summary>
[Class(Sensitivity.Confidential)]
public sealed record SupportEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public required string Place { get; init; }
    public SecurityInstitution Institution { get; init; }
    public required string Unit { get; init; }
    public SupportKind Kind { get; init; }
    public SupportState State { get; init; }
    public DateOnly? AssessedUntil { get; init; }
    public bool AnythingDelivered { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place);

    public static SupportEntry Create(IEvent<SupportRequested> requested) =>
        new()
        {
            Id = requested.StreamId,
            Mission = requested.TenantId,
            Opened = requested.Sequence,
            Place = requested.Data.Place,
            Institution = requested.Data.Institution,
            Unit = requested.Data.Unit,
            Kind = requested.Data.Kind,
        };

    public SupportEntry Apply(DueDiligenceCompleted completed) =>
        this with { State = State is SupportState.Requested ? SupportState.Assessed : State, AssessedUntil = DueDiligence.HoldsUntil(completed.On) };
    public SupportEntry Apply(SupportApproved _) => this with { State = SupportState.Approved };
    public SupportEntry Apply(SupportItemDelivered _) => this with { State = SupportState.Delivering, AnythingDelivered = true };
    public SupportEntry Apply(SupportSuspended _) => this with { State = SupportState.Suspended };
    public SupportEntry Apply(SupportResumed _) => this with { State = AnythingDelivered ? SupportState.Delivering : SupportState.Approved };
}

/// <summary>Which packages are asked for.</summary>
/// <param name="State">Only packages that stand here.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record SupportFilter(SupportState? State = null, int? Limit = null, string? After = null);

/// <summary>Lists the packages of support, newest first.</summary>
[Read(Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<SupportEntry>)], Asks = typeof(SupportFilter))]
public static class SupportListEndpoint
{
    [WolverineGet("/support-packages")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<SupportFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var packages = session.Query<SupportEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            packages = packages.Where(entry => entry.State == state);
        return await Page.NewestFirstAsync(packages, entry => entry.Opened, filter.Limit, filter.After, http);
    }
}
