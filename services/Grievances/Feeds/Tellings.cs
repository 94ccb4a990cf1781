using Concord.Contracts;
using Concord.Grievances.Clocks;
using Concord.Grievances.Conduct;
using Concord.Grievances.General;
using Concord.Grievances.Land;
using Concord.Grievances.Standby;
using Concord.Hosting.Feeds;
using Concord.Hosting.Neighbours;

namespace Concord.Grievances.Feeds;

/// <summary>What others are told of grievances. What belongs to the sensitive track is told to nobody; a sensitive report has no line here.</summary>
internal static class Tellings
{
    public static IReadOnlyList<Telling> All { get; } =
    [
        Telling.Of<GrievanceReceived, GrievanceReceivedV1>(received => new(received.Data.Channel, received.Data.Place, received.Data.AnswerBy)),
        Telling.Of<GrievanceAcknowledged, GrievanceAcknowledgedV1>(_ => new()),
        Telling.Of<GrievanceTriaged, GrievanceTriagedV1>(triaged => new(TopicOf(triaged.Data.Category))),
        Telling.Of<GrievanceDeclaredInadmissible, GrievanceDeclaredInadmissibleV1>(declared => new(declared.Data.AppealBy)),
        Telling.Of<GrievanceHandlerAssigned, GrievanceHandlerAssignedV1>(_ => new()),
        Telling.Of<GrievanceClosed, GrievanceClosedV1>(closed => new(closed.Data.Ground)),
        Telling.Of<GrievanceReopened, GrievanceReopenedV1>(reopened => new(reopened.Data.Round)),
        Telling.Of<GrievanceWithdrawn, GrievanceWithdrawnV1>(_ => new()),
        Telling.Of<OutcomeCommunicated, GrievanceOutcomeCommunicatedV1>(communicated => new(communicated.Data.AppealBy, communicated.Data.ReopenBy)),
        Telling.Of<OutcomeAnswered, GrievanceOutcomeAnsweredV1>(answered => new(answered.Data.Answer)),
        Telling.Of<AppealLodged, GrievanceAppealLodgedV1>(lodged => new(lodged.Data.Round)),
        Telling.Of<AppealDecided, GrievanceAppealDecidedV1>(decided => new(decided.Data.Result)),
        Telling.Of<ClockBreached, GrievanceDeadlineBreachedV1>(breached => new(Days.Of(breached.Data.Due), Days.Of(breached.Data.DetectedAt))),
        Telling.Of<ClockEscalated, GrievanceDeadlineEscalatedV1>(escalated => new(escalated.Data.Level)),
        Telling.Of<LandDisputeFiled, LandDisputeFiledV1>(filed => new(filed.Data.Kind, filed.Data.Place)),
        Telling.Of<ConductConcernPassedOn, ConductConcernRaised>(passed => new(passed.StreamId, passed.Data.Institution, passed.Data.Class, passed.Data.Place, passed.Data.Danger)),
        Telling.Of<StandbyMediatorNamed, AlertAnswered>(named => new(named.Data.Alert, AlertAction.StandbyMediator, AlertAnswer.Accepted)),
        Telling.Of<StandbyDeclined, AlertAnswered>(declined => new(declined.Data.Alert, AlertAction.StandbyMediator, AlertAnswer.Declined)),
        Telling.Of<StandbyStoodDown, AlertAnswered>(stood => new(stood.Data.Alert, AlertAction.StandbyMediator, AlertAnswer.StoodDown)),
    ];

    // A topic that points at somebody would tell that there is a complaint about them.
    private static GrievanceTopic TopicOf(GrievanceCategory category) => category switch
    {
        GrievanceCategory.Question => GrievanceTopic.Question,
        GrievanceCategory.Feedback => GrievanceTopic.Feedback,
        GrievanceCategory.Assistance => GrievanceTopic.Assistance,
        GrievanceCategory.Selection => GrievanceTopic.Selection,
        GrievanceCategory.Payment => GrievanceTopic.Payment,
        GrievanceCategory.LandOrProperty => GrievanceTopic.LandOrProperty,
        _ => GrievanceTopic.Other,
    };
}
