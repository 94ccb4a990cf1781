using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Concord.Contracts;
using Concord.Hosting;
using Concord.Hosting.Disclosures;
using Concord.Privacy;
using Concord.Privacy.Policies;
using Concord.Reintegration.Cases;
using JasperFx;
using JasperFx.Events;
using Marten;
using Wolverine.Http;

namespace Concord.Reintegration.Views;

/// <summary>A case as people read it; it is there as soon as the command that changed it is answered.</summary>
[Class(Sensitivity.Confidential)]
public sealed record CaseDetails : IRevisioned, ISeen, IPoliced
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public required string Mission { get; init; }
    public Guid Participant { get; init; }
    public CaseState State { get; init; }
    public PresentationSource Source { get; init; }
    public required string Place { get; init; }
    public DateOnly PresentedOn { get; init; }
    public required string PresentedBy { get; init; }
    public string? Reference { get; init; }
    public Sex Sex { get; init; }
    public AgeBand AgeBand { get; init; }
    public AgeStatus AgeStatus { get; init; }
    public EligibilityDenied? Denial { get; init; }
    public EligibilityConfirmed? Eligibility { get; init; }
    public ImmutableList<ConsentGranted> Consents { get; init; } = [];
    public ImmutableList<StandingConsent> ConsentsInForce { get; init; } = [];
    public string? ProgrammeNumber { get; init; }
    public string? Office { get; init; }
    public string? Caseworker { get; init; }
    public string? TransferTo { get; init; }
    public ImmutableList<PlannedMilestone> Plan { get; init; } = [];
    public int Visits { get; init; }
    public int? MissedVisits { get; init; }
    public DateOnly? NextVisitDue { get; init; }
    public DateOnly? FollowUpUntil { get; init; }
    public DepartureReason? LeftFor { get; init; }
    public SafetyUrgency? SafetyCheckDue { get; init; }
    public AuthorityCheckOutcomeRecorded? AuthorityAnswer { get; init; }
    public EligibilityAppealLodged? Appeal { get; init; }
    public EligibilityAppealDecided? AppealDecision { get; init; }
    public EligibilityRevoked? Revocation { get; init; }
    public bool SuspectedDuplicate { get; init; }
    public ImmutableList<DuplicateSuspected> Suspicions { get; init; } = [];
    public ImmutableList<DuplicateResolved> Resolutions { get; init; } = [];
    public Guid? ContinuesIn { get; init; }
    public bool HasOverrides { get; init; }
    public ImmutableList<ConsentOverridden> ConsentOverrides { get; init; } = [];
    public int ProfileVersion { get; init; }
    public ParticipantProfile? Profile { get; init; }
    public ImmutableList<SpecificNeedRecorded> SpecificNeeds { get; init; } = [];
    public ImmutableList<DependantLinked> Dependants { get; init; } = [];
    public IssuedCard? Card { get; init; }
    public Routing? Routing { get; init; }

    /// <summary>When the clock looks at the routing next; none, once it was acknowledged or is overdue.</summary>
    public DateTimeOffset? RoutingDue { get; init; }
    public Package? Package { get; init; }
    public ImmutableList<Milestone> Draft { get; init; } = [];
    public int? PlanVersion { get; init; }
    public StartUpGrant? Grant { get; init; }
    public ImmutableList<NotedReferral> Referrals { get; init; } = [];
    public ImmutableList<ContactAttempt> Attempts { get; init; } = [];
    public ImmutableList<StandingRisk> Risks { get; init; } = [];
    public NeedAnswer? PsychosocialNeed { get; init; }
    public int? Complaints { get; init; }
    public CaseState? SuspendedFrom { get; init; }
    public DateOnly? SuspensionReviewBy { get; init; }
    public ReturnStep? Return { get; init; }
    public DateOnly? DeathReportedOn { get; init; }
    public ImmutableList<PostProgrammeFollowUpRecorded> FollowUps { get; init; } = [];
    public DataHandedOverToState? HandedOver { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, PresentedBy);

    public Relation RelationOf(Caller caller) => Sight.RelationOf(caller, Caseworker, Office);

    [JsonIgnore]
    public RecordState Standing => Sight.StandingOf(State);

    public static CaseDetails Create(IEvent<CandidatePresented> presented) => new()
    {
        Id = presented.StreamId,
        Mission = presented.TenantId,
        Participant = presented.Data.Participant,
        State = CaseState.Presented,
        Source = presented.Data.Source,
        Place = presented.Data.Place,
        PresentedOn = presented.Data.PresentedOn,
        PresentedBy = presented.Data.PresentedBy,
        Reference = presented.Data.Reference,
        Sex = presented.Data.Sex,
        AgeBand = presented.Data.AgeBand,
        AgeStatus = presented.Data.AgeStatus,
    };

    public CaseDetails Apply(AgeAssessmentRequested _) => this with { AgeStatus = AgeStatus.Doubtful };
    public CaseDetails Apply(AgeDetermined determined) => this with { AgeStatus = determined.Determination };
    public CaseDetails Apply(CandidateRoutedToChildProtection routed) => this with
    {
        State = CaseState.Diverted,
        TransferTo = null,
        Routing = Routing.Of(routed),
        RoutingDue = routed.Acknowledgement is null ? Routing.WarnAt(routed.AcknowledgeBy) : null,
    };
    public CaseDetails Apply(RoutingAcknowledged acknowledged) => this with { Routing = Routing! with { Acknowledgement = acknowledged.Acknowledgement }, RoutingDue = null };
    public CaseDetails Apply(RoutingUnacknowledged warned) => this with { Routing = Routing! with { Standing = RoutingStanding.Unacknowledged }, RoutingDue = warned.AcknowledgeBy };
    public CaseDetails Apply(RoutingOverdue _) => this with { Routing = Routing! with { Standing = RoutingStanding.Overdue }, RoutingDue = null };
    public CaseDetails Apply(AuthorityCheckOutcomeRecorded answered) => this with { AuthorityAnswer = answered };
    public CaseDetails Apply(ScreeningOpened opened) => this with { State = CaseState.Screening, Office = opened.Office };
    public CaseDetails Apply(EligibilityConfirmed confirmed) => this with { State = CaseState.Eligible, Eligibility = confirmed, Denial = null };
    public CaseDetails Apply(EligibilityDenied denied) => this with { State = CaseState.NotEligible, Denial = denied };
    public CaseDetails Apply(EligibilityAppealLodged lodged) => this with { Appeal = lodged };
    public CaseDetails Apply(EligibilityAppealDecided decided) => this with { State = decided.Result is EligibilityAppealResult.Upheld ? CaseState.Eligible : State, AppealDecision = decided };
    public CaseDetails Apply(EligibilityRevoked revoked) => this with { State = CaseState.EligibilityRevoked, TransferTo = null, Revocation = revoked };
    public CaseDetails Apply(DuplicateSuspected suspected) => this with { SuspectedDuplicate = true, Suspicions = Suspicions.Add(suspected) };
    public CaseDetails Apply(DuplicateResolved resolved)
    {
        var open = Suspicions.RemoveAll(suspected => suspected.OtherCase == resolved.OtherCase);
        var settled = this with { SuspectedDuplicate = !open.IsEmpty, Suspicions = open, Resolutions = Resolutions.Add(resolved) };
        return resolved.GoesOnElsewhere ? settled with { State = CaseState.Joined, ContinuesIn = resolved.OtherCase, TransferTo = null } : settled;
    }
    public CaseDetails Apply(JoinedCaseSeparated separated)
    {
        var apart = this with { Resolutions = Resolutions.RemoveAll(resolved => resolved.OtherCase == separated.OtherCase) };
        return separated.Resumes is { } before ? apart with { State = before, ContinuesIn = null } : apart;
    }
    public CaseDetails Apply(ConsentOverridden overridden) => this with { HasOverrides = true, ConsentOverrides = ConsentOverrides.Add(overridden) };
    public CaseDetails Apply(ProfileCompleted completed) => this with { ProfileVersion = completed.ProfileVersion, Profile = completed.Profile };
    public CaseDetails Apply(SpecificNeedRecorded recorded) => this with { SpecificNeeds = SpecificNeeds.Add(recorded) };
    public CaseDetails Apply(DependantLinked linked) => this with { Dependants = Dependants.Add(linked) };
    public CaseDetails Apply(ProgrammeCardIssued issued) => this with { Card = new(issued.CardVersion, issued.Language) };
    public CaseDetails Apply(ConsentGranted granted) => this with { Consents = Consents.Add(granted), ConsentsInForce = ConsentsInForce.After(granted) };
    public CaseDetails Apply(ConsentRefused refused) => Consenting(ConsentsInForce.After(refused));
    public CaseDetails Apply(ConsentNarrowed narrowed) => Consenting(ConsentsInForce.After(narrowed));
    public CaseDetails Apply(ConsentWithdrawn withdrawn) => Consenting(ConsentsInForce.After(withdrawn));
    public CaseDetails Apply(ParticipantRegistered registered) => this with { State = CaseState.Registered, ProgrammeNumber = registered.ProgrammeNumber };
    public CaseDetails Apply(CaseworkerAssigned assigned) => this with { Caseworker = assigned.Caseworker };
    public CaseDetails Apply(ReinsertionPackageAwarded awarded) => this with { State = State is CaseState.Registered ? CaseState.Reinsertion : State, Package = Package.After(awarded) };
    public CaseDetails Apply(ReinsertionInstalmentDelivered delivered) => this with { Package = Package!.After(delivered) };
    public CaseDetails Apply(ReinsertionInstalmentWithheld withheld) => this with { Package = Package!.With(withheld.Number, InstalmentState.Withheld) };
    public CaseDetails Apply(ReintegrationPlanDrafted drafted) => this with { Draft = [.. drafted.Milestones] };
    public CaseDetails Apply(ReintegrationPlanApproved approved) =>
        this with { State = CaseState.Planned, PlanVersion = approved.PlanVersion, Draft = [], Plan = [.. approved.Milestones.Select(milestone => new PlannedMilestone(milestone, AchievedBy: null))] };
    public CaseDetails Apply(ReintegrationPlanRevised revised) =>
        this with { PlanVersion = revised.ToVersion, Plan = [.. revised.Milestones.Select(milestone => new PlannedMilestone(milestone, Plan.Find(before => before.Milestone.Code == milestone.Code)?.AchievedBy))] };
    public CaseDetails Apply(StartUpGrantAwarded awarded) => this with { Grant = new(awarded.Modality, awarded.Instalments, awarded.Approver, Paid: 0, VisitedSince: false) };
    public CaseDetails Apply(GrantInstalmentPaid paid) => this with { Grant = Grant! with { Paid = paid.Number, VisitedSince = false } };
    public CaseDetails Apply(ServiceReferralMade made) => this with { Referrals = Referrals.After(made) };
    public CaseDetails Apply(ServiceReferralMoved moved) => this with { Referrals = Referrals.After(moved) };
    public CaseDetails Apply(ContactAttempted attempted) => this with { Attempts = Attempts.Add(new(attempted.On, attempted.Channel)) };
    public CaseDetails Apply(ReRecruitmentRiskAssessed assessed) => this with { Risks = Risks.After(assessed) };
    public CaseDetails Apply(RiskReviewed reviewed) => this with { Risks = Risks.After(reviewed) };
    public CaseDetails Apply(PsychosocialNeedAnswered answered) => this with { PsychosocialNeed = answered.Answer };
    public CaseDetails Apply(FeedbackHeard heard) => this with { Complaints = heard.Kind is FeedbackKind.Complaint ? (Complaints ?? 0) + 1 : Complaints };
    public CaseDetails Apply(ReintegrationSupportSuspended suspended) => this with { State = CaseState.Suspended, SuspendedFrom = State, SuspensionReviewBy = suspended.ReviewBy };
    public CaseDetails Apply(ReintegrationSupportResumed _) => this with { State = SuspendedFrom!.Value, SuspendedFrom = null, SuspensionReviewBy = null };
    public CaseDetails Apply(MilestoneAchieved achieved) => this with
    {
        State = CaseState.Active,
        Plan = [.. Plan.Select(planned => planned.Milestone.Code == achieved.Milestone ? planned with { AchievedBy = achieved.Evidence } : planned)],
    };
    public CaseDetails Apply(FollowUpVisitConducted visit) => this with { Visits = Visits + 1, NextVisitDue = visit.NextDue, Attempts = [], Grant = Grant is null ? null : Grant with { VisitedSince = true } };
    public CaseDetails Apply(FollowUpVisitMissed missed) => this with { MissedVisits = (MissedVisits ?? 0) + 1, NextVisitDue = missed.NextDue };
    public CaseDetails Apply(CaseTransferProposed proposed) => this with { TransferTo = proposed.ToOffice };
    public CaseDetails Apply(CaseTransferAccepted accepted) => this with { Office = accepted.ToOffice, Caseworker = null, TransferTo = null };
    public CaseDetails Apply(CaseTransferDeclined _) => this with { TransferTo = null };
    public CaseDetails Apply(CaseTransferCancelled _) => this with { TransferTo = null };
    public CaseDetails Apply(ParticipantGraduated graduated) => this with { State = CaseState.FollowUp, FollowUpUntil = graduated.FollowUpUntil };
    public CaseDetails Apply(ParticipantLeftProgramme left) => Ended(CaseState.Left, left.CancelledInstalments) with { LeftFor = left.Reason };
    public CaseDetails Apply(ReturnPrepared _) => this with { Return = ReturnStep.Prepared };
    public CaseDetails Apply(ReturnSafetyChecked @checked) => this with { Return = @checked.Finding is SafetyFinding.Safe ? ReturnStep.Safe : ReturnStep.Unsafe };
    public CaseDetails Apply(DeathReported reported) => this with { DeathReportedOn = reported.On };
    public CaseDetails Apply(DeathNotConfirmed _) => this with { DeathReportedOn = null };
    public CaseDetails Apply(ParticipantDied died) => Ended(CaseState.Deceased, died.CancelledInstalments) with { NextVisitDue = null, SafetyCheckDue = null };
    public CaseDetails Apply(PostProgrammeFollowUpRecorded recorded) => this with { FollowUps = FollowUps.Add(recorded) };
    public CaseDetails Apply(CaseClosed _) => this with { State = CaseState.Closed };
    public CaseDetails Apply(DataHandedOverToState handed) => this with { HandedOver = handed };
    public CaseDetails Apply(SafetyCheckAsked asked) => this with { SafetyCheckDue = asked.Urgency };
    public CaseDetails Apply(SafetyChecked _) => this with { SafetyCheckDue = null };
    public CaseDetails Apply(CaseReopened _) => this with { State = CaseState.Active, LeftFor = null, Return = null, Attempts = [] };

    /// <summary>As <paramref name="caller"/> may have it: how high somebody is held to be at risk is for those who work on the case.</summary>
    internal CaseDetails For(Caller caller) => caller.Role == Roles.Partner ? this with { Risks = [], PsychosocialNeed = null, Complaints = null, DeathReportedOn = null } : this;

    /// <summary>R-26: as a list shows it.</summary>
    internal CaseDetails Guarded() => Risks.IsHigh() ? this with { Place = Place[..2], Risks = [] } : this with { Risks = [] };

    private CaseDetails Consenting(ImmutableList<StandingConsent> consents) => this with { ConsentsInForce = consents, Referrals = Referrals.Without(consents) };

    private CaseDetails Ended(CaseState state, IReadOnlyList<int>? cancelled) =>
        this with { State = state, TransferTo = null, SuspendedFrom = null, SuspensionReviewBy = null, Grant = null, Package = Package.Without(cancelled), Referrals = Referrals.Ended() };
}

