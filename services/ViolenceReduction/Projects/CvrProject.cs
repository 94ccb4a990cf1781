using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.ViolenceReduction.Projects;

/// <summary>A project as far as rules ask.</summary>
public sealed record CvrProject : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Area { get; init; }
    public required string Place { get; init; }

    /// <summary>The office of the partner that carries it out.</summary>
    public required string Partner { get; init; }
    public required string Proposer { get; init; }
    public ProjectState State { get; init; }

    /// <summary>Where it goes on from when it is resumed.</summary>
    public ProjectState SuspendedFrom { get; init; }
    public bool ServesWomen { get; init; }
    public required Money Budget { get; init; }
    public required TargetMix Targets { get; init; }
    public DateOnly? UsefulUntil { get; init; }
    public int Revision { get; init; }
    public bool IsRevised { get; init; }

    /// <summary>Those who took part in the community's vote on it.</summary>
    public ImmutableHashSet<string> Selectors { get; init; } = [];
    public Guid? PresentedTo { get; init; }
    public DateOnly PresentedOn { get; init; }
    public DateOnly? ClearedUntil { get; init; }
    public Money? Agreed { get; init; }
    public ImmutableList<Tranche> Tranches { get; init; } = [];
    public ImmutableHashSet<string> Releasers { get; init; } = [];
    public ImmutableHashSet<string> Accepters { get; init; } = [];
    public ImmutableList<HarmConcern> Concerns { get; init; } = [];

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, Proposer);

    /// <summary>What the partner was paid and has not spent by accepted reports.</summary>
    internal Money Unspent(string currency) => Tranches.Released(currency) - Tranches.Spent(currency);

    public static CvrProject Create(IEvent<ProposalSubmitted> submitted) => new()
    {
        Id = submitted.StreamId,
        Area = submitted.Data.Area,
        Place = submitted.Data.Place,
        Partner = submitted.Data.Partner,
        Proposer = submitted.Data.Proposer,
        State = ProjectState.Submitted,
        ServesWomen = submitted.Data.ServesWomen,
        Budget = submitted.Data.Budget,
        Targets = submitted.Data.Targets,
        UsefulUntil = submitted.Data.UsefulUntil,
    };

    public CvrProject Apply(ProposalSelectedByCommunity selected) => this with { State = ProjectState.SelectedByCommunity, Selectors = [.. selected.Meeting.Voters] };
    public CvrProject Apply(ProposalDeclinedByCommunity _) => this with { State = ProjectState.DeclinedByCommunity };
    public CvrProject Apply(ProposalPresented presented) => this with { State = ProjectState.UnderReview, PresentedTo = presented.Committee, PresentedOn = presented.PresentedOn };
    public CvrProject Apply(RevisionRequested _) => this with { State = ProjectState.RevisionRequested, IsRevised = false };
    public CvrProject Apply(ProposalRevised revised) =>
        this with { Budget = revised.Budget, Targets = revised.Targets, UsefulUntil = revised.UsefulUntil, Revision = revised.Revision, IsRevised = true };
    public CvrProject Apply(ProposalApproved _) => this with { State = ProjectState.Approved };
    public CvrProject Apply(ProposalRejected _) => this with { State = ProjectState.Rejected };
    public CvrProject Apply(CommunitySignOffGiven _) => this with { State = ProjectState.SignedOff };
    public CvrProject Apply(PartnerCleared cleared) => this with { ClearedUntil = cleared.Until };
    public CvrProject Apply(GrantAgreementSigned signed) => this with { State = ProjectState.Contracted, Agreed = signed.Amount, Tranches = Projects.Tranches.Agreed(signed.Tranches) };
    public CvrProject Apply(TrancheReleased released) =>
        this with { State = ProjectState.Implementing, Tranches = Tranches.After(released), Releasers = Releasers.Add(released.Releaser) };
    public CvrProject Apply(MonitoringVisitConducted visit) => this with { Tranches = Tranches.After(visit) };
    public CvrProject Apply(TrancheReported reported) => this with { Tranches = Tranches.After(reported) };
    public CvrProject Apply(TrancheReportAccepted accepted) => this with { Tranches = Tranches.After(accepted), Accepters = Accepters.Add(accepted.Accepter) };
    public CvrProject Apply(TrancheWithheld withheld) => this with { Tranches = Tranches.After(withheld) };
    public CvrProject Apply(HarmConcernRaised raised) => this with { Concerns = Concerns.After(raised) };
    public CvrProject Apply(HarmConcernResolved resolved) => this with { Concerns = Concerns.After(resolved) };
    public CvrProject Apply(ProjectSuspended _) => this with { State = ProjectState.Suspended, SuspendedFrom = State };
    public CvrProject Apply(ProjectResumed _) => this with { State = SuspendedFrom };
    public CvrProject Apply(WorksCompleted _) => this with { State = ProjectState.WorksCompleted };
    public CvrProject Apply(AssetHandedOver _) => this with { State = ProjectState.HandedOver };
    public CvrProject Apply(ProjectClosed _) => this with { State = ProjectState.Closed };
    public CvrProject Apply(ProjectTerminated _) => this with { State = ProjectState.Terminated };
}
