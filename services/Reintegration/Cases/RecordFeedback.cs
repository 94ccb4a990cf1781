using System.ComponentModel.DataAnnotations;
using Concord.Hosting;
using Wolverine.Http;

namespace Concord.Reintegration.Cases;

/// <summary>What the participant says about the support. A complaint is lodged where complaints are heard, apart from those it may be about; here stands only that there is one.</summary>
public sealed record RecordFeedback(FeedbackKind Kind, FeedbackTopic Topic, [property: Range(1, 5)] int? Satisfaction = null, Guid? Grievance = null);

[Command(Roles.Caseworker, Roles.Supervisor)]
public static class RecordFeedbackEndpoint
{
    public static Refusal? Validate(RecordFeedback command, ReintegrationCase @case, Act act) =>
        @case.MustBe([.. Guards.Live, CaseState.FollowUp, CaseState.Left, CaseState.Closed])
        ?? @case.NoChild()
        ?? Refusal.WrongState("Say how satisfied the person is, from 1 to 5.").Unless(command.Kind is not FeedbackKind.Satisfaction || command.Satisfaction is not null)
        ?? Refusal.WrongState("A complaint about staff is not taken by the caseworker alone. Lodge it with the grievance mechanism, and name its record.")
            .Unless(command is not { Kind: FeedbackKind.Complaint, Topic: FeedbackTopic.Staff } || command.Grievance is not null || act.Role == Roles.Supervisor);

    [WolverinePost("/cases/{id}/record-feedback")]
    public static FeedbackHeard Post(RecordFeedback command, [Existing] ReintegrationCase @case) => new(command.Kind, command.Topic, command.Satisfaction, command.Grievance);
}
