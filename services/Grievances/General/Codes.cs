using Concord.Privacy;

namespace Concord.Grievances.General;

/// <summary>Where a grievance stands on its way from receipt to its end.</summary>
[Class(Sensitivity.Confidential)]
public enum GrievanceState
{
    Received, Acknowledged, Admissible, Inadmissible, Moved, BecameLandDispute, UnderReview, OutcomeProposed, OutcomeApproved, OutcomeCommunicated, Answered, UnderAppeal, AppealDecided, Closed, Withdrawn,
}

/// <summary>What a grievance is about. The last four never stay with the general desk.</summary>
[Class(Sensitivity.Confidential)]
public enum GrievanceCategory
{
    Question, Feedback, Assistance, Selection, Payment, StaffConduct, PoliceConduct, LandOrProperty, Discrimination, Other,
    SexualExploitation, ChildSafety, Fraud, Retaliation,
}

/// <summary>How far the complainant lets themselves be known.</summary>
[Class(Sensitivity.Confidential)]
public enum ContactMode
{
    Named, Confidential, Anonymous,
}

/// <summary>Where triage sends a grievance.</summary>
[Class(Sensitivity.Confidential)]
public enum TriageTrack
{
    Admissible, Inadmissible, Sensitive, LandDispute,
}

/// <summary>Why a grievance can't be taken up here.</summary>
[Class(Sensitivity.Confidential)]
public enum InadmissibleReason
{
    OutsideMandate, AlreadyDecided, BeforeACourt, NothingToDecide,
}

/// <summary>Where else a person can go with what isn't taken up here.</summary>
[Class(Sensitivity.Confidential)]
public enum OtherDoor
{
    Ombudsman, Court, LegalAid, LocalAuthority, OtherAgency, CommunityElders,
}

/// <summary>Why somebody has nothing to do with a grievance any more.</summary>
[Class(Sensitivity.Confidential)]
public enum ConflictGround
{
    NamedSubject, LineManager, EarlierDecider, Relation,
}

/// <summary>What a grievance came to.</summary>
[Class(Sensitivity.Confidential)]
public enum OutcomeCode
{
    Remedy, Apology, Explanation, NotEstablished, ReferredOut,
}

/// <summary>How a complainant was told.</summary>
[Class(Sensitivity.Confidential)]
public enum TellingChannel
{
    InPerson, Phone, Letter, TrackingCode, CommunityMeeting,
}

/// <summary>Why a complainant could not be told.</summary>
[Class(Sensitivity.Confidential)]
public enum NotTold
{
    UnsafeToContact, NoWayToReach,
}

/// <summary>What became of a promised remedy.</summary>
[Class(Sensitivity.Confidential)]
public enum RemedyEnd
{
    Verified, Waived,
}

/// <summary>Why a grievance is taken up again.</summary>
[Class(Sensitivity.Confidential)]
public enum ReopenGround
{
    NewFacts, RemedyFailed, AppealAllowed, EnteredInError,
}

/// <summary>What an appeal is about.</summary>
[Class(Sensitivity.Confidential)]
public enum AppealGround
{
    Outcome, Procedure, Inadmissibility, NewFacts,
}

/// <summary>Which categories belong to the sensitive track.</summary>
internal static class Categories
{
    /// <summary>GR-09: never with the general desk.</summary>
    public static bool IsSensitive(this GrievanceCategory category) =>
        category is GrievanceCategory.SexualExploitation or GrievanceCategory.ChildSafety or GrievanceCategory.Fraud or GrievanceCategory.Retaliation;
}
