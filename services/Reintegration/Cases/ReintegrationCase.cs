using System.Collections.Immutable;
using Concord.Contracts;
using Concord.Hosting;
using JasperFx.Events;

namespace Concord.Reintegration.Cases;

/// <summary>A case as far as rules ask.</summary>
public sealed record ReintegrationCase : ISeen
{
    public Guid Id { get; init; }
    public int Version { get; set; }
    public Guid Participant { get; init; }
    public CaseState State { get; init; }
    public AgeStatus AgeStatus { get; init; }
    public Sex Sex { get; init; }
    public required string Place { get; init; }
    public required string PresentedBy { get; init; }
    public DateOnly PresentedOn { get; init; }
    public string? Interviewer { get; init; }
    public string? Office { get; init; }
    public string? Caseworker { get; init; }

    /// <summary>Everybody who is or was the caseworker; a transfer doesn't make anybody a stranger to their own work.</summary>
    public ImmutableHashSet<string> Accompanied { get; init; } = [];
    public string? TransferTo { get; init; }
    public ImmutableList<StandingConsent> Consents { get; init; } = [];
    public int PlanVersion { get; init; }
    public ImmutableList<Milestone> Milestones { get; init; } = [];
    public ImmutableHashSet<string> Achieved { get; init; } = [];
    public DateOnly? NextVisitDue { get; init; }
    public DepartureReason? LeftFor { get; init; }
    public bool SafetyCheckDue { get; init; }
    public AuthorityCheckOutcomeRecorded? AuthorityAnswer { get; init; }

    /// <summary>Interviewer, verifier and whoever denied: none of them decides on an appeal.</summary>
    public ImmutableHashSet<string> FirstDeciders { get; init; } = [];
    public DateOnly? AppealUntil { get; init; }
    public bool AppealPending { get; init; }
    public ImmutableList<OpenSuspicion> Suspicions { get; init; } = [];

    /// <summary>The case that this one was joined to, and where it stood before.</summary>
    public Joining? Joined { get; init; }
    public ConsentOverrideProposed? ProposedOverride { get; init; }
    public ImmutableList<ConsentOverridden> Overrides { get; init; } = [];
    public int Profiles { get; init; }
    public ImmutableList<SpecificNeedRecorded> SpecificNeeds { get; init; } = [];
    public int Dependants { get; init; }
    public int Cards { get; init; }
    public bool RoutingAnswered { get; init; }
    public string? ProgrammeNumber { get; init; }
    public Package? Package { get; init; }
    public PlanDraft? Draft { get; init; }
    public BusinessPlan? BusinessPlan { get; init; }
    public StartUpGrant? Grant { get; init; }
    public ImmutableList<NotedReferral> Referrals { get; init; } = [];
    public ImmutableList<ContactAttempt> Attempts { get; init; } = [];
    public ImmutableList<StandingRisk> Risks { get; init; } = [];

    /// <summary>Whether the participant's own word on the support was asked for since they came, or came back.</summary>
    public bool WasHeard { get; init; }

    /// <summary>Where the case stood before support was suspended.</summary>
    public CaseState? SuspendedFrom { get; init; }
    public ReturnStep Return { get; init; }
    public DeathReported? Death { get; init; }
    public DateOnly? GraduatedOn { get; init; }
    public DateOnly? FollowUpUntil { get; init; }
    public ImmutableList<FollowUpPoint> FollowUps { get; init; } = [];
    public bool HandedOver { get; init; }

    public bool IsSeenBy(Caller caller) => Sight.Reaches(caller, Place, PresentedBy);

    /// <summary>Whether a consent for <paramref name="purpose"/> is in force on <paramref name="day"/>.</summary>
    public bool ConsentsTo(ConsentPurpose purpose, DateOnly day) =>
        Consents.Any(consent => consent.Purpose == purpose && consent.HoldsOn(day));

    public static ReintegrationCase Create(IEvent<CandidatePresented> presented) => new()
    {
        Id = presented.StreamId,
        Participant = presented.Data.Participant,
        State = CaseState.Presented,
        AgeStatus = presented.Data.AgeStatus,
        Sex = presented.Data.Sex,
        Place = presented.Data.Place,
        PresentedBy = presented.Data.PresentedBy,
        PresentedOn = presented.Data.PresentedOn,
    };

