using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;
using Concord.ViolenceReduction.Projects;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.ViolenceReduction.Views;

/// <summary>A project as people read it, with its tranches and where its money is; it is there as soon as the command that changed it is answered.</summary>
[Class(Sensitivity.Confidential)]
public sealed record ProjectDetails : IRevisioned, ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public ProjectState State { get; init; }
    public ProjectState? SuspendedFrom { get; init; }
    public required ProposalSubmitted Proposal { get; init; }
    public ProposalRevised? Revision { get; init; }
    public ProposalSelectedByCommunity? Selection { get; init; }
    public ProposalDeclinedByCommunity? Decline { get; init; }
    public ProposalPresented? Presentation { get; init; }
    public RevisionRequested? RevisionAsked { get; init; }
    public ProposalApproved? Approval { get; init; }
    public ProposalRejected? Rejection { get; init; }

    /// <summary>Whether it counts in the portfolio; an end before its time doesn't take it out.</summary>
    public bool IsApproved { get; init; }
    public bool ServesWomen { get; init; }
    public CommunitySignOffGiven? SignOff { get; init; }
    public PartnerCleared? Clearance { get; init; }
    public GrantAgreementSigned? Agreement { get; init; }
    public ImmutableList<Tranche> Tranches { get; init; } = [];
    public Funds? Funds { get; init; }
    public ImmutableList<MonitoringVisitConducted> Visits { get; init; } = [];
    public ImmutableList<HarmConcern> Concerns { get; init; } = [];
    public bool MoneyIsHeld { get; init; }
    public WorksCompleted? Works { get; init; }

    /// <summary>The works and the people reached, as corrections left them.</summary>
    public IReadOnlyList<Output>? Outputs { get; init; }
    public ReachedPeople? Reached { get; init; }
    public AssetHandedOver? HandOver { get; init; }
    public ProjectClosed? Close { get; init; }
    public ProjectTerminated? Termination { get; init; }
    public ImmutableList<EvaluationRecorded> Evaluations { get; init; } = [];

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Proposal.Place, Proposal.Proposer);

    public static ProjectDetails Create(IEvent<ProposalSubmitted> submitted) => new()
    {
        Id = submitted.StreamId,
        Mission = submitted.TenantId,
        State = ProjectState.Submitted,
        Proposal = submitted.Data,
        ServesWomen = submitted.Data.ServesWomen,
    };

    public ProjectDetails Apply(ProposalSelectedByCommunity selected) => this with { State = ProjectState.SelectedByCommunity, Selection = selected };
    public ProjectDetails Apply(ProposalDeclinedByCommunity declined) => this with { State = ProjectState.DeclinedByCommunity, Decline = declined };
    public ProjectDetails Apply(ProposalPresented presented) => this with { State = ProjectState.UnderReview, Presentation = presented };
    public ProjectDetails Apply(RevisionRequested requested) => this with { State = ProjectState.RevisionRequested, RevisionAsked = requested };
    public ProjectDetails Apply(ProposalRevised revised) => this with { Revision = revised };
    public ProjectDetails Apply(ProposalApproved approved) => this with { State = ProjectState.Approved, Approval = approved, IsApproved = true };
    public ProjectDetails Apply(ProposalRejected rejected) => this with { State = ProjectState.Rejected, Rejection = rejected };
    public ProjectDetails Apply(CommunitySignOffGiven given) => this with { State = ProjectState.SignedOff, SignOff = given };
    public ProjectDetails Apply(PartnerCleared cleared) => this with { Clearance = cleared };
    public ProjectDetails Apply(GrantAgreementSigned signed) => (this with { State = ProjectState.Contracted, Agreement = signed }).With(Projects.Tranches.Agreed(signed.Tranches));
    public ProjectDetails Apply(TrancheReleased released) => (this with { State = ProjectState.Implementing }).With(Tranches.After(released));
    public ProjectDetails Apply(MonitoringVisitConducted visit) => (this with { Visits = Visits.Add(visit) }).With(Tranches.After(visit));
    public ProjectDetails Apply(TrancheReported reported) => With(Tranches.After(reported));
    public ProjectDetails Apply(TrancheReportAccepted accepted) => With(Tranches.After(accepted));
    public ProjectDetails Apply(TrancheWithheld withheld) => With(Tranches.After(withheld));
    public ProjectDetails Apply(HarmConcernRaised raised) => With(Concerns.After(raised));
    public ProjectDetails Apply(HarmConcernResolved resolved) => With(Concerns.After(resolved));
    public ProjectDetails Apply(ProjectSuspended _) => this with { State = ProjectState.Suspended, SuspendedFrom = State };
    public ProjectDetails Apply(ProjectResumed _) => this with { State = SuspendedFrom!.Value, SuspendedFrom = null };
    public ProjectDetails Apply(WorksCompleted works) => this with { State = ProjectState.WorksCompleted, Works = works, Outputs = works.Outputs };
    public ProjectDetails Apply(AssetHandedOver handed) => this with { State = ProjectState.HandedOver, HandOver = handed };
    public ProjectDetails Apply(ProjectClosed closed) => (this with { State = ProjectState.Closed, Close = closed, Reached = closed.Reached }).With(Tranches);
    public ProjectDetails Apply(ProjectTerminated terminated) => this with { State = ProjectState.Terminated, Termination = terminated };
    public ProjectDetails Apply(ProjectFactCorrected corrected) => this with { Reached = corrected.Reached ?? Reached, Outputs = corrected.Outputs ?? Outputs };
    public ProjectDetails Apply(EvaluationRecorded recorded) => this with { Evaluations = Evaluations.Add(recorded) };

    private ProjectDetails With(ImmutableList<Tranche> tranches) =>
        this with { Tranches = tranches, Funds = Funds.Of(Agreement!.Amount, tranches, Close?.Returned ?? Money.Zero(Agreement.Amount.Currency)) };

    private ProjectDetails With(ImmutableList<HarmConcern> concerns) => this with { Concerns = concerns, MoneyIsHeld = concerns.Hold() };
}

/// <summary>Shows a project.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Committee, Roles.Safeguarding, Roles.Auditor, Shows = [typeof(ProjectDetails)], Versioned = true)]
public static class ProjectDetailsEndpoint
{
    [WolverineGet("/projects/{id}")]
    public static Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop) =>
        Found.ShowAsync(session.Query<ProjectDetails>().Where(found => found.Id == id), http, caller, stop);
}
