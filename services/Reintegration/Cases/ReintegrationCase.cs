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
    public ReintegrationCase Apply(CandidateRoutedToChildProtection _) => this with { State = CaseState.Diverted, TransferTo = null };
    public ReintegrationCase Apply(ScreeningOpened opened) => this with { State = CaseState.Screening, Interviewer = opened.Interviewer, Office = opened.Office };
    public ReintegrationCase Apply(EligibilityConfirmed _) => this with { State = CaseState.Eligible };
    public ReintegrationCase Apply(EligibilityDenied _) => this with { State = CaseState.NotEligible };
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
