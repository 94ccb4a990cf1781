using Concord.Contracts;
using Concord.Hosting;
using Concord.Privacy;

namespace Concord.Grievances.General;

// Every fact that a grievance can hold, in life order. Who, when, role, office, purpose and reason stand on the envelope.

/// <summary>It was received. The category stays out of it where it belongs to the sensitive track, and so does all that was told.</summary>
[Fact("grievance-received", Sensitivity.Confidential)]
public sealed record GrievanceReceived(
    Guid Complainant, string Number, IntakeChannel Channel, GrievanceCategory? Category, string Place, bool PlaceSaid, string Language, ContactMode ContactMode,
    string StandardVersion, DateOnly AnswerBy, string ReceivedBy, IReadOnlyList<string> NamedStaff, string? Voice, Personal<string>? Narrative);

/// <summary>It left the general desk for the sensitive track; nothing of it is shown here any more.</summary>
[Fact("grievance-moved", Sensitivity.Confidential)]
public sealed record GrievanceMoved(Guid Report);

[Fact("grievance-acknowledged", Sensitivity.Confidential)]
public sealed record GrievanceAcknowledged(TellingChannel How, string TextVersion);

[Fact("grievance-triaged", Sensitivity.Confidential)]
public sealed record GrievanceTriaged(GrievanceCategory Category, bool Danger);

/// <summary>What it says of a security actor's conduct was passed on to the oversight, under a reference of its own.</summary>
[Fact("grievance-passed-to-oversight", Sensitivity.Confidential)]
public sealed record GrievancePassedToOversight(Guid Concern);

[Fact("grievance-declared-inadmissible", Sensitivity.Confidential)]
public sealed record GrievanceDeclaredInadmissible(InadmissibleReason Reason, OtherDoor OtherDoor, DateOnly AppealBy, string Decider);

[Fact("grievance-became-land-dispute", Sensitivity.Confidential)]
public sealed record GrievanceBecameLandDispute(Guid Dispute);

[Fact("grievance-conflict-declared", Sensitivity.Confidential)]
public sealed record GrievanceConflictDeclared(string Person, ConflictGround Ground);

[Fact("grievance-handler-assigned", Sensitivity.Confidential)]
public sealed record GrievanceHandlerAssigned(string Handler, string Office);

[Fact("grievance-complainant-asked", Sensitivity.Confidential)]
public sealed record ComplainantAsked(TellingChannel Channel, DateOnly ReplyBy, bool IsInterview, Personal<string> Question);

[Fact("grievance-complainant-replied", Sensitivity.Confidential)]
public sealed record ComplainantReplied(TellingChannel Channel, Personal<string> Reply);

/// <summary>The complainant left a message by their tracking code.</summary>
[Fact("grievance-message-left", Sensitivity.Confidential)]
public sealed record MessageLeft(Guid Message);

[Fact("grievance-outcome-proposed", Sensitivity.Confidential)]
public sealed record OutcomeProposed(OutcomeCode Outcome, IReadOnlyList<Remedy> Remedies, string Handler, Personal<string> Grounds);

[Fact("grievance-outcome-approved", Sensitivity.Confidential)]
public sealed record OutcomeApproved(string Approver);

[Fact("grievance-outcome-communicated", Sensitivity.Confidential)]
public sealed record OutcomeCommunicated(TellingChannel? Channel, NotTold? NotTold, string Language, DateOnly AppealBy, DateOnly ReopenBy);

[Fact("grievance-outcome-answered", Sensitivity.Confidential)]
public sealed record OutcomeAnswered(ComplainantAnswer Answer, bool? TreatedFairly);

[Fact("grievance-appeal-lodged", Sensitivity.Confidential)]
public sealed record AppealLodged(AppealGround Ground, int Round);

[Fact("grievance-appeal-panel-seated", Sensitivity.Confidential)]
public sealed record AppealPanelSeated(IReadOnlyList<string> Members);

[Fact("grievance-appeal-decided", Sensitivity.Confidential)]
public sealed record AppealDecided(AppealResult Result, string DecidedBy);

[Fact("grievance-closed", Sensitivity.Confidential)]
public sealed record GrievanceClosed(ClosingGround Ground, IReadOnlyList<EndedRemedy> Remedies, string ClosedBy);

[Fact("grievance-reopened", Sensitivity.Confidential)]
public sealed record GrievanceReopened(ReopenGround Ground, int Round);

[Fact("grievance-withdrawn", Sensitivity.Confidential)]
public sealed record GrievanceWithdrawn(bool PressureChecked, bool DutyContinues);