/// <summary>That a card was issued; what is printed on it stands sealed in the history.</summary>
[Class(Sensitivity.Confidential)]
public sealed record IssuedCard(int CardVersion, string Language);

/// <summary>A milestone of the plan and by what it was shown to be reached, if it was.</summary>
public sealed record PlannedMilestone(Milestone Milestone, Evidence? AchievedBy);

/// <summary>Shows a case and who it is about.</summary>
[Read(Roles.Partner, Roles.Caseworker, Roles.Supervisor, Roles.Auditor, Shows = [typeof(CaseWithPerson)], Versioned = true)]
public static class CaseDetailsEndpoint
{
    [WolverineGet("/cases/{id}")]
    public static async Task<IResult> Get(Guid id, HttpContext http, Caller caller, IQuerySession session, CancellationToken stop)
    {
        var missions = http.MissionsRead();
        var details = await session.Query<CaseDetails>().FirstOrDefaultAsync(found => found.TenantIsOneOf(missions) && found.Id == id, stop);
        if (details is null || !details.IsSeenBy(caller))
            return Shown.Absent;

        var person = await session.Query<ParticipantDetails>().FirstAsync(found => found.TenantIsOneOf(details.Mission) && found.Id == details.Participant, stop);
        return new Shown(new CaseWithPerson(details.For(caller), person), details.Version) { About = details };
    }
}

/// <summary>A case and who it is about.</summary>
public sealed record CaseWithPerson(CaseDetails Case, ParticipantDetails Person);
