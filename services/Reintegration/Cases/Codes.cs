using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>Where a case stands on its way from presentation to follow-up.</summary>
[Class(Sensitivity.Confidential)]
public enum CaseState
{
    Presented, Screening, Eligible, NotEligible, Diverted, Registered, Planned, Active, FollowUp, Left, EligibilityRevoked, Joined, Reinsertion, Suspended, Closed, Deceased,
}

/// <summary>What is known about being of age. Doubt counts as child.</summary>
[Class(Sensitivity.Confidential)]
public enum AgeStatus
{
    Adult, Doubtful, Child,
}

/// <summary>Who brought a person forward. Standing on a commander's list never makes anybody eligible.</summary>
[Class(Sensitivity.Confidential)]
public enum PresentationSource
{
    Self, Partner, Community, Authority, CommanderList,
}

/// <summary>Why an age is in doubt.</summary>
[Class(Sensitivity.Confidential)]
public enum AgeDoubt
{
    Appearance, ConflictingDocuments, OwnStatement, ThirdParty,
}

/// <summary>How an age was determined; medical means are the last resort.</summary>
[Class(Sensitivity.Confidential)]
public enum AgeMethod
{
    Documents, Interview, MedicalLastResort,
}

/// <summary>On what ground a person is eligible.</summary>
[Class(Sensitivity.Confidential)]
public enum EligibilityBasis
{
    Member, Associated, DependantWithClaim,
}

/// <summary>By what a claim was verified.</summary>
[Class(Sensitivity.Confidential)]
public enum Verification
{
    Interview, Documents, CommunityAttestation, CommanderList,
}

/// <summary>What the competent authority answered; only the outcome is kept.</summary>
[Class(Sensitivity.Confidential)]
public enum AuthorityCheck
{
    Clear, NotRequired, Indication,
}

/// <summary>Why eligibility was denied. That somebody had no weapon is no reason.</summary>
[Class(Sensitivity.Confidential)]
public enum DenialReason
{
    NotAssociated, ActiveMember, SeriousCrimeIndication, FalseClaim, OutsideMandate,
}

/// <summary>What kind of data a consent covers.</summary>
[Class(Sensitivity.Internal)]
public enum DataCategory
{
    Identity, Contact, Needs, Skills, Plan,
}

/// <summary>How consent was given.</summary>
[Class(Sensitivity.Internal)]
public enum ConsentMethod
{
    Signature, Thumbprint, WitnessedVerbal, Verbal,
}

/// <summary>Who consented for a person that can't alone.</summary>
[Class(Sensitivity.Internal)]
public enum ConsentGuardian
{
    Parent, LegalGuardian, Authority,
}

/// <summary>What a participant answered to the offer of a caseworker of the same sex.</summary>
[Class(Sensitivity.Internal)]
public enum SameSexAnswer
{
    Accepted, Declined, Unavailable, NotApplicable,
}

/// <summary>By what a milestone was shown to be reached.</summary>
[Class(Sensitivity.Internal)]
public enum Evidence
{
    Certificate, Visit, ProviderReport,
}

/// <summary>Where or how a visit took place.</summary>
[Class(Sensitivity.Internal)]
public enum VisitKind
{
    Home, Office, Phone, Workplace,
}

/// <summary>Why a visit that was planned did not come about. Whose doing it was is no reproach.</summary>
[Class(Sensitivity.Internal)]
public enum MissedVisit
{
    NotAtHome, CalledOff, RoadClosed, Insecurity, StaffAbsent,
}

/// <summary>Why a case moves to another office.</summary>
[Class(Sensitivity.Internal)]
public enum TransferReason
{
    Moved, Safety, Workload,
}

/// <summary>Why an office doesn't take a case over.</summary>
[Class(Sensitivity.Internal)]
public enum TransferDeclineReason
{
    NoCapacity, WrongOffice, NotFound,
}

/// <summary>Why somebody left before the end. Leaving is never called a failure.</summary>
[Class(Sensitivity.Confidential)]
public enum DepartureReason
{
    Withdrew, ContactLost, Rejoined, Safety, MovedAway, NonCompliance, Repatriated,
}

/// <summary>By what means contact was sought.</summary>
[Class(Sensitivity.Internal)]
public enum ContactChannel
{
    Phone, Visit, Family, Radio,
}

/// <summary>Why a case is taken up again.</summary>
[Class(Sensitivity.Internal)]
public enum ReopeningReason
{
    Returned, NewNeed, EnteredInError,
}

/// <summary>What a check of somebody's safety found.</summary>
[Class(Sensitivity.Confidential)]
public enum SafetyFinding
{
    Safe, AtRisk, Moved, NotFound,
}
