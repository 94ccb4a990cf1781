using Concord.Privacy;

namespace Concord.Reintegration.Views;

/// <summary>What can have come about for somebody, as it is counted: once for each case, on the day it first did.</summary>
[Class(Sensitivity.Internal)]
public enum Outcome
{
    Presented, Registered, Awarded, Assisted, PlanApproved, PlanWithinThirtyDays, TrainingFinished, GrantReceived, ReferralMade, ReferralAccepted, ReferralDeclined, ReferralFulfilled,
    Visited, JudgedAtHighRisk, Reconciled, PsychosocialNeedMet, Heard, Complained, Suspended, Transferred, Graduated, LeftProgramme, ContactLost, Rejoined, Repatriated, Reopened, Died,
    IncomeAfterSixMonths, IncomeAfterTwelveMonths, ActivityAfterTwelveMonths,
}

/// <summary>What is due about a case.</summary>
[Class(Sensitivity.Internal)]
public enum DueKind
{
    Visit, Instalment, Milestone, RiskReview, SuspensionReview, ReferralAnswer, PostProgrammeFollowUp,
}
