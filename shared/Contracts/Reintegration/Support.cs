namespace Concord.Contracts;

/// <summary>The person takes part in the programme from here on.</summary>
[Published("participant-registered", Classification = "confidential")]
public sealed record ParticipantRegisteredV1;

/// <summary>Somebody works on the case from here on; who, is read in the case.</summary>
[Published("caseworker-assigned", Classification = "confidential")]
public sealed record CaseworkerAssignedV1;

/// <summary>The plan was approved.</summary>
/// <param name="PlanVersion">Its version: 1, 2, 3 …</param>
/// <param name="Tracks">The tracks that it has milestones in.</param>
[Published("reintegration-plan-approved", Classification = "confidential")]
public sealed record ReintegrationPlanApprovedV1(int PlanVersion, IReadOnlyList<Track> Tracks);

/// <summary>A milestone of the plan was reached.</summary>
/// <param name="Track">In which track.</param>
[Published("milestone-achieved", Classification = "confidential")]
public sealed record MilestoneAchievedV1(Track Track);

/// <summary>Somebody followed up. What was found stays in the case.</summary>
/// <param name="NextDue">When the next visit is due; left out where none is.</param>
[Published("follow-up-visit-conducted", Classification = "confidential")]
public sealed record FollowUpVisitConductedV1(DateOnly? NextDue);

/// <summary>The person reached the end of the programme.</summary>
/// <param name="FollowUpUntil">Until when they are followed up.</param>
[Published("participant-graduated", Classification = "confidential")]
public sealed record ParticipantGraduatedV1(DateOnly FollowUpUntil);

/// <summary>The person left before the end. Why stays in the case: it can endanger them.</summary>
[Published("participant-left-programme", Classification = "confidential")]
public sealed record ParticipantLeftProgrammeV1;

/// <summary>The case was taken up again.</summary>
[Published("case-reopened", Classification = "confidential")]
public sealed record CaseReopenedV1;
