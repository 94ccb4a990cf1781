using Concord.CommunityPolicing.Commitments;
using Concord.CommunityPolicing.Forums;
using Concord.CommunityPolicing.Incidents;
using Concord.CommunityPolicing.Oversight;
using Concord.CommunityPolicing.Patrols;
using Concord.CommunityPolicing.SafetyPlans;
using Concord.CommunityPolicing.Support;
using Concord.Contracts;
using Concord.Hosting.Neighbours;

namespace Concord.CommunityPolicing.Feeds;

/// <summary>What others are told of forums, promises, incidents and support. What an allegation is about stays with the oversight.</summary>
internal static class Tellings
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        Telling.Of<ForumChartered, ForumCharteredV1>(chartered => new(chartered.Data.Place, chartered.Data.CharterVersion)),
        Telling.Of<ForumMeetingHeld, ForumMeetingHeldV1>(held => new(held.Data.On, held.Data.Quorate)),
        Telling.Of<ForumSuspended, ForumSuspendedV1>(suspended => new(suspended.Data.ReviewOn)),
        Telling.Of<ForumReactivated, ForumReactivatedV1>(reactivated => new(reactivated.Data.On)),
        Telling.Of<CommitmentMade, CommitmentMadeV1>(made => new(made.Data.Forum, made.Data.Place, made.Data.Owner, made.Data.Topic, made.Data.Due)),
        Telling.Of<CommitmentAccepted, CommitmentAcceptedV1>(accepted => new(accepted.Data.On)),
        Telling.Of<CommitmentDeclined, CommitmentDeclinedV1>(_ => new()),
        Telling.Of<CommitmentDelivered, CommitmentDeliveredV1>(delivered => new(delivered.Data.On, delivered.Data.DaysLate)),
        Telling.Of<CommitmentConfirmed, CommitmentConfirmedV1>(confirmed => new(confirmed.Data.On)),
        Telling.Of<CommitmentContested, CommitmentContestedV1>(contested => new(contested.Data.On)),
        Telling.Of<CommitmentMissed, CommitmentMissedV1>(missed => new(missed.Data.Due)),
        Telling.Of<CommitmentRenegotiated, CommitmentRenegotiatedV1>(renegotiated => new(renegotiated.Data.Due)),
        Telling.Of<SafetyPlanAgreed, SafetyPlanAgreedV1>(agreed => new(agreed.Data.Forum, agreed.Data.Place, agreed.Data.PlanVersion, agreed.Data.Priorities, agreed.Data.From, agreed.Data.Until, agreed.Data.ReviewBy)),
        Telling.Of<SafetyPlanReviewed, SafetyPlanReviewedV1>(reviewed => new(reviewed.Data.Delivered, reviewed.Data.Confirmed, reviewed.Data.Missed, reviewed.Data.On)),
        Telling.Of<SafetyPlanPublished, SafetyPlanPublishedV1>(published => new(published.Data.SummaryVersion, published.Data.Languages)),
        Telling.Of<SafetyPlanLapsed, SafetyPlanLapsedV1>(lapsed => new(lapsed.Data.Until)),
        Telling.Of<IncidentReported, IncidentReportedV1>(reported => new(reported.Data.Place)),
        Telling.Of<IncidentVerified, IncidentVerifiedV1>(verified => new(verified.Data.On, verified.Data.Late)),
        Telling.Of<IncidentRefuted, IncidentRefutedV1>(refuted => new(refuted.Data.On)),
        Telling.Of<IncidentResponseAssigned, IncidentResponseAssignedV1>(assigned => new(assigned.Data.Responder, assigned.Data.Due)),
        Telling.Of<IncidentResponseRecorded, IncidentResponseRecordedV1>(recorded => new(recorded.Data.Responder, recorded.Data.DaysSinceReport)),
        Telling.Of<IncidentFedBackToCommunity, IncidentFedBackToCommunityV1>(fed => new(fed.Data.On)),
        Telling.Of<IncidentClosed, IncidentClosedV1>(_ => new()),
        Telling.Of<SupportRequested, SupportRequestedV1>(requested => new(requested.Data.Institution, requested.Data.Kind, requested.Data.Place)),
        Telling.Of<DueDiligenceCompleted, SupportDueDiligenceCompletedV1>(completed => new(completed.Data.On)),
        Telling.Of<SupportApproved, SupportApprovedV1>(_ => new()),
        Telling.Of<SupportItemDelivered, SupportItemDeliveredV1>(delivered => new(delivered.Data.On)),
        Telling.Of<SupportSuspended, SupportSuspendedV1>(suspended => new(suspended.Data.DecideBy)),
        Telling.Of<SupportResumed, SupportResumedV1>(_ => new()),
        Telling.Of<OversightTookConcernUp, OversightCaseOpened>(taken => new(taken.Data.Concern)),
        Telling.Of<JointPatrolPlanned, AlertAnswered>(planned => new(planned.Data.Alert, AlertAction.JointPatrol, AlertAnswer.Accepted)),
        Telling.Of<JointPatrolDeclined, AlertAnswered>(declined => new(declined.Data.Alert, AlertAction.JointPatrol, AlertAnswer.Declined)),
        Telling.Of<JointPatrolStoodDown, AlertAnswered>(down => new(down.Data.Alert, AlertAction.JointPatrol, AlertAnswer.StoodDown)),
    ];
}
