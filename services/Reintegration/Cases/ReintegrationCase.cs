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
    public ConsentOverrideProposed? ProposedOverride { get; init; }
    public ImmutableList<ConsentOverridden> Overrides { get; init; } = [];
    public int Profiles { get; init; }
    public ImmutableList<SpecificNeedRecorded> SpecificNeeds { get; init; } = [];
    public int Dependants { get; init; }
    public int Cards { get; init; }
    public bool RoutingAnswered { get; init; }

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
    };
    public ReintegrationCase Apply(ConsentOverrideProposed proposed) => this with { ProposedOverride = proposed };
    public ReintegrationCase Apply(ConsentOverridden overridden) => this with { ProposedOverride = null, Overrides = Overrides.Add(overridden) };
    public ReintegrationCase Apply(ProfileCompleted _) => this with { Profiles = Profiles + 1 };
    public ReintegrationCase Apply(SpecificNeedRecorded recorded) => this with { SpecificNeeds = SpecificNeeds.Add(recorded) };
    public ReintegrationCase Apply(DependantLinked _) => this with { Dependants = Dependants + 1 };
    public ReintegrationCase Apply(ProgrammeCardIssued _) => this with { Cards = Cards + 1 };
    public ReintegrationCase Apply(ConsentGranted granted) => this with { Consents = Consents.After(granted) };
    public ReintegrationCase Apply(ConsentRefused refused) => this with { Consents = Consents.After(refused) };
    public ReintegrationCase Apply(ConsentNarrowed narrowed) => this with { Consents = Consents.After(narrowed) };
    public ReintegrationCase Apply(ConsentWithdrawn withdrawn) => this with { Consents = Consents.After(withdrawn) };
    public ReintegrationCase Apply(ParticipantRegistered _) => this with { State = CaseState.Registered };
    public ReintegrationCase Apply(CaseworkerAssigned assigned) => this with { Caseworker = assigned.Caseworker, Accompanied = Accompanied.Add(assigned.Caseworker) };
    public ReintegrationCase Apply(ReintegrationPlanApproved approved) =>
        this with { State = CaseState.Planned, PlanVersion = approved.PlanVersion, Milestones = [.. approved.Milestones], Achieved = [] };
    public ReintegrationCase Apply(MilestoneAchieved achieved) => this with { State = CaseState.Active, Achieved = Achieved.Add(achieved.Milestone) };
    public ReintegrationCase Apply(FollowUpVisitConducted visit) => this with { NextVisitDue = visit.NextDue };
    public ReintegrationCase Apply(CaseTransferProposed proposed) => this with { TransferTo = proposed.ToOffice };
    public ReintegrationCase Apply(CaseTransferAccepted accepted) => this with { Office = accepted.ToOffice, Caseworker = null, TransferTo = null };
    public ReintegrationCase Apply(CaseTransferDeclined _) => this with { TransferTo = null };
    public ReintegrationCase Apply(CaseTransferCancelled _) => this with { TransferTo = null };
    public ReintegrationCase Apply(ParticipantGraduated _) => this with { State = CaseState.FollowUp };
    public ReintegrationCase Apply(ParticipantLeftProgramme left) => this with { State = CaseState.Left, LeftFor = left.Reason, TransferTo = null };
    public ReintegrationCase Apply(SafetyCheckAsked _) => this with { SafetyCheckDue = true };
    public ReintegrationCase Apply(SafetyChecked _) => this with { SafetyCheckDue = false };
    public ReintegrationCase Apply(CaseReopened _) => this with { State = CaseState.Active, LeftFor = null };
}
