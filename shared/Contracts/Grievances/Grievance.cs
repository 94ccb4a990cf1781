namespace Concord.Contracts;

/// <summary>A concern was received. What it is about is told after triage, if at all.</summary>
/// <param name="Channel">By which door.</param>
/// <param name="Place">Where, admin-2 P-code.</param>
/// <param name="AnswerBy">By when an answer was promised.</param>
[Published("grievance-received", Classification = "confidential")]
public sealed record GrievanceReceivedV1(IntakeChannel Channel, string Place, DateOnly AnswerBy) : IInPlace;

/// <summary>The complainant was told that it was received.</summary>
[Published("grievance-acknowledged", Classification = "confidential")]
public sealed record GrievanceAcknowledgedV1;

/// <summary>It is taken up.</summary>
/// <param name="Topic">What it is about, as far as that is told.</param>
[Published("grievance-triaged", Classification = "confidential")]
public sealed record GrievanceTriagedV1(GrievanceTopic Topic);

/// <summary>It can not be taken up here.</summary>
/// <param name="AppealBy">Until when an appeal is open.</param>
[Published("grievance-declared-inadmissible", Classification = "confidential")]
public sealed record GrievanceDeclaredInadmissibleV1(DateOnly AppealBy);

/// <summary>Somebody works on it from here on; who, is read there.</summary>
[Published("grievance-handler-assigned", Classification = "confidential")]
public sealed record GrievanceHandlerAssignedV1;

/// <summary>It ended.</summary>
/// <param name="Ground">On what ground.</param>
[Published("grievance-closed", Classification = "confidential")]
public sealed record GrievanceClosedV1(ClosingGround Ground);

/// <summary>It was taken up again.</summary>
/// <param name="Round">For which time: 1, 2 …</param>
[Published("grievance-reopened", Classification = "confidential")]
public sealed record GrievanceReopenedV1(int Round);

/// <summary>The complainant took it back.</summary>
[Published("grievance-withdrawn", Classification = "confidential")]
public sealed record GrievanceWithdrawnV1;
