namespace Concord.Contracts;

/// <summary>Support stands still for a time; protection and visits go on. Why stays in the case.</summary>
[Published("reintegration-support-suspended", Classification = "confidential")]
public sealed record ReintegrationSupportSuspendedV1;

/// <summary>Support goes on.</summary>
[Published("reintegration-support-resumed", Classification = "confidential")]
public sealed record ReintegrationSupportResumedV1;

/// <summary>Eligibility was taken back, and benefits stop. That it was tells of an accusation: strict, and no ground.</summary>
[Published("eligibility-revoked", Channel = Channels.Strict, Classification = "confidential")]
public sealed record EligibilityRevokedV1;

/// <summary>The person died, and whatever waits for them ends. Deaths are known in a village, and with the day the case would be: strict, and neither day nor cause.</summary>
[Published("participant-died", Channel = Channels.Strict, Classification = "confidential")]
public sealed record ParticipantDiedV1;

/// <summary>Some months after the programme somebody asked how the person fares. What they said stays in the case.</summary>
/// <param name="AfterMonths">How many months after: 3, 6 or 12.</param>
[Published("post-programme-follow-up-recorded", Classification = "confidential")]
public sealed record PostProgrammeFollowUpRecordedV1(int AfterMonths);

/// <summary>The file, or part of it, passed to the national authority. Under which agreement is read in the case.</summary>
[Published("file-handed-over-to-state", Classification = "confidential")]
public sealed record FileHandedOverToStateV1;

/// <summary>The case was closed; the way back stays open.</summary>
[Published("case-closed", Classification = "confidential")]
public sealed record CaseClosedV1;
