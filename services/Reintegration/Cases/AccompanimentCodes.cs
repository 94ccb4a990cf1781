using Concord.Privacy;

namespace Concord.Reintegration.Cases;

/// <summary>What somebody is at risk of.</summary>
[Class(Sensitivity.Confidential)]
public enum RiskKind
{
    ReRecruitment, Recidivism, Retaliation, GenderBasedViolence, SelfHarm,
}

/// <summary>How high a risk is, as a person judged it; a score alone decides nothing.</summary>
[Class(Sensitivity.Confidential)]
public enum RiskBand
{
    Low, Medium, High,
}

/// <summary>What protects somebody.</summary>
[Class(Sensitivity.Confidential)]
public enum ProtectiveFactor
{
    Family, Livelihood, Acceptance, Training, Mentor, Faith, Distance,
}

/// <summary>What is done about a high risk.</summary>
[Class(Sensitivity.Confidential)]
public enum RiskMeasure
{
    CloserVisits, SafePlace, Mentor, PsychosocialSupport, Mediation, AuthorityTold,
}

/// <summary>How a community and a participant come to terms.</summary>
[Class(Sensitivity.Internal)]
public enum ReconciliationKind
{
    Dialogue, Mediation, Ceremony, SymbolicReparation, CommunityWork, TruthTelling,
}

/// <summary>What keeps a measure of reconciliation from doing harm.</summary>
[Class(Sensitivity.Internal)]
public enum ReconciliationSafeguard
{
    NeutralPlace, SupportPersonPresent, SeparateMeetings, PreparedBefore, FollowUpAfter,
}

/// <summary>Whether a need was met: all that anybody outside psychosocial support learns of it.</summary>
[Class(Sensitivity.Confidential)]
public enum NeedAnswer
{
    Met, PartlyMet, NotMet, StillAwaited,
}

/// <summary>What a participant says about the support.</summary>
[Class(Sensitivity.Confidential)]
public enum FeedbackKind
{
    Satisfaction, Suggestion, Complaint,
}

/// <summary>What the feedback is about.</summary>
[Class(Sensitivity.Internal)]
public enum FeedbackTopic
{
    Support, Staff, Provider, Delay, Safety, Information,
}

/// <summary>Why support stands still for a time.</summary>
[Class(Sensitivity.Confidential)]
public enum SupportSuspensionReason
{
    UnderReview, Absence, Insecurity, OwnWish, TermsBroken,
}

/// <summary>Why support goes on again.</summary>
[Class(Sensitivity.Confidential)]
public enum ResumptionGround
{
    Cleared, Returned, SafeAgain, AgreedAnew,
}