    public ReintegrationCase Apply(AgeAssessmentRequested _) => this with { AgeStatus = AgeStatus.Doubtful };
    public ReintegrationCase Apply(AgeDetermined determined) => this with { AgeStatus = determined.Determination };
    public ReintegrationCase Apply(CandidateRoutedToChildProtection routed) => this with { State = CaseState.Diverted, TransferTo = null, RoutingAnswered = routed.Acknowledgement is not null };
    public ReintegrationCase Apply(RoutingAcknowledged _) => this with { RoutingAnswered = true };
    public ReintegrationCase Apply(ScreeningOpened opened) =>
        this with { State = CaseState.Screening, Interviewer = opened.Interviewer, Office = opened.Office, FirstDeciders = FirstDeciders.Add(opened.Interviewer) };
    public ReintegrationCase Apply(AuthorityCheckOutcomeRecorded answered) => this with { AuthorityAnswer = answered };
    public ReintegrationCase Apply(EligibilityConfirmed confirmed) => this with { State = CaseState.Eligible, FirstDeciders = FirstDeciders.Add(confirmed.Verifier) };
    public ReintegrationCase Apply(EligibilityDenied denied) => this with { State = CaseState.NotEligible, AppealUntil = denied.AppealUntil, FirstDeciders = FirstDeciders.Add(denied.Verifier) };
    public ReintegrationCase Apply(EligibilityAppealLodged _) => this with { AppealPending = true };
    public ReintegrationCase Apply(EligibilityAppealDecided decided) =>
        this with { State = decided.Result is EligibilityAppealResult.Upheld ? CaseState.Eligible : State, AppealPending = false, AppealUntil = null };
    public ReintegrationCase Apply(EligibilityRevoked _) => this with { State = CaseState.EligibilityRevoked, TransferTo = null };
    public ReintegrationCase Apply(DuplicateSuspected suspected) => this with { Suspicions = Suspicions.Add(new(suspected.OtherCase, suspected.RaisedBy)) };
    public ReintegrationCase Apply(DuplicateResolved resolved) => this with
    {
        Suspicions = Suspicions.Without(resolved.OtherCase),
        State = resolved.GoesOnElsewhere ? CaseState.Joined : State,
        TransferTo = resolved.GoesOnElsewhere ? null : TransferTo,
        Joined = resolved.GoesOnElsewhere ? new(resolved.OtherCase, State, resolved.Resolver) : Joined,
    };
    public ReintegrationCase Apply(JoinedCaseSeparated separated) => separated.Resumes is { } before ? this with { State = before, Joined = null } : this;
    public ReintegrationCase Apply(ConsentOverrideProposed proposed) => this with { ProposedOverride = proposed };
    public ReintegrationCase Apply(ConsentOverridden overridden) => this with { ProposedOverride = null, Overrides = Overrides.Add(overridden) };
    public ReintegrationCase Apply(ProfileCompleted _) => this with { Profiles = Profiles + 1 };
    public ReintegrationCase Apply(SpecificNeedRecorded recorded) => this with { SpecificNeeds = SpecificNeeds.Add(recorded) };
    public ReintegrationCase Apply(DependantLinked _) => this with { Dependants = Dependants + 1 };
    public ReintegrationCase Apply(ProgrammeCardIssued _) => this with { Cards = Cards + 1 };
    public ReintegrationCase Apply(ConsentGranted granted) => this with { Consents = Consents.After(granted) };
    public ReintegrationCase Apply(ConsentRefused refused) => Consenting(Consents.After(refused));
    public ReintegrationCase Apply(ConsentNarrowed narrowed) => Consenting(Consents.After(narrowed));
    public ReintegrationCase Apply(ConsentWithdrawn withdrawn) => Consenting(Consents.After(withdrawn));
    public ReintegrationCase Apply(ParticipantRegistered registered) => this with { State = CaseState.Registered, ProgrammeNumber = registered.ProgrammeNumber };
    public ReintegrationCase Apply(CaseworkerAssigned assigned) => this with { Caseworker = assigned.Caseworker, Accompanied = Accompanied.Add(assigned.Caseworker) };
    public ReintegrationCase Apply(ReinsertionPackageAwarded awarded) => this with { State = State is CaseState.Registered ? CaseState.Reinsertion : State, Package = Package.After(awarded) };
    public ReintegrationCase Apply(ReinsertionInstalmentDelivered delivered) => this with { Package = Package!.After(delivered) };
    public ReintegrationCase Apply(ReinsertionInstalmentWithheld withheld) => this with { Package = Package!.With(withheld.Number, InstalmentState.Withheld) };
    public ReintegrationCase Apply(ReintegrationPlanDrafted drafted) => this with { Draft = new(drafted.Milestones, drafted.Drafter) };
    public ReintegrationCase Apply(ReintegrationPlanApproved approved) =>
        this with { State = CaseState.Planned, PlanVersion = approved.PlanVersion, Milestones = [.. approved.Milestones], Achieved = [], Draft = null };
    public ReintegrationCase Apply(ReintegrationPlanRevised revised) => this with { PlanVersion = revised.ToVersion, Milestones = [.. revised.Milestones] };
    public ReintegrationCase Apply(BusinessPlanRecorded recorded) => this with { BusinessPlan = new(recorded.Reference, recorded.RecordedBy) };
    public ReintegrationCase Apply(StartUpGrantAwarded awarded) => this with { BusinessPlan = null, Grant = new(awarded.Modality, awarded.Instalments, awarded.Approver, Paid: 0, VisitedSince: false) };
    public ReintegrationCase Apply(GrantInstalmentPaid paid) => this with { Grant = Grant! with { Paid = paid.Number, VisitedSince = false } };
    public ReintegrationCase Apply(ServiceReferralMade made) => this with { Referrals = Referrals.After(made) };
    public ReintegrationCase Apply(ServiceReferralMoved moved) => this with { Referrals = Referrals.After(moved) };
    public ReintegrationCase Apply(ContactAttempted attempted) => this with { Attempts = Attempts.Add(new(attempted.On, attempted.Channel)) };
    public ReintegrationCase Apply(ReRecruitmentRiskAssessed assessed) => this with { Risks = Risks.After(assessed) };
    public ReintegrationCase Apply(RiskReviewed reviewed) => this with { Risks = Risks.After(reviewed) };
    public ReintegrationCase Apply(FeedbackHeard _) => this with { WasHeard = true };
    public ReintegrationCase Apply(ReintegrationSupportSuspended _) => this with { State = CaseState.Suspended, SuspendedFrom = State };
    public ReintegrationCase Apply(ReintegrationSupportResumed _) => this with { State = SuspendedFrom!.Value, SuspendedFrom = null };
    public ReintegrationCase Apply(MilestoneAchieved achieved) => this with { State = CaseState.Active, Achieved = Achieved.Add(achieved.Milestone) };
    public ReintegrationCase Apply(FollowUpVisitConducted visit) => this with { NextVisitDue = visit.NextDue, Attempts = [], Grant = Grant is null ? null : Grant with { VisitedSince = true } };
    public ReintegrationCase Apply(FollowUpVisitMissed missed) => this with { NextVisitDue = missed.NextDue };
    public ReintegrationCase Apply(CaseTransferProposed proposed) => this with { TransferTo = proposed.ToOffice };
    public ReintegrationCase Apply(CaseTransferAccepted accepted) => this with { Office = accepted.ToOffice, Caseworker = null, TransferTo = null };
    public ReintegrationCase Apply(CaseTransferDeclined _) => this with { TransferTo = null };
    public ReintegrationCase Apply(CaseTransferCancelled _) => this with { TransferTo = null };
    public ReintegrationCase Apply(ParticipantGraduated graduated) => this with { State = CaseState.FollowUp, GraduatedOn = graduated.On, FollowUpUntil = graduated.FollowUpUntil, FollowUps = [] };
    public ReintegrationCase Apply(ParticipantLeftProgramme left) => Ended(CaseState.Left, left.CancelledInstalments) with { LeftFor = left.Reason };
    public ReintegrationCase Apply(ReturnPrepared _) => this with { Return = ReturnStep.Prepared };
    public ReintegrationCase Apply(ReturnSafetyChecked @checked) => this with { Return = @checked.Finding is SafetyFinding.Safe ? ReturnStep.Safe : ReturnStep.Unsafe };
    public ReintegrationCase Apply(DeathReported reported) => this with { Death = reported };
    public ReintegrationCase Apply(DeathNotConfirmed _) => this with { Death = null };
    public ReintegrationCase Apply(ParticipantDied died) => Ended(CaseState.Deceased, died.CancelledInstalments) with { Death = null, NextVisitDue = null, SafetyCheckDue = false };
    public ReintegrationCase Apply(PostProgrammeFollowUpRecorded recorded) => this with { FollowUps = FollowUps.Add(recorded.Point) };
    public ReintegrationCase Apply(CaseClosed _) => this with { State = CaseState.Closed };
    public ReintegrationCase Apply(DataHandedOverToState _) => this with { HandedOver = true };
    public ReintegrationCase Apply(SafetyCheckAsked _) => this with { SafetyCheckDue = true };
    public ReintegrationCase Apply(SafetyChecked _) => this with { SafetyCheckDue = false };
    public ReintegrationCase Apply(CaseReopened _) => this with { State = CaseState.Active, LeftFor = null, Return = ReturnStep.None, WasHeard = false, Attempts = [] };

    // whoever is asked no more is told of nothing more.
    private ReintegrationCase Consenting(ImmutableList<StandingConsent> consents) => this with { Consents = consents, Referrals = Referrals.Without(consents) };

    // what was still to be given ends the same moment.
    private ReintegrationCase Ended(CaseState state, IReadOnlyList<int>? cancelled) =>
        this with { State = state, TransferTo = null, SuspendedFrom = null, BusinessPlan = null, Grant = null, Package = Package.Without(cancelled), Referrals = Referrals.Ended() };
}
