using Concord.Privacy;

namespace Concord.Reintegration.ServiceReferrals;

/// <summary>Where a referral stands.</summary>
[Class(Sensitivity.Confidential)]
public enum ReferralState
{
    Made, Accepted, Declined, Fulfilled, Withdrawn,
}

/// <summary>Why a provider doesn't take somebody.</summary>
[Class(Sensitivity.Internal)]
public enum ReferralDeclineReason
{
    NoCapacity, NotOffered, OutOfReach, NotEligibleThere, Insecurity,
}

/// <summary>What came of a service.</summary>
[Class(Sensitivity.Confidential)]
public enum ReferralOutcome
{
    Completed, CompletedWithCertificate, PartlyCompleted, DidNotCome, BrokenOff,
}

/// <summary>Why a referral was taken back.</summary>
[Class(Sensitivity.Confidential)]
public enum WithdrawalReason
{
    ConsentEnded, OwnWish, OtherProvider, NoAnswer, Ended,
}

/// <summary>How it stands with the answer to a referral.</summary>
[Class(Sensitivity.Internal)]
public enum AnswerDue
{
    InTime, Overdue,
}
