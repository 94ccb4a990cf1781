using Concord.Contracts;
using Concord.Hosting.Neighbours;
using Concord.ViolenceReduction.Areas;
using Concord.ViolenceReduction.Committees;
using Concord.ViolenceReduction.Projects;
using Concord.ViolenceReduction.QuickActions;

namespace Concord.ViolenceReduction.Feeds;

/// <summary>What others are told of projects and their areas. Who takes part, and what anybody once was, is told to nobody (C-13).</summary>
internal static class Tellings
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        Telling.Of<AreaAssessed, AreaAssessedV1>(assessed => new(assessed.Data.Place)),
        Telling.Of<AreaSelected, AreaSelectedV1>(_ => new()),
        Telling.Of<EligibilityCriteriaPublished, EligibilityCriteriaPublishedV1>(published => new(published.Data.Number, published.Data.Languages)),
        Telling.Of<AreaDeselected, AreaDeselectedV1>(_ => new()),
        Telling.Of<SelectionCommitteeSeated, SelectionCommitteeSeatedV1>(seated => new(seated.Data.Kind, seated.Data.Place)),
        Telling.Of<ProposalSubmitted, ProposalSubmittedV1>(submitted => new(submitted.Data.Area, submitted.Data.Place, submitted.Data.Kind, submitted.Data.Sector, submitted.Data.ServesWomen, submitted.Data.Budget, submitted.Data.Starts, submitted.Data.Ends)),
        Telling.Of<ProposalSelectedByCommunity, ProposalSelectedByCommunityV1>(_ => new()),
        Telling.Of<ProposalDeclinedByCommunity, ProposalDeclinedByCommunityV1>(_ => new()),
        Telling.Of<ProposalPresented, ProposalPresentedV1>(presented => new(presented.Data.MeetingOn)),
        Telling.Of<RevisionRequested, RevisionRequestedV1>(requested => new(requested.Data.Due)),
        Telling.Of<ProposalRevised, ProposalRevisedV1>(revised => new(revised.Data.Revision, revised.Data.Budget)),
        Telling.Of<ProposalApproved, ProposalApprovedV1>(_ => new()),
        Telling.Of<ProposalRejected, ProposalRejectedV1>(_ => new()),
        Telling.Of<CommunitySignOffGiven, CommunitySignOffGivenV1>(given => new(given.Data.Revision)),
        Telling.Of<PartnerCleared, PartnerClearedV1>(cleared => new(cleared.Data.Until)),
        Telling.Of<GrantAgreementSigned, GrantAgreementSignedV1>(signed => new(signed.Data.Amount)),
        Telling.Of<TrancheReleased, TrancheReleasedV1>(released => new(released.Data.Number, released.Data.Amount)),
        Telling.Of<TrancheReported, TrancheReportedV1>(reported => new(reported.Data.Number, reported.Data.Spent)),
        Telling.Of<TrancheReportAccepted, TrancheReportAcceptedV1>(accepted => new(accepted.Data.Number, accepted.Data.Unspent)),
        Telling.Of<TrancheWithheld, TrancheWithheldV1>(withheld => new(withheld.Data.Number, withheld.Data.Amount)),
        Telling.Of<HarmConcernRaised, HarmConcernRaisedV1>(raised => new(raised.Data.Concern, raised.Data.Severity)),
        Telling.Of<HarmConcernResolved, HarmConcernResolvedV1>(resolved => new(resolved.Data.Concern)),
        Telling.Of<MonitoringVisitConducted, MonitoringVisitConductedV1>(conducted => new(conducted.Data.Tranche, conducted.Data.Rating)),
        Telling.Of<ProjectSuspended, ProjectSuspendedV1>(_ => new()),
        Telling.Of<ProjectResumed, ProjectResumedV1>(_ => new()),
        Telling.Of<WorksCompleted, WorksCompletedV1>(_ => new()),
        Telling.Of<AssetHandedOver, AssetHandedOverV1>(_ => new()),
        Telling.Of<ProjectClosed, ProjectClosedV1>(closed => new(closed.Data.Released, closed.Data.Spent, closed.Data.Returned)),
        Telling.Of<ProjectTerminated, ProjectTerminatedV1>(_ => new()),
        Telling.Of<ProjectFactCorrected, ProjectFactCorrectedV1>(_ => new()),
        Telling.Of<EvaluationRecorded, EvaluationRecordedV1>(recorded => new(recorded.Data.Kind)),
        Telling.Of<QuickActionProposed, QuickActionProposedV1>(proposed => new(proposed.Data.Alert, proposed.Data.Place, proposed.Data.Spot)),
        Telling.Of<QuickActionAccepted, AlertAnswered>(accepted => new(accepted.Data.Alert, AlertAction.QuickAction, AlertAnswer.Accepted)),
        Telling.Of<QuickActionDeclined, AlertAnswered>(declined => new(declined.Data.Alert, AlertAction.QuickAction, AlertAnswer.Declined)),
        Telling.Of<QuickActionStoodDown, AlertAnswered>(stood => new(stood.Data.Alert, AlertAction.QuickAction, AlertAnswer.StoodDown)),
    ];
}
