using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.ViolenceReduction.Projects;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>One line of the list of projects; it may lag behind the details by a moment.</summary>
[Class(Sensitivity.Internal)]
public sealed record ProjectEntry : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public long Opened { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public ProjectState State { get; init; }
    public ProjectState? SuspendedFrom { get; init; }
    public Guid Area { get; init; }
    public required string Place { get; init; }
    public required string Partner { get; init; }
    public required string Proposer { get; init; }
    public Sector Sector { get; init; }
    public bool ServesWomen { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, Proposer);

    public static ProjectEntry Create(IEvent<ProposalSubmitted> submitted) => new()
    {
        Id = submitted.StreamId,
        Mission = submitted.TenantId,
        Opened = submitted.Sequence,
        OpenedAt = submitted.Timestamp,
        State = ProjectState.Submitted,
        Area = submitted.Data.Area,
        Place = submitted.Data.Place,
        Partner = submitted.Data.Partner,
        Proposer = submitted.Data.Proposer,
        Sector = submitted.Data.Sector,
        ServesWomen = submitted.Data.ServesWomen,
    };

    public ProjectEntry Apply(ProposalSelectedByCommunity _) => this with { State = ProjectState.SelectedByCommunity };
    public ProjectEntry Apply(ProposalDeclinedByCommunity _) => this with { State = ProjectState.DeclinedByCommunity };
    public ProjectEntry Apply(ProposalPresented _) => this with { State = ProjectState.UnderReview };
    public ProjectEntry Apply(RevisionRequested _) => this with { State = ProjectState.RevisionRequested };
    public ProjectEntry Apply(ProposalApproved _) => this with { State = ProjectState.Approved };
    public ProjectEntry Apply(ProposalRejected _) => this with { State = ProjectState.Rejected };
    public ProjectEntry Apply(CommunitySignOffGiven _) => this with { State = ProjectState.SignedOff };
    public ProjectEntry Apply(GrantAgreementSigned _) => this with { State = ProjectState.Contracted };
    public ProjectEntry Apply(TrancheReleased _) => this with { State = ProjectState.Implementing };
    public ProjectEntry Apply(ProjectSuspended _) => this with { State = ProjectState.Suspended, SuspendedFrom = State };
    public ProjectEntry Apply(ProjectResumed _) => this with { State = SuspendedFrom!.Value, SuspendedFrom = null };
    public ProjectEntry Apply(WorksCompleted _) => this with { State = ProjectState.WorksCompleted };
    public ProjectEntry Apply(AssetHandedOver _) => this with { State = ProjectState.HandedOver };
    public ProjectEntry Apply(ProjectClosed _) => this with { State = ProjectState.Closed };
    public ProjectEntry Apply(ProjectTerminated _) => this with { State = ProjectState.Terminated };
}

/// <summary>Which projects are asked for.</summary>
/// <param name="State">Only projects that stand here.</param>
/// <param name="Area">Only projects of this area.</param>
/// <param name="Limit">How many on a page; 50 where it is left out, 200 at most.</param>
/// <param name="After">The cursor from the <c>Link</c> of the page before.</param>
public sealed record ProjectFilter(ProjectState? State = null, Guid? Area = null, int? Limit = null, string? After = null);

/// <summary>Lists the projects, newest first.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Auditor, Shows = [typeof(Listed<ProjectEntry>)], Asks = typeof(ProjectFilter))]
public static class ProjectListEndpoint
{
    [WolverineGet("/projects")]
    public static async Task<IResult> Get(HttpContext http, Caller caller, IQuerySession session)
    {
        if (StrictQuery.Read<ProjectFilter>(http, out var refused) is not { } filter || refused is not null)
            return refused!;

        var missions = http.MissionsRead();
        var projects = session.Query<ProjectEntry>().Where(entry => entry.TenantIsOneOf(missions)).InAreasOf(caller, entry => entry.Place);
        if (filter.State is { } state)
            projects = projects.Where(entry => entry.State == state);
        if (filter.Area is { } area)
            projects = projects.Where(entry => entry.Area == area);
        if (caller.Role == Roles.Partner)
            projects = projects.Where(entry => entry.Proposer == caller.Subject);
        return await Page.NewestFirstAsync(projects, entry => entry.Opened, filter.Limit, filter.After, http);
    }
}
