using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.Reintegration.Cases;
using Concord.Reintegration.SafetyChecks;
using Concord.Reintegration.ServiceReferrals;

namespace Concord.Reintegration.Feeds;

/// <summary>What others are told of a case. Neither why somebody is eligible, leaves or moves nor who works with them: each of these has led to people.</summary>
/// <remarks>
/// Not told on any channel: risks, since whoever follows them would hold a list of people in danger; profiles, needs, dependants and cards, which describe somebody; single instalments,
/// whose days are those of money on the road; psychosocial needs and feedback, said in confidence; a reported death, a suspected duplicate and a denial under appeal, as long as they are no more than that.
/// </remarks>
internal static class Tellings
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        Telling.Of<CandidatePresented, CandidatePresentedV1>(presented => new(presented.Data.Place, presented.Data.PresentedOn)),
        Telling.Of<EligibilityConfirmed, EligibilityConfirmedV1>(confirmed => new(confirmed.Data.CriteriaVersion)),
        Telling.Of<EligibilityDenied, EligibilityDeniedV1>(denied => new(denied.Data.CriteriaVersion, denied.Data.AppealUntil)),
        Telling.Of<CandidateRoutedToChildProtection, CandidateRoutedToChildProtectionV1>(routed => new(routed.Data.AcknowledgeBy)),
        Telling.Of<ConsentGranted, ConsentGrantedV1>(granted => new(granted.Data.Purposes, granted.Data.Recipients, granted.Data.Until)),
        Telling.Of<ConsentRefused, ConsentRefusedV1>(refused => new(refused.Data.Purposes, refused.Data.Recipients)),
        Telling.Of<ConsentNarrowed, ConsentNarrowedV1>(narrowed => new(narrowed.Data.Purposes, narrowed.Data.Recipients)),
        Telling.Of<ConsentWithdrawn, ConsentWithdrawnV1>(withdrawn => new(withdrawn.Data.Purposes, withdrawn.Data.Recipients)),
        Telling.Of<ParticipantRegistered, ParticipantRegisteredV1>(_ => new()),
        Telling.Of<CaseworkerAssigned, CaseworkerAssignedV1>(_ => new()),
        Telling.Of<ReintegrationPlanApproved, ReintegrationPlanApprovedV1>(approved => new(approved.Data.PlanVersion, [.. approved.Data.Milestones.Select(milestone => milestone.Track).Distinct()])),
        Telling.Of<ReintegrationPlanRevised, ReintegrationPlanRevisedV1>(revised => new(revised.Data.ToVersion, [.. revised.Data.Milestones.Select(milestone => milestone.Track).Distinct()])),
        Telling.Of<ReinsertionPackageAwarded, ReinsertionPackageAwardedV1>(_ => new()),
        Telling.Of<GrantInstalmentPaid, GrantInstalmentPaidV1>(paid => new(paid.Data.Number)),
        Telling.Of<ReconciliationMeasureHeld, ReconciliationMeasureHeldV1>(_ => new()),
        Telling.Of<MilestoneAchieved, MilestoneAchievedV1>(achieved => new(achieved.Data.Track)),
        Telling.Of<FollowUpVisitConducted, FollowUpVisitConductedV1>(conducted => new(conducted.Data.NextDue)),
        Telling.Of<ParticipantGraduated, ParticipantGraduatedV1>(graduated => new(graduated.Data.FollowUpUntil)),
        Telling.Of<ReintegrationSupportSuspended, ReintegrationSupportSuspendedV1>(_ => new()),
        Telling.Of<ReintegrationSupportResumed, ReintegrationSupportResumedV1>(_ => new()),
        Telling.Of<EligibilityRevoked, EligibilityRevokedV1>(_ => new()),
        Telling.Of<ParticipantDied, ParticipantDiedV1>(_ => new()),
        Telling.Of<PostProgrammeFollowUpRecorded, PostProgrammeFollowUpRecordedV1>(recorded => new(RecordPostProgrammeFollowUpEndpoint.Months(recorded.Data.Point))),
        Telling.Of<DataHandedOverToState, FileHandedOverToStateV1>(_ => new()),
        Telling.Of<CaseClosed, CaseClosedV1>(_ => new()),
        Telling.Of<ServiceReferralReceived, ServiceReferralMadeV1>(made => new(made.Data.Case, made.Data.ReplyBy)),
        Telling.Of<ServiceReferralAccepted, ServiceReferralAcceptedV1>(_ => new()),
        Telling.Of<ServiceReferralDeclined, ServiceReferralDeclinedV1>(_ => new()),
        Telling.Of<ServiceReferralFulfilled, ServiceReferralFulfilledV1>(_ => new()),
        Telling.Of<ServiceReferralWithdrawn, ServiceReferralWithdrawnV1>(_ => new()),
        Telling.Of<ParticipantLeftProgramme, ParticipantLeftProgrammeV1>(_ => new()),
        Telling.Of<CaseReopened, CaseReopenedV1>(_ => new()),
        Telling.Of<CaseTransferProposed, CaseTransferProposedV1>(_ => new()),
        Telling.Of<CaseTransferAccepted, CaseTransferAcceptedV1>(_ => new()),
        Telling.Of<CaseTransferDeclined, CaseTransferDeclinedV1>(_ => new()),
        Telling.Of<CaseTransferCancelled, CaseTransferCancelledV1>(_ => new()),
        Telling.Of<SafetyCheckConfirmedByTwo, SafetyCheckConfirmed>(confirmed => new(confirmed.Data.Case, confirmed.Data.Urgency)),
    ];
}
