using Concord.Privacy;

namespace Concord.ViolenceReduction.Projects;

/// <summary>Where a project stands on its way from proposal to close.</summary>
[Class(Sensitivity.Internal)]
public enum ProjectState
{
    Submitted, SelectedByCommunity, UnderReview, RevisionRequested, Approved, SignedOff, Contracted, Implementing, Suspended,
    WorksCompleted, HandedOver, Closed, DeclinedByCommunity, Rejected, Terminated,
}

/// <summary>Where a tranche stands.</summary>
[Class(Sensitivity.Internal)]
public enum TrancheState
{
    Planned, Released, Reported, ReportAccepted, Withheld,
}

/// <summary>What a project is to bring about.</summary>
[Class(Sensitivity.Internal)]
public enum Objective
{
    LessRecruitment, LessViolence, SocialCohesion, SafeReturn, WomenSafety, PublicSpace,
}

/// <summary>Why a community doesn't want a proposal.</summary>
[Class(Sensitivity.Internal)]
public enum DeclineReason
{
    NotAPriority, HarmExpected, PartnerNotTrusted, UnfairShare,
}

/// <summary>What the programme's committee wants put right.</summary>
[Class(Sensitivity.Internal)]
public enum RevisionPoint
{
    Budget, Tranches, Targets, Sustainability, Season, HarmPrevention, WomenParticipation,
}

/// <summary>Under what condition a proposal is approved.</summary>
[Class(Sensitivity.Internal)]
public enum ApprovalCondition
{
    WomenInLeadership, MaintenanceTraining, EnvironmentalCheck, PhasedStart,
}

/// <summary>Why the programme's committee rejects a proposal; the community is told.</summary>
[Class(Sensitivity.Internal)]
public enum RejectionReason
{
    OutsideMandate, NotFeasible, TooExpensive, HarmExpected, Duplicate,
}

/// <summary>What was checked of a partner.</summary>
[Class(Sensitivity.Internal)]
public enum PartnerCheck
{
    Registration, SanctionsScreening, Safeguarding, FinancialCapacity, References,
}

/// <summary>The clauses that an agreement holds.</summary>
[Class(Sensitivity.Internal)]
public enum AgreementClause
{
    SustainabilityPlan, Maintenance, DataCollectionAndDisposal, Safeguarding, Audit, Visibility,
}

/// <summary>How a visit looked at the work.</summary>
[Class(Sensitivity.Internal)]
public enum VisitMethod
{
    OnSite, Remote, ThirdParty, CommunityInterview,
}

/// <summary>What a visit found.</summary>
[Class(Sensitivity.Internal)]
public enum VisitFinding
{
    AsPlanned, Delayed, QualityDefect, FewerWomenThanPlanned, UnsafeWorks, Tension,
}

/// <summary>Why a tranche is withheld.</summary>
[Class(Sensitivity.Internal)]
public enum WithholdReason
{
    ReportUnsatisfactory, WorksDefective, HarmConcern, PartnerNotCleared, BudgetCut,
}

/// <summary>What harm is feared.</summary>
[Class(Sensitivity.Confidential)]
public enum HarmKind
{
    Exclusion, EliteCapture, Tension, SexualExploitation, UnsafeWorks, Environment,
}

/// <summary>From what kind of source a concern came; never from whom.</summary>
[Class(Sensitivity.Confidential)]
public enum HarmSource
{
    Visit, Complaint, Committee, PartnerReport, Media,
}

/// <summary>What was done about a harm.</summary>
[Class(Sensitivity.Internal)]
public enum HarmMeasure
{
    ActivityChanged, StaffRemoved, CommunityMeeting, ReferredToProtection, DamageRepaired, Unfounded,
}

/// <summary>Why a project stands still.</summary>
[Class(Sensitivity.Internal)]
public enum SuspensionReason
{
    Insecurity, HarmConcern, FundsMisused, PartnerNotCleared, Season,
}

/// <summary>What was met so that a project goes on.</summary>
[Class(Sensitivity.Internal)]
public enum ResumptionCondition
{
    AccessRestored, MeasuresTaken, AccountsCleared, PartnerCleared, SeasonBegun,
}

/// <summary>Why a project ends before its time.</summary>
[Class(Sensitivity.Internal)]
public enum TerminationReason
{
    Insecurity, Fraud, PartnerFailed, HarmOutweighs, FundingEnded,
}

/// <summary>What becomes of those who took part when a project ends before its time.</summary>
[Class(Sensitivity.Internal)]
public enum ParticipantsEffect
{
    MovedToOtherProject, LinkedToServices, PaidOff, NoneYetEnrolled,
}

/// <summary>How it came to light that a figure was wrong.</summary>
[Class(Sensitivity.Internal)]
public enum CorrectionGround
{
    EnteredInError, CountedTwice, FoundByVisit, FoundByEvaluation,
}

/// <summary>What an evaluation teaches.</summary>
[Class(Sensitivity.Internal)]
public enum Lesson
{
    TargetingWorked, TargetingMissed, WomenLed, ElitesCaptured, AssetUsed, AssetAbandoned, ViolenceFell, TensionRose,
}
