using Concord.CommunityPolicing.Incidents;
using Concord.Hosting;
using Concord.Privacy;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.CommunityPolicing.Views;

/// <summary>One line of the list of incidents: codes and an admin place, nothing that was told.</summary>
[Class(Sensitivity.Confidential)]
public sealed record IncidentEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public required string Place { get; init; }
    public required string ReportedBy { get; init; }
    public DateOnly ReportedOn { get; init; }
    public IncidentState State { get; init; }
    public IncidentStanding Verification { get; init; }

    /// <summary>What kind of thing happened; <c>null</c> where a specialist has it.</summary>
    public IncidentCategory? Category { get; init; }
    public DateOnly? FeedBackBy { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.ReachesIncident(caller, Place, ReportedBy);

    public static IncidentEntry Create(IEvent<IncidentReported> reported) =>
        new()
        {
            Id = reported.StreamId,
            Mission = reported.TenantId,
            Opened = reported.Sequence,
            Place = reported.Data.Place,
            ReportedBy = reported.Data.ReportedBy,
            ReportedOn = reported.Data.ReportedOn,
            Category = reported.Data.Category,
        };

    public IncidentEntry Apply(IncidentScreened screened) => this with { State = screened.ForSpecialist ? IncidentState.ToBeRouted : IncidentState.Logged, FeedBackBy = screened.FeedBackBy };
    public IncidentEntry Apply(IncidentRoutedToSpecialist _) =>
        this with { State = IncidentState.WithSpecialist, Verification = IncidentStanding.Unverified, Category = null, FeedBackBy = null };
    public IncidentEntry Apply(IncidentVerified _) => this with { Verification = IncidentStanding.Verified };
    public IncidentEntry Apply(IncidentRefuted _) => this with { Verification = IncidentStanding.Refuted };
    public IncidentEntry Apply(IncidentResponseAssigned _) => this with { State = IncidentState.Responding };
    public IncidentEntry Apply(IncidentResponseRecorded _) => this with { State = IncidentState.Answered };
    public IncidentEntry Apply(IncidentFedBackToCommunity _) => this with { State = IncidentState.FedBack };
    public IncidentEntry Apply(IncidentClosed _) => this with { State = IncidentState.Closed };
}

/// <summary>Which incidents are asked for.</summary>
/// <param name="State">Only incidents that stand here.</param>
/// <param name="Verification">Only incidents of which this is held.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record IncidentFilter(IncidentState? State = null, IncidentStanding? Verification = null, int? Limit = null, string? After = null);

/// <summary>Lists the incidents, newest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(Listed<IncidentEntry>)], Asks = typeof(IncidentFilter))]
public static class IncidentListEndpoint
{
    [WolverineGet("/incidents")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<IncidentFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;
        var missions = http.MissionsRead();
        var incidents = session.Query<IncidentEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            incidents = incidents.Where(entry => entry.State == state);
        if (filter.Verification is { } verification)
            incidents = incidents.Where(entry => entry.Verification == verification);
        if (caller.Role is Roles.Partner)
            incidents = incidents.Where(entry => entry.ReportedBy == caller.Subject);
        return await Page.NewestFirstAsync(incidents, entry => entry.Opened, filter.Limit, filter.After, http);
    }
}
